"""The lines of an attendance sheet: locked once it is validated."""
from odoo import _, api, models
from odoo.exceptions import UserError


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def write(self, vals):
        if "state" in vals:
            self._check_not_locked()
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        registrations = super().create(vals_list)
        registrations._check_not_locked()
        return registrations

    def _check_not_locked(self):
        for shift in self.mapped("shift_id"):
            if shift.validated_on:
                raise UserError(shift._locked_sentence())

    def _apply_attendance_default(self):
        """Note the default of the company for those of whom nothing was noted."""
        for company in self.mapped("company_id"):
            unnoted = self.filtered(
                lambda reg: reg.state == "registered" and reg.company_id == company
            )
            if not unnoted:
                continue
            if company.attendance_default == "fill":
                raise UserError(unnoted._fill_in_sentence())
            unnoted.write({"state": company.attendance_default})

    def _fill_in_sentence(self):
        return _("Note first who was there. Nothing is noted yet for: %s.") % ", ".join(
            self.mapped("worker_id.name")
        )

    def _queue_absences(self):
        self.env["coop.shift.notice"]._queue(
            "absent", [registration._prepare_notice() for registration in self]
        )

    def _prepare_notice(self, **values):
        """The row of a notice about this registration, as of ``_queue``."""
        self.ensure_one()
        return dict(
            {
                "worker_id": self.worker_id.id,
                "key": self.id,
                "shift_id": self.shift_id.id,
                "registration_id": self.id,
                "company_id": self.company_id.id,
            },
            **values
        )
