"""What is done to cards. Each change has a date, an author, a reason and an event."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.tools.bulk import insert_rows

from ..compat import asking_user
from .coop_member_card import LIVE_STATES

# From where a card may come into a state.
ORIGINS = {
    "to_print": ("printed", "handed_out"),
    "printed": ("to_print",),
    "handed_out": ("to_print", "printed"),
    "lost": LIVE_STATES,
    "replaced": LIVE_STATES,
    "expired": LIVE_STATES,
}
# Only who says that it was found brings a card back, nobody who hands cards out.
FOUND_ORIGINS = ("lost",)


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _confirm_printed(self, author=None):
        """Somebody has these cards in hand."""
        self._change_state("printed", author=author)

    def _hand_out(self, author=None):
        """Their members got them."""
        self._change_state("handed_out", author=author)

    def _take_back(self, author=None):
        """The member did not get it after all."""
        reason = _("Not handed out after all.")
        self.filtered(lambda card: card.state == "handed_out")._move_to(
            "printed", reason, author
        )

    def _requeue(self, reason, author=None):
        """Print these cards again, with the same numbers."""
        self._change_state("to_print", reason, author)

    def _declare_lost(self, reason="", author=None):
        """They stop at once at door and till; where the store wants, new ones follow.

        Returns the new cards.
        """
        self._change_state("lost", reason, author)
        members = self.filtered(lambda c: c._company().card_after_loss).mapped(
            "member_id"
        )
        return self._make_cards(members, _("Takes the place of a lost card."), author)

    def _declare_found(self, author=None):
        """They work again, unless the member got another one meanwhile."""
        for card in self:
            if card.member_id.sudo().coop_card_id:
                raise UserError(
                    _(
                        "%s has another card by now. Keep that one and destroy the "
                        "card that was found."
                    )
                    % card.member_id.name
                )
        self._require_state("handed_out", FOUND_ORIGINS)
        self._move_to("handed_out", _("Found again."), author)

    def _expire(self, author=None):
        """Their last day is over."""
        self._change_state("expired", author=author)

    @api.model
    def _replace_cards_of(self, members, author=None):
        """Cards in force of these members give way to others."""
        cards = self.sudo().search(
            [("member_id", "in", members.ids), ("state", "in", LIVE_STATES)]
        )
        cards._move_to("replaced", "", author)

    @api.model
    def _make_cards(self, members, reason="", author=None):
        """A new card to print for each of these members; returns the cards.

        Eaters get what the store wants for eaters, some none.
        """
        members = members.filtered(lambda member: self._gets_card(member))
        numbers = self._numbers_for(members, [{}] * len(members))
        vals_list = [
            dict(member._prepare_new_card(), number=number, reason=reason)
            for member, number in zip(members, numbers)
        ]
        return self._create_cards(vals_list, author) if vals_list else self.browse()

    @api.model
    def _gets_card(self, member):
        if not member.active:
            return False
        company = member._card_company()
        return member.member_role == "worker" or company.card_of_eaters != "none"

    def _change_state(self, state, reason="", author=None):
        """Bring all of ``self`` into ``state`` or raise UserError for all of them."""
        self._require_state(state, ORIGINS[state])
        self._move_to(state, reason, author)

    def _require_state(self, state, origins):
        """Raise UserError unless all can come into ``state``, from ``origins``."""
        for card in self:
            if card.state not in origins:
                raise UserError(card._cannot_sentence(state))

    @api.model
    def _state_names(self):
        """``{state: name}`` in the language of the context."""
        return dict(self._fields["state"]._description_selection(self.env))

    def _cannot_sentence(self, state):
        """Why this card can't come into ``state``, and what to do."""
        self.ensure_one()
        states = self._state_names()
        return _(
            "The card of %(member)s is “%(now)s” and can't become “%(then)s”. Look at "
            "its history, or open the page again: somebody may have changed it."
        ) % {
            "member": self.member_id.name,
            "now": states[self.state],
            "then": states[state],
        }

    def _move_to(self, state, reason="", author=None):
        if not self:
            return
        author = author or asking_user(self.env)
        self._set(
            {
                "state": state,
                "since": fields.Datetime.now(),
                "changed_by_id": author.id,
                "reason": reason,
            }
        )
        self._log_events()
        self._clear_duplicates()
        self._mirror()

    def _log_events(self):
        # Nobody has the right to write history by hand.
        insert_rows(
            self.env["coop.member.card.event"].sudo(),
            [card._prepare_event() for card in self],
        )

    def _prepare_event(self):
        return {
            "card_id": self.id,
            "state": self.state,
            "date": self.since,
            "user_id": self.changed_by_id.id,
            "reason": self.reason,
        }

    def _company(self):
        """The company whose rules hold for this card."""
        return self.member_id._card_company()
