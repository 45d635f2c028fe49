from datetime import date, timedelta

from psycopg2 import IntegrityError

from odoo.exceptions import ValidationError
from odoo.tools import mute_logger

from .common import ShiftCase


class TestCycle(ShiftCase):
    def _weeks(self, first_monday, count):
        return [
            self.company._shift_week(first_monday + timedelta(weeks=number))
            for number in range(count)
        ]

    def test_anchor_week_is_week_a(self):
        self.assertEqual(self.company._shift_week(date(2024, 1, 1)), 1)
        self.assertEqual(self.company._shift_week(date(2024, 1, 7)), 1)
        self.assertEqual(self.company._shift_week(date(2024, 1, 8)), 2)

    def test_cycle_runs_on_over_the_53rd_week_of_2026(self):
        # 2026-12-28 is ISO week 53, 2027-01-04 week 1.
        self.assertEqual(date(2026, 12, 28).isocalendar()[1], 53)
        weeks = self._weeks(date(2026, 12, 14), 6)
        self.assertEqual(weeks, [3, 4, 1, 2, 3, 4])

    def test_weeks_before_the_anchor_count_too(self):
        self.assertEqual(self.company._shift_week(date(2023, 12, 31)), 4)

    def test_slot_outside_the_cycle_is_refused(self):
        with self.assertRaisesRegex(ValidationError, "last one is D"):
            self._create_template(week="5")

    def test_cycle_can_not_lose_a_week_in_use(self):
        self._create_template(week="4")
        with self.assertRaisesRegex(ValidationError, "shorter cycle"):
            self.company.shift_cycle_weeks = 3

    def test_anchor_is_a_monday(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self.company.shift_cycle_anchor = "2024-01-02"

    def test_deadline_of_zero_is_kept(self):
        settings = self.env["res.config.settings"].create({})
        settings.leave_deadline_hours = 0
        settings.execute()
        self.company.invalidate_cache()
        self.assertEqual(self.company.leave_deadline_hours, 0)
