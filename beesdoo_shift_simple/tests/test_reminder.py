from datetime import timedelta

from .common import ShiftCase


class TestReminder(ShiftCase):
    """Each registration is reminded of once, some days before the shift."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.reminder_days = 3
        cls.worker = cls._create_worker("Amina", email="amina@example.org")
        start = cls._local("2031-01-10 09:00")
        cls.shift = cls._create_shift(start=start, stop=start + timedelta(hours=3))
        cls.registration = cls.shift._book(cls.worker, cls.office)

    def _remind(self, text):
        """The reminders of this worker, once the job ran at that time."""
        with self._at(text):
            self.env["coop.shift.registration"]._cron_remind()
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id), ("kind", "=", "reminder")]
        )

    def test_a_reminder_leaves_once_it_is_due(self):
        self.assertFalse(self._remind("2031-01-07 08:59"))
        notice = self._remind("2031-01-07 09:00")
        self.assertEqual(notice.registration_id, self.registration)
        self.assertEqual(self._remind("2031-01-07 10:00"), notice)

    def test_a_missed_reminder_is_caught_up_until_the_start(self):
        self.assertTrue(self._remind("2031-01-10 08:59"))

    def test_a_shift_that_started_is_not_reminded_of(self):
        self.assertFalse(self._remind("2031-01-10 09:00"))

    def test_zero_days_means_no_reminders(self):
        self.company.reminder_days = 0
        self.assertFalse(self._remind("2031-01-09 09:00"))

    def test_who_left_is_not_reminded(self):
        self.registration.action_cancel()
        self.assertFalse(self._remind("2031-01-08 09:00"))

    def _book_late(self, **values):
        """Register another worker tomorrow, after the reminder was due."""
        worker = self._create_worker("Bram")
        shift = self._create_shift(24)
        registration = self.env["coop.shift.registration"].create(
            dict(values, shift_id=shift.id, worker_id=worker.id)
        )
        self.env["coop.shift.registration"]._cron_remind()
        return self.env["coop.shift.notice"].search(
            [("registration_id", "=", registration.id), ("kind", "=", "reminder")]
        )

    def test_a_late_booking_has_its_confirmation_and_no_reminder(self):
        self.assertFalse(self._book_late())

    def test_a_recurring_slot_planned_late_is_reminded_of(self):
        self.assertTrue(self._book_late(is_regular=True))

    def test_a_shift_moved_to_later_is_reminded_of_again(self):
        self._remind("2031-01-08 09:00")
        with self._at("2031-01-08 10:00"):
            start = self._local("2031-01-20 09:00")
            self.shift.write({"start": start, "stop": start + timedelta(hours=3)})
        self.assertEqual(len(self._remind("2031-01-08 11:00")), 1)
        self.assertEqual(len(self._remind("2031-01-17 09:00")), 2)

    def test_each_company_has_its_own_days(self):
        other = self.env["res.company"].create(
            {"name": "Other shop", "reminder_days": 7, "leave_deadline_hours": 24}
        )
        start = self._local("2031-01-14 15:00")
        shift = self._create_shift(
            start=start, stop=start + timedelta(hours=3), company_id=other.id
        )
        shift._book(self.worker, self.env.user)
        notice = self._remind("2031-01-07 15:00").filtered(
            lambda notice: notice.shift_id == shift
        )
        self.assertEqual(notice.company_id, other)

    def test_the_text_says_until_when_the_shift_can_be_left(self):
        notice = self._remind("2031-01-08 09:00")
        with self._at("2031-01-08 09:00"):
            self.assertIn("Thursday", notice.leave_until_text)
            self.assertIn("09:00", notice.leave_until_text)

    def test_after_the_deadline_the_text_says_whom_to_tell(self):
        self.company.phone = "+32 2 555 55 55"
        notice = self._remind("2031-01-10 08:00")
        with self._at("2031-01-10 08:00"):
            self.assertNotIn("until", notice.leave_until_text)
            self.assertIn("+32 2 555 55 55", notice.leave_until_text)

    def test_reminding_many_takes_as_many_queries_as_few(self):
        costs = []
        for count in (3, 30):
            workers = self.env["res.partner"].create(
                [
                    {
                        "name": "W%s" % n,
                        "member_role": "worker",
                        "shift_mode": "irregular",
                    }
                    for n in range(count)
                ]
            )
            start = self._local("2031-01-10 13:00")
            shift = self._create_shift(
                start=start, stop=start + timedelta(hours=3), seats=count
            )
            self.env["coop.shift.registration"].create(
                [{"shift_id": shift.id, "worker_id": w.id} for w in workers]
            )
            shift.invalidate_cache()
            before = self.env.cr.sql_log_count
            with self._at("2031-01-09 09:00"):
                self.env["coop.shift.registration"]._cron_remind()
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])
