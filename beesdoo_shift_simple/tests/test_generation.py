from datetime import date, timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import UserError

from .common import ShiftCase


class TestGeneration(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # A Monday of week A, far ahead so that its shifts never are in the past.
        cls.monday = date(2031, 1, 6)
        cls.company.shift_cycle_anchor = cls.monday
        cls.template = cls._create_template(week="1", weekday="2", seats=3)
        cls.workers = cls._create_worker(
            "Bram", shift_mode="regular"
        ) | cls._create_worker("Chloé", shift_mode="regular")

    def _generate(self, weeks=4, start=None):
        start = start or self.monday
        return self.template._generate(start, start + timedelta(weeks=weeks, days=-1))

    def _facts(self):
        shifts = self.template.shift_ids
        return sorted((shift.date, shift.start, shift.stop) for shift in shifts)

    def test_one_shift_a_cycle_on_the_right_day(self):
        shifts = self._generate(weeks=8)
        self.assertEqual(shifts.mapped("date"), [date(2031, 1, 8), date(2031, 2, 5)])
        self.assertEqual(shifts.mapped("seats_free"), [3, 3])

    def test_running_twice_is_running_once(self):
        self.template.worker_ids = self.workers
        self._generate()
        before = self._facts()
        self.assertFalse(self._generate())
        self.assertEqual(self._facts(), before)
        self.assertEqual(len(self.template.shift_ids.registration_ids), 2)

    def test_three_missed_days_change_nothing(self):
        self._generate(weeks=9)
        daily = self._facts()
        self.template.shift_ids.unlink()
        for days in (0, 1, 2, 6, 7):  # nothing ran on days 3, 4 and 5
            self._generate(weeks=8, start=self.monday + timedelta(days=days))
        self.assertEqual(self._facts(), daily)

    def test_shift_of_a_changed_hour_is_not_doubled(self):
        self._generate()
        self.template.start_hour = 8.0
        self.assertFalse(self._generate())

    def test_moved_shift_is_not_planned_again(self):
        shift = self._generate()
        day = timedelta(days=1)
        shift.write({"start": shift.start + day, "stop": shift.stop + day})
        self.assertFalse(self._generate())

    def test_another_time_zone_doubles_no_shift(self):
        self.template.write({"start_hour": 0.5, "end_hour": 2.0})
        shift = self._generate()
        self.company.coop_tz = "America/New_York"
        self.assertNotEqual(shift.date, shift.planned_date)
        self.assertFalse(self._generate())

    def test_planned_slot_does_not_move_to_another_day(self):
        self._generate()
        for vals in ({"weekday": "3"}, {"week": "2"}):
            with self.assertRaisesRegex(UserError, "planned already"):
                self.template.write(vals)

    def test_cycle_does_not_change_while_shifts_are_planned(self):
        self._generate()
        for vals in ({"shift_cycle_weeks": 5}, {"shift_cycle_anchor": "2031-01-13"}):
            with self.assertRaisesRegex(UserError, "present cycle"):
                self.company.write(vals)
        self.company.write({"shift_cycle_weeks": 4, "shift_cycle_anchor": self.monday})

    def test_regular_workers_are_registered(self):
        self.template.worker_ids = self.workers
        shift = self._generate()
        self.assertEqual(shift.registration_ids.mapped("worker_id"), self.workers)
        self.assertTrue(all(shift.registration_ids.mapped("is_regular")))
        self.assertEqual((shift.seats_taken, shift.seats_free), (2, 1))

    def test_new_regular_worker_joins_planned_shifts(self):
        shift = self._generate()
        self.template.worker_ids = self.workers
        self._generate()
        self.assertEqual(shift.seats_taken, 2)

    def test_who_left_one_shift_is_not_put_back(self):
        self.template.worker_ids = self.workers
        shift = self._generate()
        shift.registration_ids[0]._cancel(self.office)
        self._generate()
        self.assertEqual(shift.seats_taken, 1)

    def test_seats_taken_by_others_are_respected(self):
        shift = self._generate()
        shift.seats = 1
        shift._book(self._create_worker("Amina"), self.office)
        self.template.worker_ids = self.workers
        self._generate()
        self.assertEqual(shift.seats_taken, 1)

    def test_worker_busy_elsewhere_is_left_out(self):
        shift = self._generate()
        other = self._create_shift(start=shift.start, stop=shift.stop)
        other._book(self.workers[0], self.office)
        self.template.worker_ids = self.workers
        self._generate()
        self.assertEqual(shift.registration_ids.mapped("worker_id"), self.workers[1])

    def test_only_regular_workers_get_a_seat(self):
        self.template.worker_ids = self.workers
        self.workers[0].shift_mode = "exempt"
        shift = self._generate()
        self.assertEqual(shift.registration_ids.mapped("worker_id"), self.workers[1])

    def test_slot_is_planned_within_its_dates(self):
        self.template.date_from = date(2031, 1, 9)
        self.template.date_to = date(2031, 3, 4)
        self.assertEqual(self._generate(weeks=12).mapped("date"), [date(2031, 2, 5)])

    def test_nobody_is_registered_in_the_past(self):
        self.template.worker_ids = self.workers
        later = self._local("2031-01-08 10:00")
        with patch.object(fields.Datetime, "now", staticmethod(lambda *a: later)):
            shift = self._generate()
        self.assertFalse(shift.registration_ids)

    def test_cron_plans_the_weeks_of_the_setting(self):
        self.company.shift_weeks_ahead = 4
        with patch.object(
            fields.Datetime,
            "now",
            staticmethod(lambda *a: self._local("2031-01-06 00:30")),
        ):
            self.env["coop.shift.template"]._cron_generate()
        self.assertEqual(self.template.shift_ids.mapped("date"), [date(2031, 1, 8)])


class TestLocalHours(ShiftCase):
    def _starts(self, first, last):
        template = self._create_template(
            week="1", weekday="6", start_hour=9.0, end_hour=12.0
        )
        self.company.shift_cycle_weeks = 1
        shifts = template._generate(first, last)
        return [
            (shift.date, str(self.company._coop_local(shift.start).time()), shift.start)
            for shift in shifts
        ]

    def test_nine_stays_nine_when_summer_time_begins(self):
        starts = self._starts(date(2031, 3, 23), date(2031, 3, 30))
        self.assertEqual([row[1] for row in starts], ["09:00:00"] * 2)
        self.assertEqual([row[2].hour for row in starts], [8, 7])

    def test_nine_stays_nine_when_summer_time_ends(self):
        starts = self._starts(date(2031, 10, 19), date(2031, 10, 26))
        self.assertEqual([row[1] for row in starts], ["09:00:00"] * 2)
        self.assertEqual([row[2].hour for row in starts], [7, 8])

    def test_slot_within_the_hour_that_is_skipped_keeps_its_length(self):
        template = self._create_template(weekday="6", start_hour=2.0, end_hour=3.0)
        values = template._prepare_shift(date(2031, 3, 30))
        self.assertEqual(values["stop"] - values["start"], timedelta(hours=1))

    def test_slots_go_on_over_the_53rd_week(self):
        self.company.shift_cycle_anchor = date(2026, 12, 28)
        template = self._create_template(week="1", weekday="0")
        shifts = template._generate(date(2026, 11, 30), date(2027, 2, 22))
        self.assertEqual(
            shifts.mapped("date"),
            [
                date(2026, 11, 30),
                date(2026, 12, 28),
                date(2027, 1, 25),
                date(2027, 2, 22),
            ],
        )

    def test_slot_until_midnight(self):
        template = self._create_template(start_hour=21.5, end_hour=24.0)
        self.assertEqual(
            template._local_time(date(2031, 1, 6), 24.0),
            self._local("2031-01-07 00:00"),
        )
