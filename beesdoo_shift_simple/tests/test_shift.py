from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tools import mute_logger

from .common import ShiftCase


class TestShift(ShiftCase):
    def test_date_is_the_local_day(self):
        shift = self._create_shift(
            start=self._local("2031-06-02 00:30"), stop=self._local("2031-06-02 03:00")
        )
        self.assertEqual(str(shift.date), "2031-06-02")
        self.assertEqual(shift.start.hour, 22)

    def test_cancelling_cancels_the_registrations(self):
        shift = self._create_shift()
        registration = shift._book(self._create_worker("Amina"), self.office)
        shift.action_cancel()
        self.assertEqual(shift.state, "cancelled")
        self.assertEqual(registration.state, "cancelled")
        self.assertEqual(registration.cancelled_by_id, self.env.user)

    def test_started_shift_can_not_be_cancelled(self):
        with self.assertRaisesRegex(UserError, "started already"):
            self._create_shift(-1).action_cancel()

    def test_shift_with_history_can_not_be_deleted(self):
        shift = self._create_shift()
        shift._book(self._create_worker("Amina"), self.office)._cancel(self.office)
        with self.assertRaisesRegex(UserError, "Cancel it instead"):
            shift.unlink()

    def test_registration_can_not_be_deleted(self):
        shift = self._create_shift()
        registration = shift._book(self._create_worker("Amina"), self.office)
        with self.assertRaisesRegex(UserError, "kept"):
            registration.unlink()

    def test_seats_can_not_go_below_those_taken(self):
        shift = self._create_shift(seats=1)
        shift._book(self._create_worker("Amina"), self.office)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                shift.write({"seats": 0})

    def test_filling_tells_empty_free_and_full(self):
        shift = self._create_shift(seats=2)
        seen = [shift.filling]
        for name in ("Amina", "Bram"):
            shift._book(self._create_worker(name), self.office)
            seen.append(shift.filling)
        self.assertEqual(seen, ["empty", "free", "full"])

    def test_moved_shift_moves_its_registrations(self):
        shift = self._create_shift()
        registration = shift._book(self._create_worker("Amina"), self.office)
        shift.write(
            {
                "start": self._local("2031-01-15 09:00"),
                "stop": self._local("2031-01-15 12:00"),
            }
        )
        self.assertEqual(registration.start, shift.start)

    def test_shift_moves_to_an_earlier_day(self):
        shift = self._create_shift(96)
        registration = shift._book(self._create_worker("Amina"), self.office)
        earlier = self._create_shift(48)
        shift.write({"start": earlier.start, "stop": earlier.stop})
        self.assertEqual(registration.stop, earlier.stop)

    def test_shift_moves_past_another_of_the_same_worker(self):
        worker = self._create_worker("Amina")
        shifts = [self._create_shift(hours) for hours in (48, 72, 96)]
        registration = shifts[0]._book(worker, self.office)
        shifts[1]._book(worker, self.office)
        shifts[0].write({"start": shifts[2].start, "stop": shifts[2].stop})
        self.assertEqual(registration.start, shifts[2].start)

    def test_slot_takes_no_more_workers_than_seats(self):
        workers = self._create_worker("Amina") | self._create_worker("Bram")
        with self.assertRaisesRegex(ValidationError, "too few seats"):
            self._create_template(seats=1, worker_ids=[(6, 0, workers.ids)])

    def test_worker_has_one_slot_at_a_time(self):
        worker = self._create_worker("Amina")
        self._create_template(worker_ids=[(6, 0, worker.ids)])
        with self.assertRaisesRegex(ValidationError, "Amina already has"):
            self._create_template(start_hour=11.0, worker_ids=[(6, 0, worker.ids)])

    def test_slots_given_on_the_member_are_checked_too(self):
        template = self._create_template(seats=1)
        self._create_worker("Amina").shift_template_ids = template
        with self.assertRaisesRegex(ValidationError, "too few seats"):
            self._create_worker("Bram").shift_template_ids = template

    def test_worker_that_leaves_frees_slots_and_coming_shifts(self):
        worker = self._create_worker("Amina")
        template = self._create_template(worker_ids=[(6, 0, worker.ids)])
        past, coming = self._create_shift(-5), self._create_shift()
        self.env["coop.shift.registration"].create(
            [{"shift_id": shift.id, "worker_id": worker.id} for shift in past | coming]
        )
        worker.active = False
        self.assertFalse(template.worker_ids)
        self.assertEqual((past.seats_taken, coming.seats_taken), (1, 0))

    def test_shift_cancelled_by_import_has_nobody_on_it(self):
        shift = self._create_shift()
        registration = shift._book(self._create_worker("Amina"), self.office)
        shift.write({"state": "cancelled"})
        self.assertEqual(registration.state, "cancelled")

    def test_shift_that_is_over_is_not_planned_again(self):
        shift = self._create_shift(-5, state="cancelled")
        with self.assertRaisesRegex(UserError, "over"):
            shift.action_restore()

    def test_worker_with_shifts_and_slot_with_shifts_are_not_deleted(self):
        template = self._create_template()
        shift = self._create_shift(template_id=template.id)
        worker = self._create_worker("Amina")
        shift._book(worker, self.office)
        for record in (worker, template):
            with self.assertRaisesRegex(UserError, "kept"):
                record.unlink()

    def test_summary_tells_the_next_three_shifts(self):
        worker = self._create_worker("Amina")
        for hours in (-2, 24, 48, 72, 96):
            self._create_shift(hours)
        shifts = self.env["coop.shift"].search([], order="start")[-4:]
        for shift in shifts:
            shift._book(worker, self.office)
        summary = worker._member_summary()[worker.id]
        self.assertEqual(summary["next_shifts"], shifts[:3].mapped("display_name"))
