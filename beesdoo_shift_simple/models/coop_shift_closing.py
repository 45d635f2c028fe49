"""Shifts that are cancelled for a closing day come back with it, not one by one."""
from odoo import _, models
from odoo.exceptions import UserError


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def action_restore(self):
        for shift in self:
            if shift.closing_id:
                raise UserError(
                    _(
                        "The shop is closed on that day (%s). Change or delete those "
                        "closing days first."
                    )
                    % shift.closing_id.name
                )
        return super().action_restore()

    def write(self, vals):
        """What was cancelled for a closing day counts nothing when a shift is back."""
        result = super().write(vals)
        if vals.get("state") == "planned":
            self.mapped("registration_ids").sudo()._withdraw_closing()
        return result
