from datetime import datetime, timedelta
from unittest.mock import patch

from odoo import fields

from .common import EntranceCase


class TestVisitPurge(EntranceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.entrance_keep_months = 1
        cls.other = cls.env["res.company"].create(
            {"name": "Other shop", "entrance_keep_months": 12}
        )

    def _create_visits(self, *days, company=None, count=1):
        visits = self.env["coop.entrance.visit"]
        rows = []
        for day in days:
            moment = datetime.combine(fields.Date.to_date(day), datetime.min.time())
            for __ in range(count):
                values = visits._prepare_visit(
                    company or self.company, "guest", "button", None
                )
                rows.append(dict(values, moment=moment, day=day))
        return visits.create(rows)

    def _purge_at(self, moment):
        now = fields.Datetime.to_datetime(moment)
        with patch.object(fields.Datetime, "now", lambda *args: now):
            self.env["coop.entrance.visit"]._cron_purge()

    def _days_left(self, company=None):
        visits = self.env["coop.entrance.visit"].search(
            [("company_id", "=", (company or self.company).id)], order="day"
        )
        return [fields.Date.to_string(visit.day) for visit in visits]

    def test_a_month_before_the_31st_is_the_last_of_a_shorter_month(self):
        self._create_visits("2098-02-27", "2098-02-28", "2098-03-31")
        self._purge_at("2098-03-31 12:00:00")
        self.assertEqual(self._days_left(), ["2098-02-28", "2098-03-31"])

    def test_the_day_is_that_of_the_shop(self):
        self._create_visits("2098-05-09", "2098-05-10")
        self._purge_at("2098-06-09 23:30:00")  # the 10th in Brussels
        self.assertEqual(self._days_left(), ["2098-05-10"])

    def test_zero_keeps_visits_for_ever(self):
        self.company.entrance_keep_months = 0
        self._create_visits("1999-12-31")
        self._purge_at("2098-03-31 12:00:00")
        self.assertEqual(self._days_left(), ["1999-12-31"])

    def test_each_shop_keeps_its_own_as_long_as_it_wants(self):
        self._create_visits("2098-01-15")
        self._create_visits("2098-01-15", company=self.other)
        self._purge_at("2098-03-31 12:00:00")
        self.assertFalse(self._days_left())
        self.assertEqual(self._days_left(self.other), ["2098-01-15"])

    def test_the_next_night_deletes_nothing_more(self):
        self._create_visits("2098-02-27", "2098-03-31")
        self._purge_at("2098-03-31 12:00:00")
        self._purge_at("2098-03-31 12:00:00")
        self.assertEqual(self._days_left(), ["2098-03-31"])

    def test_many_visits_are_deleted_as_fast_as_few(self):
        costs = []
        for count in (1, 300):
            self._create_visits("2098-02-27", count=count)
            before = self.env.cr.sql_log_count
            self._purge_at("2098-03-31 12:00:00")
            costs.append(self.env.cr.sql_log_count - before)
            self.assertFalse(self._days_left())
        self.assertLessEqual(costs[1], costs[0] + 1)

    def test_it_is_a_job_of_the_night(self):
        job = self.env.ref("beesdoo_welcome_screen.cron_purge_visits")
        self.assertTrue(job.active)
        self._create_visits(fields.Date.today() - timedelta(days=90))
        job.method_direct_trigger()
        self.assertFalse(self._days_left())
