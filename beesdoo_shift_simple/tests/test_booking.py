from datetime import timedelta

from odoo.exceptions import UserError, ValidationError
from odoo.tools import mute_logger

from .common import ShiftCase


class TestBooking(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.shift = cls._create_shift(seats=1)

    def _assert_refused(self, shift, worker, words):
        with self.assertRaisesRegex(UserError, words):
            shift._book(worker, self.env.user)

    def test_booking_takes_a_seat(self):
        registration = self.shift._book(self.worker, self.office)
        self.assertEqual(registration.state, "registered")
        self.assertEqual(registration.booked_by_id, self.office)
        self.assertEqual(self.shift.seats_taken, 1)
        self.assertEqual(self.shift.seats_free, 0)

    def test_full_shift_is_refused(self):
        self.shift._book(self._create_worker("Bram"), self.office)
        self._assert_refused(self.shift, self.worker, "full")
        self.assertEqual(self.shift.seats_taken, 1)

    def test_second_seat_on_the_same_shift_is_refused(self):
        self.shift.seats = 2
        self.shift._book(self.worker, self.office)
        self._assert_refused(self.shift, self.worker, "already registered")

    def test_overlapping_shift_is_refused(self):
        self.shift._book(self.worker, self.office)
        other = self._create_shift(start_in_hours=74)
        self._assert_refused(other, self.worker, "already has a shift at that time")

    def test_shift_that_follows_another_is_accepted(self):
        self.shift._book(self.worker, self.office)
        stop = self.shift.stop
        other = self._create_shift(start=stop, stop=stop + timedelta(hours=3))
        self.assertTrue(other._book(self.worker, self.office))

    def test_started_shift_is_refused(self):
        self._assert_refused(self._create_shift(-1), self.worker, "started")

    def test_cancelled_shift_is_refused(self):
        self.shift.action_cancel()
        self._assert_refused(self.shift, self.worker, "cancelled")

    def test_eater_is_refused_and_told_who_works(self):
        eater = self.env["res.partner"].create(
            {
                "name": "Luc",
                "member_role": "eater",
                "household_worker_id": self.worker.id,
            }
        )
        self._assert_refused(self.shift, eater, "done by Amina")

    def test_stranger_is_refused(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._assert_refused(self.shift, stranger, "Only workers")

    def test_seat_left_can_be_booked_again(self):
        self.shift._book(self.worker, self.office)._cancel(self.office)
        self.assertEqual(self.shift._book(self.worker, self.office).state, "registered")

    def test_many_shifts_are_judged_in_a_constant_number_of_queries(self):
        few = self._create_shift(100) | self._create_shift(110)
        many = few
        for hours in range(120, 320, 10):
            many |= self._create_shift(hours)
        few._booking_refusals(self.worker)
        counts = []
        for shifts in (few, many):
            shifts.invalidate_cache()
            before = self.env.cr.sql_log_count
            shifts._booking_refusals(self.worker)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])


class TestSeatsByHand(ShiftCase):
    def _register(self, shift, worker, **values):
        values.update(shift_id=shift.id, worker_id=worker.id)
        return self.env["coop.shift.registration"].create(values)

    def test_import_can_not_overbook(self):
        shift = self._create_shift(seats=1)
        self._register(shift, self._create_worker("Amina"))
        with self.assertRaisesRegex(ValidationError, "full"):
            self._register(shift, self._create_worker("Bram"))

    def test_import_can_not_double_book(self):
        worker = self._create_worker("Amina")
        self._register(self._create_shift(72), worker)
        with self.assertRaises(Exception) as caught, mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self._register(self._create_shift(73), worker)
        self.assertIn("one_shift_at_a_time", str(caught.exception))

    def test_second_shift_by_hand_is_accepted(self):
        worker = self._create_worker("Amina")
        self._register(self._create_shift(72), worker)
        self.assertTrue(self._register(self._create_shift(96), worker))

    def test_eater_can_not_be_registered_by_hand(self):
        worker = self._create_worker("Amina")
        eater = self.env["res.partner"].create(
            {"name": "Luc", "member_role": "eater", "household_worker_id": worker.id}
        )
        with self.assertRaisesRegex(ValidationError, "done by Amina"):
            self._register(self._create_shift(), eater)

    def test_cancelled_shift_takes_nobody(self):
        shift = self._create_shift()
        shift.action_cancel()
        with self.assertRaisesRegex(ValidationError, "cancelled"):
            self._register(shift, self._create_worker("Amina"))

    def test_cancelled_registration_stays_cancelled(self):
        cancelled = self._register(self._create_shift(), self._create_worker("Amina"))
        cancelled._cancel(self.office)
        with self.assertRaisesRegex(UserError, "was cancelled"):
            cancelled.state = "registered"

    def test_registration_stays_with_its_worker(self):
        registration = self._register(
            self._create_shift(), self._create_worker("Amina")
        )
        with self.assertRaisesRegex(UserError, "stays with its worker"):
            registration.worker_id = self._create_worker("Bram")

    def test_worker_that_left_can_not_be_registered(self):
        worker = self._create_worker("Amina", active=False)
        with self.assertRaisesRegex(ValidationError, "Only workers"):
            self._register(self._create_shift(), worker)

    def test_attendance_is_noted_after_the_start(self):
        registration = self._register(
            self._create_shift(), self._create_worker("Amina")
        )
        with self.assertRaisesRegex(UserError, "has started"):
            registration.action_present()
