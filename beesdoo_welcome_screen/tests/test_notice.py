from datetime import date, timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import ValidationError

from .common import EntranceCase


class TestNotice(EntranceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.today = cls.company._coop_today()

    def _create_notice(self, text="Bring back the crate", member=None, **values):
        notices = self._as(self.env["coop.entrance.notice"], self.office)
        member = member or self.amina
        return notices.create(dict({"text": text, "member_id": member.id}, **values))

    def _said(self, member=None):
        member = (member or self.amina).sudo()
        return [
            notice["text"]
            for notice in member._member_summary()[member.id]["staff_notices"]
        ]

    def test_the_gravest_is_said_first_then_the_newest(self):
        for text, severity in [
            ("info", "1_info"),
            ("urgent", "3_urgent"),
            ("old warning", "2_warning"),
            ("new warning", "2_warning"),
        ]:
            self._create_notice(text, severity=severity)
        self.assertEqual(self._said(), ["urgent", "new warning", "old warning", "info"])

    def test_it_is_said_on_its_last_day_and_not_after(self):
        self._create_notice("last day", expires_on=self.today)
        ended = self._create_notice("over")
        ended.expires_on = self.today - timedelta(days=1)
        self.assertEqual(self._said(), ["last day"])

    def test_its_day_ends_at_midnight_in_the_shop(self):
        self._create_notice(expires_on=date(2030, 6, 1))
        for moment, said in [("2030-06-01 21:59:00", 1), ("2030-06-01 22:01:00", 0)]:
            now = fields.Datetime.to_datetime(moment)
            with patch.object(fields.Datetime, "now", lambda *args: now):
                self.assertEqual(len(self._said()), said, moment)

    def test_an_archived_one_is_not_said(self):
        self._create_notice().active = False
        self.assertFalse(self._said())

    def test_that_of_the_worker_is_not_said_to_the_eater(self):
        self._create_notice(member=self.amina)
        self.assertFalse(self._said(self.luc))

    def test_that_of_a_former_member_is_said(self):
        self._create_notice("Give back the key", member=self.bram)
        self.bram.active = False
        self.assertEqual(self._said(self.bram), ["Give back the key"])

    def test_nothing_begins_with_a_day_that_is_over(self):
        with self.assertRaisesRegex(ValidationError, "is over already. Choose today"):
            self._create_notice(expires_on=self.today - timedelta(days=1))

    def test_its_last_day_may_be_set_back_later(self):
        notice = self._create_notice()
        notice.expires_on = self.today - timedelta(days=1)
        self.assertFalse(notice.is_current)

    def test_an_empty_one_is_refused(self):
        with self.assertRaisesRegex(ValidationError, "Write what to say"):
            self._create_notice("  ")
        notice = self._create_notice()
        with self.assertRaisesRegex(ValidationError, "Write what to say"):
            notice.text = " "

    def test_it_is_about_members_only(self):
        contact = self.env["res.partner"].create({"name": "Bakery"})
        with self.assertRaisesRegex(ValidationError, "Bakery is not a member"):
            self._create_notice(member=contact)

    def test_who_wrote_it_and_when_is_kept(self):
        notice = self._create_notice()
        notice.sudo().text = "Bring back the crate of bottles"
        self.assertEqual(notice.create_uid, self.office)
        self.assertEqual(notice.create_date.date(), fields.Date.today())

    def test_the_filters_part_the_current_from_the_expired(self):
        notices = self.env["coop.entrance.notice"]
        current = self._create_notice("current", expires_on=self.today)
        always = self._create_notice("always")
        over = self._create_notice("over")
        over.expires_on = self.today - timedelta(days=1)
        everyone = [("member_id", "=", self.amina.id)]
        found = notices.search(everyone + [("is_current", "=", True)])
        self.assertEqual(found.ids, (always | current).ids)
        for domain in ([("is_current", "=", False)], [("is_current", "!=", True)]):
            self.assertEqual(notices.search(everyone + domain).ids, over.ids)

    def test_a_member_with_a_notice_is_answered_with_it(self):
        self._create_notice(severity="2_warning")
        answer = self._desk()._answer("0420000000013", key="a")
        self.assertEqual(answer["verdict"], "notice")
        self.assertEqual(
            answer["notices"],
            [{"text": "Bring back the crate", "severity": "warning"}],
        )

    def test_many_notices_cost_no_more_queries(self):
        costs = []
        for __ in range(2):
            for number in range(5):
                self._create_notice(str(number))
            self.env.cache.invalidate()
            before = self.env.cr.sql_log_count
            self.amina._entrance_words_of_staff()
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])
