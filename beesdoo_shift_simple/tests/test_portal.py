from datetime import timedelta

from odoo import fields
from odoo.tests.common import tagged

from .common import PortalCase


@tagged("post_install", "-at_install")
class TestPortalMyShifts(PortalCase):
    def _registered(self, start_in_hours=72, **values):
        return self._create_shift(start_in_hours, **values)._book(
            self.worker, self.user
        )

    def _my_shifts(self, login="amina_test"):
        self._log_in(login)
        page = self._get("/my/shifts")
        self.assertEqual(page.status_code, 200)
        return page.text

    def test_next_shift_comes_first(self):
        self._registered(96, name="Delivery")
        self._registered(72, name="Cheese")
        page = self._my_shifts()
        self.assertLess(page.index("Cheese"), page.index("Delivery"))

    def test_shift_is_shown_with_day_hours_task_and_leader(self):
        leader = self._create_worker("Bram Peeters")
        start = self._local("2031-06-04 09:00")
        stop = self._local("2031-06-04 12:00")
        self._registered(start=start, stop=stop, name="Cheese", leader_id=leader.id)
        page = self._my_shifts()
        for words in ("Wednesday June 4", "09:00–12:00", "Cheese", "Bram Peeters"):
            self.assertIn(words, page)

    def test_shift_that_can_be_left_has_a_button_and_the_deadline(self):
        start = self._local("2031-06-04 09:00")
        registration = self._registered(start=start, stop=start + timedelta(hours=3))
        page = self._my_shifts()
        self.assertIn('value="%d"' % registration.id, page)
        self.assertIn("until Tuesday June 3, 09:00", page)

    def test_shift_inside_the_deadline_tells_the_deadline_instead(self):
        registration = self._registered(5)
        deadline = registration._leave_deadline()
        words = self.company._coop_moment(deadline)
        page = self._my_shifts()
        self.assertNotIn('name="registration_id"', page)
        self.assertIn("could be left until %s" % words, page)

    def test_past_shifts_are_listed_newest_first_with_their_state(self):
        for days, task, state in ((9, "Cheese", "absent"), (2, "Delivery", "present")):
            shift = self._create_shift(-24 * days, name=task)
            self.env["coop.shift.registration"].create(
                {"shift_id": shift.id, "worker_id": self.worker.id, "state": state}
            )
        page = self._my_shifts()
        self.assertLess(page.index("Delivery"), page.index("Cheese"))
        self.assertLess(page.index("Present"), page.index("Absent"))

    def test_ten_past_shifts_are_shown(self):
        for days in range(1, 13):
            shift = self._create_shift(-24 * days, name="Past task")
            self.env["coop.shift.registration"].create(
                {"shift_id": shift.id, "worker_id": self.worker.id}
            )
        self.assertEqual(self._my_shifts().count("Past task"), 10)

    def test_who_has_no_shift_is_led_to_the_free_seats(self):
        page = self._my_shifts()
        self.assertIn("You have no shift coming up.", page)
        self.assertIn('href="/shifts"', page)

    def test_eater_is_told_who_does_the_shifts(self):
        eater = self.env["res.partner"].create(
            {
                "name": "Luc",
                "member_role": "eater",
                "household_worker_id": self.worker.id,
            }
        )
        self._create_portal_user(eater, "luc_test")
        self.assertIn("done by Amina", self._my_shifts("luc_test"))

    def test_stranger_is_told_whom_to_ask(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        page = self._my_shifts("zoe_test")
        self.assertIn("Only workers of the cooperative", page)
        self.assertNotIn('href="/shifts"', page)

    def test_portal_home_links_to_both_pages(self):
        self._log_in()
        home = self._get("/my/home").text
        self.assertIn('href="/my/shifts"', home)
        self.assertIn('href="/shifts"', home)


@tagged("post_install", "-at_install")
class TestPortalLeave(PortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()
        shift = self._create_shift(72, name="Cheese")
        self.registration = shift._book(self.worker, self.user)

    def _leave(self, registration):
        return self._send_and_read("/my/shifts/leave", registration_id=registration.id)

    def test_leaving_frees_the_seat(self):
        self._leave(self.registration)
        self.assertEqual(self.registration.state, "cancelled")
        self.assertEqual(self.registration.cancelled_by_id, self.user)
        self.assertEqual(self.registration.shift_id.seats_taken, 0)

    def test_leaving_is_confirmed_once_and_another_shift_offered(self):
        page = self._leave(self.registration)
        self.assertIn("You left this shift", page)
        self.assertIn("Book another shift", page)
        self.assertNotIn("You left this shift", self._get("/my/shifts").text)

    def test_leaving_after_the_deadline_is_refused_with_the_deadline(self):
        self.registration.shift_id.write(
            {
                "start": fields.Datetime.now() + timedelta(hours=5),
                "stop": fields.Datetime.now() + timedelta(hours=8),
            }
        )
        deadline = self.registration._leave_deadline()
        page = self._leave(self.registration)
        flash = page[page.index("o_coop_flash") : page.index("<h1")]
        words = self.company._coop_moment(deadline)
        self.assertIn(words, flash)
        self.assertEqual(self.registration.state, "registered")

    def test_second_click_is_refused(self):
        self._leave(self.registration)
        self.assertIn("cancelled already", self._leave(self.registration))
