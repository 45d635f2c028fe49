"""The own card on the portal: its code to show, and declaring it lost."""
from odoo import _, models
from odoo.exceptions import UserError
from odoo.tools.misc import html_escape

from ..printing import codes
from ..printing.code_svg import code_svg
from ..printing.what import CARD_WIDTH
from .coop_member_card import LIVE_STATES

LONGEST_REASON = 200


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _portal_card(self):
        """What ``/my/card`` shows this partner of the own card, and of no other.

        ``name`` and ``role``; ``number`` with ``bars`` and ``square``, its codes as
        SVG, all empty where no number works; ``sentences`` about the card, and
        ``card_id`` with ``can_be_lost``, whether it may be declared lost here.
        """
        self.ensure_one()
        company = self._card_company()
        member = self.sudo()
        card = member._last_card()
        number = member._portal_number(card, company)
        roles = self._role_names()
        return dict(
            self._prepare_portal_codes(number),
            is_member=bool(member.member_role),
            name=member.name,
            role=roles.get(member.member_role, ""),
            sentences=member._portal_card_sentences(card, number, company),
            card_id=card.id,
            can_be_lost=bool(number) and card._can_be_lost_by_holder(),
        )

    def _last_card(self):
        """The card in force, else the newest, which was the last one in force."""
        return self.coop_card_id or self.coop_card_ids[:1]

    def _portal_number(self, card, company):
        """The number that works for this member today, empty if none does."""
        if card.number:
            works = card.state in LIVE_STATES and not card._is_over(company)
            return card.number if works else ""
        if not self._uses_workers_number(card, company):
            return ""
        worker = self.household_worker_id
        return worker._portal_number(worker.coop_card_id, company)

    def _uses_workers_number(self, card, company):
        """Whether this eater has no number of the own and shows the worker's."""
        if self.member_role != "eater" or card.number:
            return False
        return bool(card) or company.card_of_eaters == "worker"

    def _prepare_portal_codes(self, number):
        """``number`` with its codes: bars where it can have any, and a QR code."""
        kind = codes.code_kind(codes.EAN13, number, CARD_WIDTH)
        return {
            "number": number,
            "bars": code_svg(kind, number) if kind in codes.BAR_CODES else "",
            "square": code_svg(codes.QR, number) if kind else "",
        }

    def _portal_card_sentences(self, card, number, company):
        """What the member has to know of the card, and what to do."""
        if not self.member_role:
            return []
        if self._uses_workers_number(card, company):
            return self._portal_workers_sentences(number)
        if card:
            return card._portal_sentences(company)
        if self.member_role == "eater" and company.card_of_eaters == "none":
            return [
                _("In this store eaters have no card."),
                _("Say your name at the door and at the till."),
            ]
        return [
            _("You have no card yet."),
            _("Ask the members' office for one. Until then say your name at the door."),
        ]

    def _portal_workers_sentences(self, number):
        """An eater's number is the worker's, and so is its loss."""
        worker = self.household_worker_id.name
        if not number:
            return [
                _("You use the number of %s, who has no card in force.") % worker,
                _("Ask %s, or the members' office, for the next one.") % worker,
            ]
        return [
            _("You use the number of %s: it works at the door and at the till.")
            % worker,
            _(
                "If you lose your card, tell %s or the members' office at once: only "
                "they can stop this number, which is that of the whole household."
            )
            % worker,
        ]

    def _portal_declare_lost(self, card_id, reason):
        """Stop the own card with this id, a text, at once; returns what happens next.

        Said once more about the same card it changes nothing. Raises UserError when the
        card is not the own one, or was not in the member's hands.
        """
        self.ensure_one()
        author = self.env.user
        member = self.sudo()
        card = member.coop_card_ids.filtered(lambda own: str(own.id) == card_id)
        if card.state == "lost":
            return _("Your card was declared lost already. It no longer works.")
        if not card._can_be_lost_by_holder():
            raise UserError(
                _(
                    "This card can't be declared lost here. Look at your card below, or "
                    "ask the members' office."
                )
            )
        trouble = card._lose(reason[:LONGEST_REASON], author)
        member._note_loss(card, trouble, author)
        if member.coop_card_id:
            return _(
                "Your card is stopped: it no longer works at the door and at the till. "
                "The number below is your new one and works already."
            )
        return _(
            "Your card is stopped: it no longer works at the door and at the till. Ask "
            "the members' office for a new one."
        )

    def _note_loss(self, card, trouble, author):
        """Tell the office, on the page of the member."""
        lines = [_("Declared the card %s lost, on the portal.") % card.number]
        lines += [line for line in (card.reason, trouble) if line]
        self.message_post(
            body="<br/>".join(html_escape(line) for line in lines),
            author_id=author.partner_id.id,
        )
