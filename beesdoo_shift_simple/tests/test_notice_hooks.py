from datetime import timedelta

from odoo import fields

from .common import ShiftCase


class TestNoticeHooks(ShiftCase):
    """What happens to a shift, a registration or a status queues a mail."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", email="amina@example.org")
        cls.shift = cls._create_shift(72)

    def _notices(self, kind, worker=None):
        worker = worker or self.worker
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", worker.id), ("kind", "=", kind)], order="id"
        )

    def _register(self, shift, count):
        """Register ``count`` workers, and return their registrations."""
        workers = self.env["res.partner"].create(
            [
                {"name": "W%s" % n, "member_role": "worker", "shift_mode": "irregular"}
                for n in range(count)
            ]
        )
        return self.env["coop.shift.registration"].create(
            [{"shift_id": shift.id, "worker_id": worker.id} for worker in workers]
        )

    def test_a_booking_is_confirmed(self):
        registration = self.shift._book(self.worker, self.office)
        notice = self._notices("booked")
        self.assertEqual(notice.registration_id, registration)
        self.assertEqual(notice.shift_id, self.shift)
        self.assertEqual(notice.state, "queued")
        self.assertEqual(notice.company_id, self.company)

    def test_a_recurring_slot_is_not_confirmed(self):
        self.env["coop.shift.registration"].create(
            {
                "shift_id": self.shift.id,
                "worker_id": self.worker.id,
                "is_regular": True,
            }
        )
        self.assertFalse(self._notices("booked"))

    def test_a_walk_in_is_not_confirmed(self):
        self.env["coop.shift.registration"].create(
            {"shift_id": self._create_shift(-1).id, "worker_id": self.worker.id}
        )
        self.assertFalse(self._notices("booked"))

    def test_who_mails_it_otherwise_asks_for_no_confirmation(self):
        shift = self.shift.with_context(no_booked_notice=True)
        shift._book(self.worker, self.office)
        self.assertFalse(self._notices("booked"))

    def test_leaving_is_confirmed(self):
        self.shift._book(self.worker, self.office)._leave(self.office)
        self.assertTrue(self._notices("left"))
        self.assertFalse(self._notices("freed"))

    def test_a_seat_freed_by_the_office_is_told(self):
        registration = self.shift._book(self.worker, self.office)
        registration.action_cancel()
        self.assertEqual(self._notices("freed").registration_id, registration)

    def test_a_past_seat_is_freed_silently(self):
        past = self._create_shift(-5)
        registration = self.env["coop.shift.registration"].create(
            {"shift_id": past.id, "worker_id": self.worker.id}
        )
        registration.action_cancel()
        self.assertFalse(self._notices("freed"))

    def test_reasons_with_a_mail_of_their_own_queue_none_here(self):
        for reason in ("exchanged", "replaced", "leave", "mode", "status"):
            self.shift._book(self.worker, self.office)._cancel(self.office, reason)
        kinds = self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id)]
        )
        self.assertEqual(set(kinds.mapped("kind")), {"booked"})

    def test_a_cancelled_shift_is_told(self):
        self.shift._book(self.worker, self.office)
        self.shift.action_cancel()
        self.assertEqual(self._notices("shift_cancelled").shift_id, self.shift)
        self.assertFalse(self._notices("freed"))

    def test_a_moved_shift_is_told_with_its_former_hours(self):
        self.shift._book(self.worker, self.office)
        former = self.company._coop_moment(self.shift.start)
        self.shift.write(
            {
                "start": self.shift.start + timedelta(hours=1),
                "stop": self.shift.stop + timedelta(hours=1),
            }
        )
        self.assertIn(former, self._notices("shift_moved").detail)

    def test_a_shift_moved_to_and_fro_is_told_each_time(self):
        self.shift._book(self.worker, self.office)
        now, stop = fields.Datetime.now(), self.shift.stop
        for minutes, hours in enumerate((1, 2, 1)):
            moment = self.company._coop_local(now + timedelta(minutes=minutes))
            with self._at(moment.strftime("%Y-%m-%d %H:%M")):
                self.shift.stop = stop + timedelta(hours=hours)
        self.assertEqual(len(self._notices("shift_moved")), 3)

    def test_the_same_hours_written_again_are_no_move(self):
        self.shift._book(self.worker, self.office)
        self.shift.write({"start": self.shift.start, "stop": self.shift.stop})
        self.assertFalse(self._notices("shift_moved"))

    def test_a_move_is_of_no_concern_to_who_left(self):
        self.shift._book(self.worker, self.office).action_cancel()
        self.shift.stop += timedelta(hours=1)
        self.assertFalse(self._notices("shift_moved"))

    def test_back_in_alert_on_the_same_day_is_queued_again(self):
        for minute, points in enumerate((-1, 1, -1)):
            with self._at("2031-02-03 10:0%s" % minute):
                self._add_points(self.worker, "2031-02-03", points)
        keys = self._notices("status").mapped("key")
        self.assertEqual([key.split("/")[0] for key in keys], ["alert", "ok", "alert"])

    def test_what_is_rolled_back_mails_nobody(self):
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.shift._book(self.worker, self.office)
            raise ZeroDivisionError()
        self.env["coop.shift.notice"].invalidate_cache()
        self.assertFalse(self._notices("booked"))

    def test_queueing_for_many_takes_one_insert(self):
        costs = []
        for count in (3, 30):
            registrations = self._register(self._create_shift(100, seats=30), count)
            registrations.invalidate_cache()
            before = self.env.cr.sql_log_count
            registrations._queue_notices("freed")
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])

    def test_moving_a_shift_of_many_takes_one_insert(self):
        costs = []
        for count in (3, 30):
            shift = self._create_shift(200, seats=30)
            former = {shift.id: (shift.start, shift.stop)}
            self._register(shift, count)
            shift.invalidate_cache()
            before = self.env.cr.sql_log_count
            shift._queue_moves(former)
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])
