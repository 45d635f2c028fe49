from datetime import timedelta
from unittest.mock import patch

from .common import EntranceCase


class TestStaffWords(EntranceCase):
    """Notices that staff wrote, and whom staff wait for."""

    def setUp(self):
        super().setUp()
        self.today = self.company._coop_today()

    def _notice(self, text, member=None, **values):
        values.update(text=text, member_id=(member or self.amina).id)
        return self.env["coop.entrance.notice"].create(values)

    def _texts(self):
        answer = self._desk()._answer(member_id=self.amina.id)
        return [notice["text"] for notice in answer["notices"]]

    def test_the_gravest_is_said_first_then_the_newest(self):
        self._notice("Old")
        self._notice("Urgent", severity="3_urgent")
        self._notice("New")
        self._notice("Bram's", self.bram)
        self.assertEqual(self._texts(), ["Urgent", "New", "Old"])

    def test_an_expired_or_archived_notice_is_not_said(self):
        over = self._notice("Yesterday", expires_on=self.today)
        over.expires_on = self.today - timedelta(days=1)
        self._notice("Today", expires_on=self.today)
        self._notice("Archived", active=False)
        self.assertEqual(self._texts(), ["Today"])

    def _told(self, key, **values):
        """Whether a watch with these values is acted upon as Amina comes in."""
        values.update(member_id=self.amina.id, user_id=self.office.id)
        last_day = values.pop("expires_on", False)
        watch = self.env["coop.entrance.watch"].create(values)
        watch.expires_on = last_day
        watches = type(self.env["coop.entrance.watch"])
        with patch.object(watches, "_tell") as tell:
            self._desk()._answer(member_id=self.amina.id, key=key)
            self._desk()._answer(member_id=self.amina.id, key=key)
        return tell.call_count

    def test_who_is_awaited_is_told_once_a_visit(self):
        self.assertEqual(self._told("a", expires_on=self.today), 1)

    def test_a_watch_that_is_over_tells_nobody(self):
        self.assertEqual(self._told("a", expires_on=self.today - timedelta(1)), 0)
        self.assertEqual(self._told("b", active=False), 0)
