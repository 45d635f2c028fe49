from datetime import datetime
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import UserError

from .common import ShiftCase


class TestLeave(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.user = cls._create_portal_user(cls.worker, "amina_test")

    def _registered(self, start_in_hours, **values):
        shift = self._create_shift(start_in_hours)
        registration = shift._book(self.worker, self.user)
        registration.write(values)
        return registration

    def test_leaving_frees_the_seat_and_keeps_who_and_when(self):
        registration = self._registered(48)
        registration._leave(self.user)
        self.assertEqual(registration.state, "cancelled")
        self.assertEqual(registration.cancelled_by_id, self.user)
        self.assertTrue(registration.cancelled_on)
        self.assertEqual(registration.shift_id.seats_taken, 0)

    def test_after_the_deadline_it_is_refused_with_the_deadline(self):
        registration = self._registered(23)
        deadline = self.company._coop_moment(registration._leave_deadline())
        with self.assertRaises(UserError) as caught:
            registration._leave(self.user)
        self.assertIn(deadline, str(caught.exception))
        self.assertEqual(registration.state, "registered")

    def test_deadline_is_a_setting(self):
        self.company.leave_deadline_hours = 2
        registration = self._registered(3)
        registration._leave(self.user)
        self.assertEqual(registration.state, "cancelled")

    def test_deadline_of_zero_means_until_the_start(self):
        self.company.leave_deadline_hours = 0
        registration = self._registered(1)
        self.assertEqual(registration._leave_refusals()[registration.id], "")

    def test_started_shift_can_not_be_left(self):
        self.company.leave_deadline_hours = 0
        registration = self._registered(1)
        later = registration.start
        with patch.object(fields.Datetime, "now", staticmethod(lambda *a: later)):
            with self.assertRaisesRegex(UserError, "started"):
                registration._leave(self.user)

    def test_shift_is_left_only_once(self):
        registration = self._registered(48)
        registration._leave(self.user)
        with self.assertRaisesRegex(UserError, "already"):
            registration._leave(self.user)

    def test_recurring_slot_is_left_only_if_the_store_allows_it(self):
        registration = self._registered(48, is_regular=True)
        with self.assertRaisesRegex(UserError, "recurring slot"):
            registration._leave(self.user)
        self.company.regulars_may_leave = True
        registration._leave(self.user)
        self.assertEqual(registration.state, "cancelled")

    def test_office_may_cancel_after_the_deadline(self):
        registration = self._registered(1)
        registration.action_cancel()
        self.assertEqual(registration.state, "cancelled")

    def test_deadline_is_told_in_the_shop_time_zone(self):
        shift = self._create_shift(
            start=self._local("2031-01-15 09:00"), stop=self._local("2031-01-15 12:00")
        )
        registration = shift._book(self.worker, self.user)
        self.assertEqual(registration._leave_deadline(), datetime(2031, 1, 14, 8, 0))
        self.assertIn("Tuesday January 14, 09:00", registration._late_sentence())
