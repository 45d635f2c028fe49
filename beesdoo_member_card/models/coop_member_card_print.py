"""Which cards can be printed now, and why the others can't."""
from odoo import _, models
from odoo.exceptions import UserError

from .coop_member_card import LIVE_STATES


def refusal_words(refusals):
    """The sentences of ``[(card, sentence)]``, a line each, none of them twice."""
    sentences = []
    for __, sentence in refusals:
        if sentence not in sentences:
            sentences.append(sentence)
    return "\n".join(sentences)


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _refuse_to_print(self):
        """Raise UserError, which says why, when any of these cards can't be printed."""
        refusals = self._print_refusals()
        if refusals:
            sentence = _(
                "Nothing was printed. Put this right first, or tick “Leave these cards "
                "out”.\n%s"
            )
            raise UserError(sentence % refusal_words(refusals))

    def _print_refusals(self):
        """Why cards can't be printed: ``[(card, sentence)]``, empty when all can."""
        jobs = self._open_jobs()
        states = self._state_names()
        refusals = []
        for card in self:
            if card.state not in LIVE_STATES:
                sentence = _("%(member)s: this card is “%(state)s”.") % {
                    "member": card.member_id.name,
                    "state": states[card.state],
                }
                refusals.append((card, sentence))
            elif card in jobs:
                sentence = _(
                    "%(member)s: this card is in print job %(job)s. Confirm or cancel "
                    "that one first."
                ) % {"member": card.member_id.name, "job": jobs[card].name}
                refusals.append((card, sentence))
        refused = self.browse([card.id for card, __ in refusals])
        return refusals + (self - refused)._face_refusals()

    def _face_refusals(self):
        """Characters and pictures of these cards that can't be printed."""
        return [
            (problem["card"], problem["sentence"]) for problem in self._print_problems()
        ]

    def _open_jobs(self):
        """The jobs, of all shops, that have these cards: ``{card: job}``."""
        lines = self.env["coop.card.job.line"].sudo()
        lines = lines.search([("card_id", "in", self.ids), ("is_open", "=", True)])
        by_id = {line.card_id.id: line.job_id for line in lines}
        return {card: by_id[card.id] for card in self if card.id in by_id}

    def _by_name(self):
        """These cards in the order of their members' names, as a list shows them."""
        return self.search([("id", "in", self.ids)], order="member_id, id")

    def action_print(self):
        """Choose how to print these cards."""
        return self.env["coop.card.print"]._action("coop.member.card", self.ids)
