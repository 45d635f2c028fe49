"""What lists and forms of the members' office show of a card."""
from odoo import _, api, fields, models

from .coop_member_card import LIVE_STATES


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    # Stored, so that lists can be grouped by it.
    member_role = fields.Selection(store=True, index=True)
    fault_text = fields.Text(
        string="What to do about the number", compute="_compute_fault_text"
    )

    @api.depends("fault", "number", "state")
    def _compute_fault_text(self):
        others = self._holders_of_same_numbers()
        for card in self:
            card.fault_text = card._fault_sentence(others.get(card.id, []))

    def _holders_of_same_numbers(self):
        """``{card id: [names]}`` of others whose card in force has that number too."""
        doubled = self.filtered(lambda card: card.fault == "duplicate")
        if not doubled:
            return {}
        rivals = self.search(
            [
                ("number", "in", doubled.mapped("number")),
                ("state", "in", LIVE_STATES),
            ]
        )
        return {
            card.id: [
                rival.member_id.name
                for rival in rivals
                if rival.number == card.number and rival.member_id != card.member_id
            ]
            for card in doubled
        }

    def _fault_sentence(self, others):
        """What is wrong with the number, and what the office can do; empty if nothing."""
        self.ensure_one()
        if self.fault == "duplicate" and others:
            return _(
                "%s has this number too: at the door and at the till nobody can tell "
                "whose card it is. Give one of them a new number, and print a new card."
            ) % ", ".join(others)
        if self.fault == "duplicate":
            return _(
                "Somebody else had this number too. Give this member a new number when "
                "you can, and print a new card."
            )
        if self.fault == "check_digit":
            return _(
                "The last digit of this number is wrong, so that some readers refuse "
                "it. Where it is read it works. Give the member a new number when you "
                "can, and print a new card."
            )
        if self.fault == "not_ean":
            return _(
                "This is not a number of 13 digits, as new cards have. Where it is read "
                "it works. Give the member a new number when you can, and print a new "
                "card."
            )
        return False
