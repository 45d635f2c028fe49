from datetime import date, timedelta

from odoo.exceptions import AccessError, UserError, ValidationError

from odoo.addons.komunigi_base.compat import flush

from .common import ShiftCase

TODAY = "2031-01-06 08:00"
FIRST_DAY = date(2031, 1, 6)


class TestSlotChange(ShiftCase):
    """A slot of week A, Wednesday 9–12, planned on 8 January and 5 February 2031."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write(
            {"shift_cycle_anchor": date(2031, 1, 6), "shift_weeks_ahead": 8}
        )
        cls.template = cls._create_template(week="1", weekday="2", seats=3)
        cls.worker = cls._create_worker("Amina", shift_mode="regular")
        cls.template.worker_ids = cls.worker

    def _plan(self):
        self.template._generate(*self.company._shift_window())
        return self.template.shift_ids.sorted("planned_date")

    def _change(self, date_from=FIRST_DAY, **values):
        change = self.template._change_slot(values, date_from)
        flush(self.template)
        self.template.invalidate_cache()
        return change

    def _days(self, state="planned"):
        shifts = self.template.shift_ids.filtered(lambda shift: shift.state == state)
        return sorted(shift.date for shift in shifts)

    def test_the_coming_shifts_move_with_their_slot(self):
        with self._at(TODAY):
            shifts = self._plan()
            self._change(weekday="4", start_hour=10.0, end_hour=13.0)
            self.assertEqual(self._days(), [date(2031, 1, 10), date(2031, 2, 7)])
            self.assertEqual(self.template.shift_ids, shifts)
            self.assertEqual(shifts[0].start, self._local("2031-01-10 10:00"))
            self.assertEqual(shifts[0].planned_date, date(2031, 1, 10))
            self.assertEqual(self.template.weekday, "4")

    def test_registrations_follow_their_shift(self):
        with self._at(TODAY):
            registration = self._plan()[0].registration_ids
            self._change(weekday="4")
            self.assertEqual(registration.start, self._local("2031-01-10 09:00"))
            self.assertEqual(registration.state, "registered")
            self.assertEqual(registration.weekday, "4")

    def test_nothing_is_planned_twice_afterwards(self):
        with self._at(TODAY):
            self._plan()
            self._change(weekday="4")
            self.assertFalse(self.template._generate(*self.company._shift_window()))

    def test_there_and_back_leaves_all_as_it_was(self):
        with self._at(TODAY):
            shifts = self._plan()
            before = shifts.mapped("start")
            self._change(weekday="4", start_hour=10.0)
            self._change(weekday="2", start_hour=9.0)
            self.assertEqual(shifts.mapped("start"), before)
            self.assertEqual(self.template.shift_ids, shifts)

    def test_another_week_of_the_cycle(self):
        with self._at(TODAY):
            self._plan()
            self._change(week="2")
            self.assertEqual(self._days(), [date(2031, 1, 15), date(2031, 2, 12)])

    def test_every_week_one_day_later_needs_no_free_hour_between(self):
        self.company.shift_cycle_weeks = 1
        with self._at(TODAY):
            shifts = self._plan()
            self._change(weekday="3")
            self.assertEqual(len(self._days()), len(shifts))
            self.assertEqual(set(shifts.mapped("seats_taken")), {1})

    def test_local_hours_stay_when_the_clock_changes(self):
        self.company.shift_cycle_weeks = 1
        with self._at("2031-03-24 08:00"):
            self._plan()
            self._change(date(2031, 3, 24), weekday="6", start_hour=10.0)
            starts = self.template.shift_ids.mapped("start")[:2]
            local = [self.company._coop_local(start) for start in starts]
            self.assertEqual([moment.hour for moment in local], [10, 10])
            self.assertEqual([start.hour for start in starts], [8, 8])

    def test_shifts_before_the_day_stay(self):
        with self._at(TODAY):
            self._plan()
            self._change(date(2031, 2, 1), weekday="4")
            self.assertEqual(self._days(), [date(2031, 1, 8), date(2031, 2, 7)])
            self.assertFalse(self.template._generate(*self.company._shift_window()))

    def test_a_far_day_leaves_the_former_slot_until_then(self):
        with self._at(TODAY):
            self._plan()
            self._change(date(2031, 3, 31), weekday="4")
            former = [date(2031, 1, 8), date(2031, 2, 5), date(2031, 3, 5)]
            self.assertEqual(self._days(), former)
        with self._at("2031-04-01 08:00"):
            self._plan()
            self.assertIn(date(2031, 4, 4), self._days())
            self.assertNotIn(date(2031, 4, 2), self._days())

    def test_a_cycle_that_had_its_shift_gets_no_second_one(self):
        with self._at("2031-01-08 08:00"):
            self._plan()
        with self._at("2031-01-09 08:00"):
            change = self._change(date(2031, 1, 9), weekday="4")
            self.assertEqual(change.planned_from, date(2031, 2, 3))
            self._plan()
            self.assertNotIn(date(2031, 1, 10), self._days())
            self.assertIn(date(2031, 2, 7), self._days())

    def test_a_shift_whose_new_day_is_over_stays(self):
        with self._at("2031-01-08 08:00"):
            shifts = self._plan()
            change = self._change(date(2031, 1, 8), weekday="0")
            self.assertEqual([shift for shift, __ in change.stays], [shifts[0]])
            self.assertEqual(self._days()[:2], [date(2031, 1, 8), date(2031, 2, 3)])

    def test_a_shift_stays_when_the_slot_has_one_on_the_new_day(self):
        with self._at(TODAY):
            shifts = self._plan()
            taken = self._create_shift(
                template_id=self.template.id, planned_date=date(2031, 1, 10)
            )
            taken.state = "cancelled"
            change = self._change(weekday="4")
            (stay,) = change.stays
            self.assertEqual(stay[0], shifts[0])
            self.assertIn(taken.display_name, stay[1])
            self.assertEqual(shifts[0].date, date(2031, 1, 8))

    def test_a_closed_shift_does_not_come_back_beside_that_of_the_new_day(self):
        with self._at(TODAY):
            closed = self._plan()[0]
            days = {"date_from": date(2031, 1, 8), "date_to": date(2031, 1, 8)}
            closing = self.env["coop.closing"].create(dict(days, name="Snow"))
            self._change(weekday="4")
            closing.unlink()
            self.assertEqual(self._days(), [date(2031, 1, 10), date(2031, 2, 7)])
            self.assertEqual(closed.state, "cancelled")

    def test_a_closed_shift_comes_back_where_the_new_day_is_later(self):
        with self._at(TODAY):
            self._plan()
            days = {"date_from": date(2031, 1, 8), "date_to": date(2031, 1, 8)}
            closing = self.env["coop.closing"].create(dict(days, name="Snow"))
            self._change(date(2031, 2, 1), weekday="4")
            closing.unlink()
            self.assertEqual(self._days(), [date(2031, 1, 8), date(2031, 2, 7)])

    def test_a_shift_moved_by_hand_is_left_alone_and_not_planned_again(self):
        with self._at(TODAY):
            shifts = self._plan()
            hour = timedelta(hours=1)
            shifts[0].write(
                {"start": shifts[0].start + hour, "stop": shifts[0].stop + hour}
            )
            change = self._change(weekday="4", seats=5)
            self.assertEqual([shift for shift, __ in change.by_hand], [shifts[0]])
            self.assertEqual(shifts[0].start, self._local("2031-01-08 10:00"))
            self.assertEqual(shifts.mapped("seats"), [3, 5])
            self.assertEqual(self._days(), [date(2031, 1, 8), date(2031, 2, 7)])

    def test_seats_set_by_hand_are_kept(self):
        with self._at(TODAY):
            shifts = self._plan()
            shifts[0].seats = 9
            change = self._change(seats=5, min_workers=2)
            self.assertEqual(shifts.mapped("seats"), [9, 5])
            self.assertEqual(shifts.mapped("min_workers"), [2, 2])
            self.assertEqual(change.kept, [(shifts[0], ["Seats"])])

    def test_workers_who_are_elsewhere_lose_their_seat(self):
        with self._at(TODAY):
            registration = self._plan()[0].registration_ids
            other = self._create_shift(
                start=self._local("2031-01-10 11:00"),
                stop=self._local("2031-01-10 14:00"),
            )
            other._book(self.worker, self.office)
            self._change(weekday="4")
            self.assertEqual(registration.state, "cancelled")
            self.assertEqual(registration.cancel_reason, "mode")
            self.assertEqual(other.seats_taken, 1)

    def test_workers_on_leave_that_day_lose_their_seat(self):
        with self._at(TODAY):
            registration = self._plan()[0].registration_ids
            self.env.cr.execute(
                "INSERT INTO coop_leave"
                " (worker_id, kind, date_from, date_to, company_id)"
                " VALUES (%s, 'holiday', '2031-01-10', '2031-01-11', %s)",
                (self.worker.id, self.company.id),
            )
            self._change(weekday="4")
            self.assertEqual(registration.cancel_reason, "leave")

    def test_too_few_seats_are_refused_with_the_shifts(self):
        with self._at(TODAY):
            shifts = self._plan()
            for name in ("Bram", "Chloé"):
                shifts[0]._book(self._create_worker(name), self.office)
            with self.assertRaises(UserError) as raised:
                self._change(seats=2)
            self.assertIn(shifts[0].display_name, str(raised.exception))
            self.assertNotIn(shifts[1].display_name, str(raised.exception))
            self.assertEqual(self.template.seats, 3)

    def test_a_closed_day_cancels_the_shift_that_moves_there(self):
        with self._at(TODAY):
            shifts = self._plan()
            closing = self.env["coop.closing"].create(
                {
                    "name": "Stocktaking",
                    "date_from": date(2031, 1, 10),
                    "date_to": date(2031, 1, 10),
                }
            )
            self._change(weekday="4")
            self.assertEqual(shifts[0].state, "cancelled")
            self.assertEqual(shifts[0].closing_id, closing)

    def test_the_slot_keeps_its_own_rules(self):
        with self._at(TODAY):
            self._plan()
            self._create_template(weekday="4", worker_ids=[(6, 0, self.worker.ids)])
            with self.assertRaisesRegex(ValidationError, "already has the recurring"):
                self._change(weekday="4")

    def test_what_is_over_is_not_changed(self):
        with self._at(TODAY), self.assertRaisesRegex(UserError, "today or a later"):
            self._change(date(2031, 1, 5), seats=5)

    def test_the_desk_changes_no_slot(self):
        desk = self._create_desk_employee()
        with self._at(TODAY), self.assertRaises(AccessError):
            self._as(self.template, desk)._change_slot({"seats": 5}, date(2031, 1, 6))
