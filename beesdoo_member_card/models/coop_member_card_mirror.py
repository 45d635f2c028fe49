"""What partners know of their cards: the barcode for the till, and the state."""
from odoo import models

from ..tools.card_number import number_fault
from .coop_member_card import LIVE_STATES


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _mirror(self):
        """Write the barcodes, cards and states of these cards' members."""
        members = self.mapped("member_id").sudo()
        own = {member.id: set() for member in members}
        numbers = dict.fromkeys(own, False)
        for card in self.sudo().search([("member_id", "in", members.ids)]):
            own[card.member_id.id].add(card.number)
            if card.state in LIVE_STATES:
                numbers[card.member_id.id] = card.number
        members._write_card_states()
        members._mirror_barcodes(numbers, own)

    def _clear_duplicates(self):
        """A number that one card in force is left with is no fault any more.

        Unless one of the others was lost: whoever finds it has that number too. Or
        somebody who is no member has it.
        """
        numbers = self.filtered(lambda c: c.fault == "duplicate").mapped("number")
        if not numbers:
            return
        groups, others = {}, self._numbers_of_strangers(numbers)
        for card in self.sudo().search([("number", "in", numbers)]):
            if card.state in LIVE_STATES:
                groups.setdefault(card.number, []).append(card)
            elif card.state == "lost":
                others.add(card.number)
        for number, cards in groups.items():
            if len(cards) == 1 and number not in others and cards[0].fault:
                cards[0]._set({"fault": number_fault(number)})
