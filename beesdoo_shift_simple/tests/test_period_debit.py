from datetime import date

from .common import ShiftCase


class TestPeriodDebit(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", shift_start_date="2031-01-06")

    def _days(self, worker=None):
        entries = (worker or self.worker).shift_point_ids
        return sorted(entries.filtered(lambda e: e.kind == "period").mapped("date"))

    def _nightly(self, text):
        with self._at(text):
            self.env["res.partner"]._cron_shift_standing()

    def test_nothing_is_owed_on_the_first_day(self):
        self._nightly("2031-01-06 01:30")
        self.assertFalse(self._days())

    def test_a_period_is_owed_on_the_day_after_it(self):
        self._nightly("2031-02-02 01:30")
        self.assertFalse(self._days())
        self._nightly("2031-02-03 01:30")
        self.assertEqual(self._days(), [date(2031, 2, 3)])
        self.assertEqual(self.worker.shift_counter, -1.0)

    def test_running_twice_debits_once(self):
        self._nightly("2031-02-03 01:30")
        self._nightly("2031-02-03 01:31")
        self.assertEqual(len(self._days()), 1)

    def test_missed_nights_are_caught_up_with_the_days_they_were_due(self):
        self._nightly("2031-03-31 01:30")
        self.assertEqual(
            self._days(), [date(2031, 2, 3), date(2031, 3, 3), date(2031, 3, 31)]
        )

    def test_leave_is_not_debited(self):
        self.env["coop.leave"].create(
            {
                "worker_id": self.worker.id,
                "kind": "holiday",
                "date_from": "2031-02-03",
                "date_to": "2031-02-20",
            }
        )
        self._nightly("2031-03-03 01:30")
        self.assertEqual(self._days(), [date(2031, 3, 3)])

    def test_who_is_unsubscribed_owes_no_more(self):
        self._nightly("2031-12-31 01:30")
        self.assertEqual(self.worker.shift_counter, -4.0)
        self.assertEqual(self.worker.shift_status, "unsubscribed")

    def test_who_resigned_owes_no_more(self):
        self.worker.shift_resigned_on = "2031-03-03"
        self._nightly("2031-05-01 01:30")
        self.assertEqual(self._days(), [date(2031, 2, 3)])

    def test_a_shorter_period_debits_nothing_that_is_past(self):
        self._nightly("2031-03-03 01:30")
        self.company.shift_period_days = 7
        self._nightly("2031-03-10 01:30")
        self.assertEqual(
            self._days(), [date(2031, 2, 3), date(2031, 3, 3), date(2031, 3, 10)]
        )

    def test_a_debit_of_zero_enters_nothing(self):
        self.company.shift_period_debit = 0
        self._nightly("2031-02-03 01:30")
        self.assertFalse(self._days())

    def test_regular_and_exempt_workers_owe_no_period(self):
        for mode in ("regular", "exempt"):
            worker = self._create_worker(
                mode, shift_mode=mode, shift_start_date="2031-01-06"
            )
            self._nightly("2031-02-03 01:30")
            self.assertFalse(self._days(worker))

    def test_days_are_those_of_the_shop(self):
        self._nightly("2031-02-03 00:30")
        self.assertEqual(len(self._days()), 1)

    def test_the_reason_names_the_period_in_the_language_of_the_worker(self):
        self._nightly("2031-02-03 01:30")
        self.assertEqual(
            self.worker.shift_point_ids.reason,
            "Shift owed for the period from Jan 6, 2031 to Feb 2, 2031",
        )

    def _come_back(self, away, back):
        """Away from 10 February, the worker is back on 1 May."""
        with self._at("2031-02-10 12:00"):
            self.worker.write(away)
        for night in ("2031-02-11 01:30", "2031-04-30 01:30"):
            self._nightly(night)
        with self._at("2031-05-01 12:00"):
            self.worker.write(back)
        self._nightly("2031-05-26 01:30")

    def test_a_resignation_taken_back_owes_nothing_for_the_time_away(self):
        self._nightly("2031-02-03 01:30")
        self._come_back(
            {"shift_resigned_on": "2031-02-10"}, {"shift_resigned_on": False}
        )
        self.assertEqual(self._days(), [date(2031, 2, 3), date(2031, 5, 26)])

    def test_who_was_archived_owes_nothing_for_the_time_away(self):
        self._nightly("2031-02-03 01:30")
        self._come_back({"active": False}, {"active": True})
        self.assertEqual(self._days(), [date(2031, 2, 3), date(2031, 5, 26)])
