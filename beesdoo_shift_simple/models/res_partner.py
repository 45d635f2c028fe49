from odoo import _, fields, models

from .coop_shift import SEAT_STATES


class ResPartner(models.Model):
    _inherit = "res.partner"

    shift_template_ids = fields.Many2many(
        "coop.shift.template",
        "coop_shift_template_worker_rel",
        "worker_id",
        "template_id",
        string="Recurring slots",
    )
    shift_registration_ids = fields.One2many(
        "coop.shift.registration", "worker_id", string="Shifts"
    )

    def _coming_registrations(self):
        """The coming registrations of these workers, next first."""
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "in", self.ids),
                ("state", "in", SEAT_STATES),
                ("stop", ">", fields.Datetime.now()),
            ],
            order="start, id",
        )

    def _member_summary(self):
        """Adds ``next_shifts``: at most three of the worker of the household."""
        summaries = super()._member_summary()
        heads = self._household_heads()
        workers = self.browse({worker.id for worker in heads.values()})
        coming = {worker.id: [] for worker in workers}
        for registration in workers._coming_registrations():
            if len(coming[registration.worker_id.id]) < 3:
                shift = registration.shift_id
                coming[registration.worker_id.id].append(shift.display_name)
        for member in self:
            summaries[member.id]["next_shifts"] = coming[heads[member.id].id]
        return summaries

    def action_view_registrations(self):
        """Open the registrations of this worker."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Shifts of %s") % self.name,
            "res_model": "coop.shift.registration",
            "view_mode": "tree,form",
            "domain": [("worker_id", "=", self.id)],
            "context": {"default_worker_id": self.id},
        }
