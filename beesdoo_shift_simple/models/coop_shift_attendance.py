"""The attendance sheet: the shift itself, from its start until it is validated."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError


class CoopShift(models.Model):
    _inherit = "coop.shift"

    validated_on = fields.Datetime(
        string="Sheet validated on", readonly=True, copy=False, index=True
    )
    validated_by_id = fields.Many2one(
        "res.users", string="Sheet validated by", readonly=True, copy=False
    )
    is_to_validate = fields.Boolean(
        string="Sheet to validate",
        compute="_compute_is_to_validate",
        search="_search_is_to_validate",
    )
    note = fields.Text(string="Note for the office", copy=False)
    is_note_read = fields.Boolean(string="Note read", copy=False)

    @api.depends("start", "state", "validated_on", "seats_taken")
    def _compute_is_to_validate(self):
        for shift in self:
            shift.is_to_validate = (
                shift.has_started
                and shift.state == "planned"
                and not shift.validated_on
                and shift.seats_taken > 0
            )

    @api.model
    def _search_is_to_validate(self, operator, value):
        # 12.0 puts no "and" between what a search method returns.
        domain = ["&"] * 3 + [
            ("state", "=", "planned"),
            ("validated_on", "=", False),
            ("start", "<=", fields.Datetime.now()),
            ("seats_taken", ">", 0),
        ]
        if (operator == "=") == bool(value):
            return domain
        return ["!"] + domain

    def action_validate(self):
        """Lock these attendance sheets and count them, in the name of the user."""
        self._validate(self.env.user)
        return True

    def _validate(self, validated_by):
        """Count the attendance and lock it, in the name of the user ``validated_by``.

        Workers of whom nothing was noted get what the company's setting says. Raises
        UserError when the shift has not started, or somebody is still to fill in.
        """
        shifts = self.sudo()
        shifts._check_can_validate()
        registrations = shifts.mapped("registration_ids")
        registrations._apply_attendance_default()
        shifts.write(
            {"validated_on": fields.Datetime.now(), "validated_by_id": validated_by.id}
        )
        entries = registrations._settle()
        entries.mapped("worker_id")._refresh_standing()
        registrations.filtered(lambda reg: reg.state == "absent")._queue_absences()

    def _check_can_validate(self):
        for shift in self:
            if not shift.has_started:
                raise UserError(
                    _("%s has not started, so there is no attendance to validate yet.")
                    % shift.display_name
                )
            if shift.state == "cancelled":
                raise UserError(
                    _("%s was cancelled: nobody had to come.") % shift.display_name
                )
            if shift.validated_on:
                raise UserError(shift._locked_sentence())

    def action_reopen(self):
        """Unlock validated sheets; what is corrected then is counted at validation."""
        if not self.env.user.has_group("komunigi_base.group_manager"):
            raise UserError(_("Only a manager can reopen a sheet that was validated."))
        return self.write({"validated_on": False, "validated_by_id": False})

    def _locked_sentence(self):
        self.ensure_one()
        return _(
            "The attendance of %(shift)s was validated by %(user)s on %(moment)s. A "
            "manager can reopen it."
        ) % {
            "shift": self.display_name,
            "user": self.validated_by_id.sudo().name,
            "moment": self.company_id._coop_moment(self.validated_on),
        }
