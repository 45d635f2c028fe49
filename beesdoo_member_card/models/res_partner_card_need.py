"""Which members are to get a card, and why the others are not."""
from odoo import models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _card_refusals(self):
        """``{id: code}``: why these are to get no first card; False where they are.

        ``not_member``, ``left`` the cooperative, ``has_card``, ``no_eaters`` (the store
        gives eaters none), ``no_number``: an eater who would use the number of a
        worker who has no card, and gets none with these.
        """
        refusals = {member.id: member._card_refusal() for member in self}
        for member in self:
            worker = member.household_worker_id
            if refusals[member.id] or member._has_own_number():
                continue
            if not worker.sudo().coop_card_id and refusals.get(worker.id, "left"):
                refusals[member.id] = "no_number"
        return refusals

    def _card_refusal(self):
        self.ensure_one()
        if not self.member_role:
            return "not_member"
        if not self.active:
            return "left"
        if self.sudo().coop_card_id:
            return "has_card"
        cards = self.env["coop.member.card"]
        return False if cards._gets_card(self) else "no_eaters"

    def _without_card(self):
        """Those of these members who are to get a first card."""
        refusals = self._card_refusals()
        return self.filtered(lambda member: not refusals[member.id])
