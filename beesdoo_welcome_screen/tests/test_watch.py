from datetime import timedelta
from unittest.mock import patch

from psycopg2 import IntegrityError

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import flush

from .common import EntranceCase


class TestWatch(EntranceCase):
    """The wish to be told, and the buttons on the member's form."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.today = cls.company._coop_today()
        cls.colleague = cls._create_user("colleague_test", "group_members_office")

    def _member(self, user=None):
        self.env.cache.invalidate()
        return self._as(self.amina, user or self.office)

    def _watches(self, user=None):
        watches = self._as(self.env["coop.entrance.watch"], user or self.office)
        return watches.search([("user_id", "=", (user or self.office).id)])

    def test_the_button_switches_it_on_for_oneself(self):
        self._member().action_tell_me()
        self.assertEqual(self._watches().member_id, self.amina)
        self.assertFalse(self._watches().every_time)
        self.assertIn("told once", self._member().entrance_watch_text)
        self.assertFalse(self._member(self.colleague).entrance_watch_text)

    def test_the_other_button_switches_it_off(self):
        self._member().action_tell_me()
        self._member(self.colleague).action_tell_me()
        self._member().action_tell_me_no_more()
        self.assertFalse(self._watches())
        self.assertFalse(self._member().entrance_watch_text)
        self.assertTrue(self._watches(self.colleague))

    def test_a_member_who_is_typed_in_offers_the_first_button(self):
        """The web client knows False alone of a record that is none yet."""
        (values,) = self._member().read(["entrance_watch_text"])
        self.assertIs(values["entrance_watch_text"], False)

    def test_touching_it_twice_is_touching_it_once(self):
        self._member().action_tell_me()
        self._member().action_tell_me()
        self.assertEqual(len(self._watches()), 1)

    def test_it_can_be_switched_on_again_after_it_expired(self):
        self._member().action_tell_me()
        self._watches().expires_on = self.today - timedelta(days=1)
        self.assertFalse(self._member().entrance_watch_text)
        self._member().action_tell_me()
        self.assertTrue(self._watches().is_current)

    def test_the_words_say_how_often_and_until_when(self):
        self._member().action_tell_me()
        self._watches().write({"every_time": True, "expires_on": self.today})
        text = self._member().entrance_watch_text
        self.assertIn("each time", text)
        self.assertIn("Until %s" % self.company._coop_date(self.today), text)

    def test_change_opens_ones_own(self):
        self._member(self.colleague).action_tell_me()
        self._member().action_tell_me()
        action = self._member().action_change_entrance_watch()
        self.assertEqual(action["res_id"], self._watches().id)
        self.assertEqual(action["target"], "new")

    def test_one_member_is_asked_for_once_only(self):
        self._member().action_tell_me()
        watches = self._as(self.env["coop.entrance.watch"], self.office)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                flush(watches.create({"member_id": self.amina.id}))
        sentences = {name: text for name, __, text in watches._sql_constraints}
        self.assertIn("asked already", sentences["once"])

    def test_it_is_about_members_and_does_not_begin_in_the_past(self):
        watches = self._as(self.env["coop.entrance.watch"], self.office)
        contact = self.env["res.partner"].create({"name": "Bakery"})
        with self.assertRaisesRegex(ValidationError, "Bakery is not a member"):
            watches.create({"member_id": contact.id})
        yesterday = self.today - timedelta(days=1)
        with self.assertRaisesRegex(ValidationError, "is over already"):
            watches.create({"member_id": self.amina.id, "expires_on": yesterday})

    def test_only_the_office_is_told(self):
        portal = self._create_portal_user(self.bram, "bram_test")
        with self.assertRaisesRegex(ValidationError, "is not in it"):
            self.env["coop.entrance.watch"].create(
                {"member_id": self.amina.id, "user_id": portal.id}
            )

    def test_it_holds_until_the_end_of_its_last_day_in_the_shop(self):
        watch = self.env["coop.entrance.watch"].create(
            {"member_id": self.amina.id, "user_id": self.office.id}
        )
        watch.expires_on = "2030-06-01"
        domain = [("id", "=", watch.id), ("is_current", "=", True)]
        for moment, count in [("2030-06-01 21:59:00", 1), ("2030-06-01 22:01:00", 0)]:
            now = fields.Datetime.to_datetime(moment)
            with patch.object(fields.Datetime, "now", lambda *args: now):
                self.assertEqual(watch.search_count(domain), count, moment)
