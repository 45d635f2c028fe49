"""Who waits for a seat of a full shift is told when one is free."""
from odoo import _, fields, models
from odoo.exceptions import UserError

from ..tools.turns import take_turn


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def write(self, vals):
        result = super().write(vals)
        if vals.get("state") == "cancelled":
            self._watches().unlink()
        elif "seats" in vals:
            self._tell_watchers()
        return result

    def _watches(self):
        # Whoever frees a seat may not see who waits for it.
        watches = self.env["coop.shift.watch"].sudo()
        return watches.search([("shift_id", "in", self.ids)])

    def _tell_watchers(self):
        """Tell who waits for a seat, where there is one now."""
        if not self:
            return
        now = fields.Datetime.now()
        self._watches().filtered(lambda watch: watch.shift_id._has_seat(now))._tell()

    def _has_seat(self, now):
        self.ensure_one()
        return self.state == "planned" and self.start > now and self.seats_free > 0

    def _watch(self, worker):
        """Tell ``worker`` when a seat of this shift is free.

        Raises UserError with the reason when there is nothing to wait for.
        """
        self.ensure_one()
        take_turn(self)  # or a seat that frees at this moment would be told to nobody
        refusal = self._online_worker_refusals(worker)[self.id]
        if not refusal and self.seats_free > 0:
            refusal = _("This shift has a free seat. Book it now.")
        if refusal:
            raise UserError(refusal)
        self.env["coop.shift.watch"]._add(self, worker)
