"""Eaters who use the worker's number: their cards have none of their own."""
from odoo import _, api, models

from ..compat import asking_user
from .coop_member_card import LIVE_STATES


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _create_cards(self, vals_list, author=None):
        """With a worker's new number the eaters who use it need new cards too."""
        author = author or asking_user(self.env)
        cards = super()._create_cards(vals_list, author)
        cards._requeue_eaters(author)
        return cards

    def _requeue_eaters(self, author):
        """Print the cards of eaters again on which another number stands by now."""
        sharers = self.sudo().filtered("number")._cards_of_sharers()
        printed = sharers.filtered(lambda card: card.state != "to_print")
        printed._move_to("to_print", _("The worker's card has a new number."), author)

    def _cards_of_sharers(self):
        """The cards in force of eaters who use the number of these workers' cards."""
        return self.search(
            [
                ("number", "=", False),
                ("state", "in", LIVE_STATES),
                ("member_id.household_worker_id", "in", self.mapped("member_id").ids),
            ]
        )

    def _declare_lost(self, reason="", author=None):
        """A number that stood on an eater's lost card stops for the worker too."""
        author = author or asking_user(self.env)
        workers = self._cards_of_their_workers()
        sentences = [
            (workers[card], card._lost_by_eater_sentence(reason))
            for card in self
            if card in workers
        ]
        cards = super()._declare_lost(reason, author)
        for worker_card, sentence in sentences:
            if worker_card.state in LIVE_STATES:
                cards |= worker_card._declare_lost(sentence, author)
        return cards

    def _cards_of_their_workers(self):
        """``{card: the worker's card in force}`` of eaters who use that number."""
        found = {}
        for card in self.sudo().filtered(lambda c: not c.number):
            worker_card = card.member_id.household_worker_id.coop_card_id
            if worker_card:
                found[card] = worker_card
        return found

    def _lost_by_eater_sentence(self, reason):
        self.ensure_one()
        sentence = _("%s lost a card with this number.") % self.member_id.name
        return " ".join(filter(None, [sentence, reason]))
