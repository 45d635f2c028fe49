from datetime import date

from odoo.tests.common import BaseCase

from ..tools.forecast import first_day_in, next_debit
from ..tools.standing import Facts, Rules

TODAY = date(2031, 3, 10)
START = date(2031, 3, 1)
RULES = Rules(alert_below=0.0, alert_days=28, unsubscribe_at=-4.0)
FACTS = Facts("irregular", -1.0, date(2031, 3, 1), [], [], None)


class TestForecast(BaseCase):
    def _suspended_on(self, **values):
        return first_day_in(("suspended",), FACTS._replace(**values), RULES, TODAY)

    def test_alert_ends_after_its_days(self):
        self.assertEqual(self._suspended_on(), date(2031, 3, 29))

    def test_coming_leave_moves_the_end_of_the_alert(self):
        leave = ("holiday", date(2031, 3, 15), date(2031, 3, 19))
        self.assertEqual(self._suspended_on(leaves=[leave]), date(2031, 4, 3))

    def test_days_of_grace_move_the_end_of_the_alert(self):
        grace = (date(2031, 3, 10), date(2031, 5, 1))
        self.assertEqual(self._suspended_on(graces=[grace]), date(2031, 5, 2))

    def test_who_is_up_to_date_is_never_suspended(self):
        self.assertIsNone(self._suspended_on(counter=0.0, alert_since=None))

    def _next_debit(self, start=START, **values):
        return next_debit(start, 28, FACTS._replace(**values), TODAY)

    def test_debit_comes_when_the_period_is_over(self):
        self.assertEqual(self._next_debit(), date(2031, 3, 29))

    def test_debit_of_today_is_past(self):
        self.assertEqual(self._next_debit(date(2031, 2, 10)), date(2031, 4, 7))

    def test_start_in_the_future_owes_at_the_end_of_its_first_period(self):
        self.assertEqual(self._next_debit(date(2031, 4, 1)), date(2031, 4, 29))

    def test_period_that_ends_during_leave_is_skipped(self):
        leave = ("holiday", date(2031, 3, 29), date(2031, 3, 29))
        self.assertEqual(self._next_debit(leaves=[leave]), date(2031, 4, 26))

    def test_open_leave_owes_nothing(self):
        leave = ("exemption", date(2031, 3, 5), None)
        self.assertIsNone(self._next_debit(leaves=[leave]))

    def test_who_resigns_before_owes_nothing(self):
        self.assertIsNone(self._next_debit(resigned_on=date(2031, 3, 29)))
        self.assertEqual(
            self._next_debit(resigned_on=date(2031, 3, 30)), date(2031, 3, 29)
        )
