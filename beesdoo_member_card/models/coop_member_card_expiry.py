"""Cards whose last day is over stop working, night by night."""
import logging

from odoo import api, fields, models

from .coop_member_card import LIVE_STATES

_logger = logging.getLogger(__name__)

# One card that can't be ended holds up at most these, until they are tried singly.
CHUNK = 200


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _cron_expire(self):
        """End the cards whose last day was before today, in the shop's time.

        After days without a run it ends those of all these days, and running twice is
        running once.
        """
        cards = self._cards_to_expire()
        for start in range(0, len(cards), CHUNK):
            chunk = cards[start : start + CHUNK]
            if not chunk._try_to_expire():
                for card in chunk:
                    card._try_to_expire()

    @api.model
    def _cards_to_expire(self):
        tomorrow = fields.Date.add(fields.Date.today(), days=1)
        cards = self.search(
            # In no time zone it is later than tomorrow, seen from UTC.
            [("state", "in", LIVE_STATES), ("expires_on", "<", tomorrow)]
        )
        companies = {card: card._company() for card in cards}
        today = {company: company._coop_today() for company in set(companies.values())}
        return cards.filtered(lambda card: card.expires_on < today[companies[card]])

    def _try_to_expire(self):
        """Whether all of these could be ended; if not, none was."""
        try:
            with self.env.cr.savepoint():
                self._expire()
        except Exception:
            self.invalidate_cache()
            _logger.exception("Cards %s could not be ended.", self.ids)
            return False
        return True
