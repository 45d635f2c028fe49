"""A registration that frees its seat is news for those who wait for one."""
from odoo import models

# Cancelled for these reasons, nobody else can have the seat.
SEATLESS_REASONS = ("replaced", "shift", "closing")


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def write(self, vals):
        result = super().write(vals)
        is_free = vals.get("state") in ("cancelled", "excused")
        if is_free and vals.get("cancel_reason") not in SEATLESS_REASONS:
            self.mapped("shift_id")._tell_watchers()
        return result
