"""What holders read about their card on the portal, and declaring it lost there."""
from odoo import _, models
from odoo.exceptions import UserError

from .coop_member_card import LIVE_STATES


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _is_over(self, company):
        """Whether its last day in the shop is over; each night such cards expire."""
        self.ensure_one()
        return bool(self.expires_on and self.expires_on < company._coop_today())

    def _was_handed_out(self):
        """Whether its holder has it, or had it: a reprint has the same number."""
        return "handed_out" in self.event_ids.mapped("state")

    def _can_be_lost_by_holder(self):
        """Whether the holder may declare it lost: in force, and once handed out.

        The card that takes the place of a lost one is still in the shop.
        """
        is_own = bool(self.number) and self.state in LIVE_STATES
        return is_own and self._was_handed_out()

    def _lose(self, reason, author):
        """Declare it lost. Returns what went wrong with the card to follow, in words.

        It stops even when the shop has no number left for another.
        """
        try:
            with self.env.cr.savepoint():
                self._declare_lost(reason, author)
        except UserError as refusal:
            self.invalidate_cache()
            self._change_state("lost", reason, author)
            return refusal.args[0]
        return ""

    def _portal_sentences(self, company):
        """The state of the card in words, and what to do."""
        self.ensure_one()
        if self.state not in LIVE_STATES or self._is_over(company):
            return [
                self._portal_end_sentence(company),
                _("It no longer works. Ask the members' office for a new one."),
            ]
        sentences = [self._portal_state_sentence()]
        if self.expires_on:
            until = company._coop_date(self.expires_on)
            sentences.append(_("It is valid until %s.") % until)
        return sentences

    def _portal_end_sentence(self, company):
        if self.expires_on and self.state not in ("lost", "replaced"):
            until = company._coop_date(self.expires_on)
            return _("Your card was valid until %s.") % until
        day = company._coop_date(company._coop_local(self.since).date())
        if self.state == "lost":
            return _("Your card was declared lost on %s.") % day
        if self.state == "replaced":
            return _("Your card was replaced on %s.") % day
        return _("Your card expired on %s.") % day

    def _portal_state_sentence(self):
        if self.state == "printed":
            return _(
                "Your card is ready: ask for it at the entrance or at the members' "
                "office. Its number works already."
            )
        if self.state == "handed_out":
            return _("If you forget your card, show this page instead.")
        if self._was_handed_out():
            return _(
                "Your card will be printed again. The one that you have works until "
                "then, and so does this page."
            )
        return _(
            "Your card waits to be printed. Its number works already: show this page "
            "at the door and at the till."
        )
