"""What a member brings along from the shared code, as values of our cards."""
from datetime import datetime, time

from odoo import _, fields, models

from ..tools import shared_cards
from ..tools.shared_cards import SharedCard


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _prepare_shared_cards(self, cards, flags, barcode):
        """``[(values, events before)]`` of the cards this member brings along.

        An eater without a barcode has a card with the worker's number, in the shared
        code: it becomes one without a number.
        """
        self.ensure_one()
        today = self._card_company()._coop_today()
        if self.member_role == "eater" and flags.worker_id and not barcode:
            live = self._shared_card_of_eater(cards, flags)
        else:
            if barcode and barcode not in [card.number for card in cards]:
                cards = cards + [self._shared_card_of_barcode(barcode, cards)]
            live = shared_cards.card_in_force(cards, barcode, today)
        found = [
            self._prepare_former_card(card, today)
            for card in cards
            if card is not live and card.number
        ]
        return found + ([self._prepare_live_card(live, flags, today)] if live else [])

    def _shared_card_of_eater(self, cards, flags):
        """The card with the worker's number, if this eater has or waits for one."""
        valid = [card for card in cards if card.is_valid]
        if not (valid or flags.is_to_print or flags.last_printed):
            return None
        first = valid[-1] if valid else self._shared_card_of_barcode("", [])
        return first._replace(number=False)

    def _shared_card_of_barcode(self, barcode, cards):
        """A barcode that no card was made for, later than the ``cards`` there are."""
        reason = _("Had this number before.") if barcode else False
        return SharedCard(self.id, barcode, True, None, None, reason, None)

    def _prepare_former_card(self, card, today):
        is_expired = shared_cards.is_expired(card, today)
        created = card.created or fields.Datetime.now()
        ended = card.ended and datetime.combine(card.ended, time())
        vals = self._prepare_shared_card(card, "expired" if is_expired else "replaced")
        vals["since"] = max(created, ended or created)
        vals["expires_on"] = card.ended if is_expired else False
        return vals, [self._prepare_past_event(vals, "to_print", created)]

    def _prepare_live_card(self, card, flags, today):
        """To print if the shared code says so, else in the member's hands."""
        created = card.created or flags.last_printed or fields.Datetime.now()
        printed = flags.last_printed
        is_printed = bool(printed and printed >= created)
        state = "to_print" if flags.is_to_print else "handed_out"
        vals = self._prepare_shared_card(card, state)
        vals["since"] = printed if is_printed else created
        is_over = not card.is_valid or shared_cards.is_expired(card, today)
        vals["expires_on"] = False if is_over else card.ended
        past = []
        if is_printed or state != "to_print":
            past.append(self._prepare_past_event(vals, "to_print", created))
        if is_printed:
            past.append(self._prepare_past_event(vals, "printed", printed))
        return vals, past

    def _prepare_shared_card(self, card, state):
        return {
            "member_id": self.id,
            "number": card.number,
            "state": state,
            "changed_by_id": card.author_id,
            "reason": card.reason,
        }

    def _prepare_past_event(self, vals, state, date):
        """What happened before. Who made the card is known, who printed it is not."""
        is_first = state == "to_print"
        return {
            "state": state,
            "date": date,
            "user_id": vals["changed_by_id"] if is_first else False,
            "reason": vals["reason"] if is_first else False,
        }
