from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError

from .common import ShiftCase


class TestGrace(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", shift_start_date="2030-06-01")
        cls.company.shift_period_debit = 0
        cls.company.shift_grace_days = 10

    def setUp(self):
        super().setUp()
        clock = self._at("2031-01-06 00:30")
        clock.__enter__()
        self.addCleanup(clock.__exit__, None, None, None)
        self._add_points(self.worker, "2030-10-01", -1)

    def _give(self, user=None):
        return self._as(self.worker, user or self.office).action_give_grace()

    def test_the_button_lets_a_suspended_worker_shop(self):
        self.assertEqual(self.worker.shift_status, "suspended")
        self._give()
        self.assertEqual(self.worker.shift_status, "alert")
        self.assertTrue(self.worker.may_shop)
        grace = self.worker.shift_grace_ids
        self.assertEqual(grace.date_from, date(2031, 1, 6))
        self.assertEqual(grace.date_to, date(2031, 1, 15))

    def test_it_is_noted_who_gave_it(self):
        self._give()
        note = self.worker.message_ids[0]
        self.assertIn("Jan 15, 2031", note.body)
        self.assertEqual(note.author_id, self.office.partner_id)

    def test_it_is_refused_while_one_runs(self):
        self._give()
        with self.assertRaisesRegex(UserError, "days of grace, until Jan 15"):
            self._give()
        with self._at("2031-01-16 00:30"):
            self._give()
        self.assertEqual(len(self.worker.shift_grace_ids), 2)

    def test_it_is_refused_where_the_setting_is_zero(self):
        self.company.shift_grace_days = 0
        with self.assertRaisesRegex(UserError, "not given in this shop"):
            self._give()
        with self.assertRaisesRegex(UserError, "not given in this shop"):
            self._create("2031-01-06", "2031-01-06")

    def _create(self, date_from, date_to):
        graces = self._as(self.env["coop.shift.grace"], self.office)
        return graces.create(
            {
                "worker_id": self.worker.id,
                "date_from": date_from,
                "date_to": date_to,
            }
        )

    def test_two_clicks_at_once_give_one_grace(self):
        """The second did not see the first: the database refuses it in words."""
        self._create("2031-01-06", "2031-01-15")
        with self.assertRaisesRegex(ValidationError, "already has days of grace"):
            self._create("2031-01-15", "2031-01-20")

    def test_no_more_days_than_the_setting_says(self):
        with self.assertRaisesRegex(UserError, "allows 10 days"):
            self._create("2031-01-06", "2031-01-16")

    def test_days_of_grace_are_kept(self):
        self._give()
        grace = self.worker.shift_grace_ids
        with self.assertRaisesRegex(UserError, "kept"):
            grace.date_to = "2031-02-01"
        with self.assertRaisesRegex(UserError, "kept"):
            grace.unlink()

    def test_only_the_office_gives_them(self):
        desk = self._create_desk_employee()
        portal = self._create_portal_user(self.worker, "amina_test")
        for user in (desk, portal):
            with self.assertRaises(AccessError):
                self._give(user)
        self.assertFalse(self.worker.shift_grace_ids)

    def test_the_form_says_what_can_be_given_and_what_runs(self):
        self.assertEqual(self.worker.shift_grace_text, "10 days can be given")
        self._give()
        self.worker.invalidate_cache()
        self.assertEqual(self.worker.shift_grace_text, "Until Jan 15, 2031")
        with self._at("2031-01-16 00:30"):
            self.company.shift_grace_days = 0
            self.worker.invalidate_cache()
            self.assertEqual(self.worker.shift_grace_text, "Not given in this shop")
