from datetime import timedelta
from unittest import mock

from odoo.tools import mute_logger

from .common import CardCase

LOGGER = "odoo.addons.beesdoo_member_card.models.coop_member_card_expiry"


class TestExpiry(CardCase):
    def setUp(self):
        super().setUp()
        self.today = self.company._coop_today()
        self.card = self._create_card(self.amina, "handed_out")
        self.other = self._create_card(self.bram, "handed_out")

    def _refuse(self, card):
        """Let ending this card fail, as a fault elsewhere would."""
        origin = type(self.cards)._expire

        def refuse(cards, author=None):
            if card in cards:
                raise ValueError("Refused by the test")
            return origin(cards, author)

        patcher = mock.patch.object(type(self.cards), "_expire", refuse)
        patcher.start()
        self.addCleanup(patcher.stop)

    def test_card_works_on_its_last_day(self):
        self.card.expires_on = self.today
        self.cards._cron_expire()
        self.assertEqual(self.card.state, "handed_out")

    def test_card_stops_after_its_last_day(self):
        self.card.expires_on = self.today - timedelta(days=1)
        self.cards._cron_expire()
        self.assertEqual(self.card.state, "expired")
        self.assertFalse(self.amina.barcode)
        self.assertEqual(self.other.state, "handed_out")

    def test_days_without_a_run_are_caught_up(self):
        self.card.expires_on = self.today - timedelta(days=40)
        self.cards._cron_expire()
        self.assertEqual(self.card.state, "expired")

    def test_running_twice_is_running_once(self):
        self.card.expires_on = self.today - timedelta(days=1)
        self.cards._cron_expire()
        count = len(self.card.event_ids)
        self.cards._cron_expire()
        self.assertEqual(len(self.card.event_ids), count)

    def test_failure_of_one_does_not_stop_the_others(self):
        yesterday = self.today - timedelta(days=1)
        (self.card | self.other).write({"expires_on": yesterday})
        self._refuse(self.card)
        with mute_logger(LOGGER):
            self.cards._cron_expire()
        self.assertEqual((self.card.state, self.other.state), ("handed_out", "expired"))

    def test_each_night_it_runs(self):
        cron = self.env.ref("beesdoo_member_card.cron_expire_cards")
        self.card.expires_on = self.today - timedelta(days=1)
        cron.method_direct_trigger()
        self.assertEqual(self.card.state, "expired")
