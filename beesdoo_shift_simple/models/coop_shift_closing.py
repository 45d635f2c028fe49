"""Shifts that are cancelled for a closing day come back with it, not one by one."""
from odoo import _, models
from odoo.exceptions import UserError


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _of_former_days(self):
        """Those whose slot changed its day since, and has a shift on the new one."""
        days = {}
        for shift in self.filtered(lambda s: s.template_id and s.planned_date):
            slot = shift.template_id
            day = slot._new_day(shift.planned_date, {"week": slot.week})
            if day != shift.planned_date:
                days[shift] = (slot.id, day)
        planned = self.search(
            [
                ("template_id", "in", [slot_id for slot_id, __ in days.values()]),
                ("planned_date", "in", [day for __, day in days.values()]),
            ]
        )
        new_days = {(shift.template_id.id, shift.planned_date) for shift in planned}
        return self.filtered(lambda shift: days.get(shift) in new_days)

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
