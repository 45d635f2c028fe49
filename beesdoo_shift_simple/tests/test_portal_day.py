from odoo.tests.common import tagged

from .common import PortalCase
from .test_online_limits import OnlineCase


class TestPortalDay(OnlineCase):
    """A day of the planning says once what is the same for its shifts."""

    def setUp(self):
        super().setUp()
        self.company.write({"shift_max_per_day": 1, "shift_max_per_cycle": 0})
        self.shifts = self.env["coop.shift"].concat(
            *[
                self._shift("2031-01-06 %s" % hour)
                for hour in ("09:00", "10:00", "14:00", "18:00")
            ]
        )

    def _day(self):
        return self.shifts._portal_weeks(self.worker)[0]["days"][0]

    def test_limit_is_said_once_although_one_shift_overlaps(self):
        self.shifts[0]._book(self.worker, self.user)
        day = self._day()
        self.assertIn("limit of shifts a day", day["refusal"])
        said = [row["said"] for row in day["shifts"]]
        self.assertIn("already has a shift at that time", said[1])
        self.assertEqual(said[2:], ["", ""])

    def test_day_with_a_shift_to_book_says_nothing_of_all(self):
        self.company.shift_max_per_day = 0
        self.shifts[0]._book(self.worker, self.user)
        self.assertEqual(self._day()["refusal"], "")


@tagged("post_install", "-at_install")
class TestPortalStandingOrder(PortalCase):
    def test_day_comes_before_the_advice_that_refers_to_it(self):
        self.worker.shift_mode = "irregular"
        self.worker.shift_start_date = self.company._coop_today()
        self._add_points(self.worker, self.company._coop_today(), 5)
        self._log_in()
        page = self._get("/my/shifts").text
        advice = page.index("after that day you are still up to date")
        self.assertLess(page.index("your period ends"), advice)
