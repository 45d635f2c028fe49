from datetime import timedelta

from odoo import fields
from odoo.tests.common import tagged

from .common import PortalCase


@tagged("post_install", "-at_install")
class TestPortalFreeShifts(PortalCase):
    def setUp(self):
        super().setUp()
        self.env["coop.shift"].search([]).write({"state": "cancelled"})
        self._log_in()

    def _shifts(self, query=""):
        page = self._get("/shifts" + query)
        self.assertEqual(page.status_code, 200)
        return page.text

    def test_free_seats_are_listed_next_first(self):
        self._create_shift(96, name="Delivery")
        self._create_shift(72, name="Cheese", seats=1)
        page = self._shifts()
        self.assertLess(page.index("Cheese"), page.index("Delivery"))
        self.assertIn("1 seat free", page)
        self.assertIn("3 seats free", page)

    def test_weeks_and_days_are_headings_with_anchors(self):
        shift = self._create_shift(72)
        monday = shift.date - timedelta(days=shift.date.weekday())
        page = self._shifts()
        self.assertIn('href="#week-%s"' % monday, page)
        self.assertIn('id="week-%s"' % monday, page)
        self.assertIn(self.company._coop_day(shift.start), page)

    def test_own_shift_is_marked_and_can_not_be_booked(self):
        self._create_shift(72)._book(self.worker, self.user)
        page = self._shifts()
        self.assertIn("Your shift", page)
        self.assertNotIn('name="shift_id"', page)

    def test_full_shifts_are_folded_away_and_can_not_be_booked(self):
        full = self._create_shift(72, name="Cheese", seats=1)
        full._book(self._create_worker("Bram"), self.office)
        page = self._shifts()
        self.assertRegex(page, r"Full shifts on this day: *1")
        self.assertIn("Cheese", page[page.index("<details") :])
        self.assertNotIn(">Book</button>", page)

    def test_shift_at_the_time_of_an_own_one_has_no_button(self):
        self._create_shift(72)._book(self.worker, self.user)
        self._create_shift(73, name="Cheese")
        page = self._shifts()
        self.assertIn("Cheese", page)
        self.assertNotIn('name="shift_id"', page)

    def test_started_and_cancelled_shifts_are_left_out(self):
        self._create_shift(-1, name="Cheese")
        self._create_shift(72, name="Delivery").action_cancel()
        page = self._shifts()
        self.assertNotIn("Cheese", page)
        self.assertNotIn("Delivery", page)

    def test_later_weeks_are_on_the_next_page(self):
        self.company.shift_weeks_ahead = 8
        self._create_shift(24 * 30, name="Cheese")
        self.assertNotIn("Cheese", self._shifts())
        self.assertIn("/shifts?page=2", self._shifts())
        self.assertIn("Cheese", self._shifts("?page=2"))

    def test_page_that_is_not_there_becomes_the_nearest(self):
        self._create_shift(72, name="Cheese")
        for query in ("?page=-1", "?page=x", "?page=0", "?page=" + "9" * 30):
            self.assertIn("Cheese", self._shifts(query))
        self.assertNotIn("Later weeks", self._shifts("?page=9999"))

    def test_nothing_planned_is_said(self):
        self.assertIn("No shift is planned for these weeks yet", self._shifts())

    def test_eater_gets_no_list(self):
        self._create_shift(72)
        eater = self.env["res.partner"].create(
            {
                "name": "Luc",
                "member_role": "eater",
                "household_worker_id": self.worker.id,
            }
        )
        self._create_portal_user(eater, "luc_test")
        self._log_in("luc_test")
        page = self._shifts()
        self.assertIn("done by Amina", page)
        self.assertNotIn('name="shift_id"', page)

    def test_page_speaks_the_language_of_the_user(self):
        shift = self._create_shift(72)
        french = self.user.with_context(lang="fr_FR")._portal_free_shifts(1)
        day = french["weeks"][0]["days"][0]["title"]
        expected = shift.company_id.with_context(lang="fr_FR")._coop_day(shift.start)
        self.assertEqual(day.lower(), expected)


@tagged("post_install", "-at_install")
class TestPortalBook(PortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()
        self.shift = self._create_shift(72, seats=1, name="Cheese")

    def _book(self):
        return self._send_and_read("/shifts/book", shift_id=self.shift.id)

    def test_booking_registers_the_volunteer(self):
        self._book()
        registration = self.shift.registration_ids
        self.assertEqual(registration.worker_id, self.worker)
        self.assertEqual(registration.booked_by_id, self.user)

    def test_booking_is_confirmed_with_the_deadline_to_leave(self):
        page = self._book()
        self.assertIn("You are registered:", page)
        self.assertIn("You can leave this shift online until", page)

    def test_full_shift_is_refused_in_words(self):
        self.shift._book(self._create_worker("Bram"), self.office)
        self.assertIn("This shift is full", self._book())
        self.assertEqual(len(self.shift.registration_ids), 1)

    def test_second_click_is_refused_in_words(self):
        self._book()
        self.assertIn("already registered", self._book())
        self.assertEqual(len(self.shift.registration_ids), 1)

    def test_started_shift_is_refused_in_words(self):
        self.shift.start = fields.Datetime.now() - timedelta(hours=1)
        self.assertIn("started already", self._book())

    def test_stranger_is_refused_in_words(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        self._log_in("zoe_test")
        self.assertIn("Only workers", self._book())
        self.assertFalse(self.shift.registration_ids)
