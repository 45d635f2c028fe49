"""Guests: people who come in without a card."""
from odoo import api, models


class CoopEntrance(models.AbstractModel):
    _inherit = "coop.entrance"

    @api.model
    def _count_guest(self, key):
        """Log the visit of a guest, once for each ``key``; True unless it was known."""
        visits = self.env["coop.entrance.visit"].sudo()
        return visits._log(self._company(), "guest", "button", key)

    @api.model
    def _undo_guest(self, key):
        """Take back a guest of this company who was counted within the last minutes."""
        visits = self.env["coop.entrance.visit"].sudo()
        return visits._undo_guest(self._company(), key)
