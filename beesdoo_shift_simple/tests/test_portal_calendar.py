from odoo.exceptions import AccessError
from odoo.tests.common import tagged
from odoo.tools import mute_logger

from .common import PortalCase

ROUTES = ("/my/calendar/renew", "/my/calendar/remove")


@tagged("post_install", "-at_install")
class TestPortalCalendar(PortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()
        self.calendars = self.env["coop.shift.calendar"]

    def _calendar(self, worker=None):
        return self.calendars._of(worker or self.worker)

    def _make_link(self):
        """Make the link by the button, and return its path."""
        answer = self._post("/my/calendar/renew")
        self.assertEqual(answer.status_code, 303)
        self.assertTrue(answer.headers["Location"].endswith("/my/calendar"))
        return "/shifts/calendar/%s.ics" % self._calendar().token

    def _feed(self, path):
        """What a program gets that is not logged in."""
        self.opener.cookies.clear()
        return self._get(path)

    def test_looking_makes_no_link(self):
        page = self._get("/my/calendar")
        self.assertEqual(page.status_code, 200)
        self.assertIn("Make my link", page.text)
        self.assertFalse(self._calendar())

    def test_link_is_shown_for_copying_and_for_opening(self):
        path = self._make_link()
        page = self._get("/my/calendar")
        base = self.env["ir.config_parameter"].get_param("web.base.url")
        self.assertIn('value="%s%s"' % (base, path), page.text)
        self.assertIn('href="webcal://', page.text)
        self.assertEqual(page.headers["Cache-Control"], "no-store")

    def test_secret_is_long_and_another_each_time(self):
        tokens = set()
        for __ in range(5):
            self._make_link()
            tokens.add(self._calendar().token)
        self.assertEqual(len(tokens), 5)
        self.assertTrue(all(len(token) >= 43 for token in tokens))

    def test_program_without_a_login_reads_the_shifts(self):
        self._create_shift(72, name="Cheese")._book(self.worker, self.user)
        answer = self._feed(self._make_link())
        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer.headers["Content-Type"], "text/calendar; charset=utf-8")
        self.assertIn("private", answer.headers["Cache-Control"])
        self.assertIn("SUMMARY:Shift: Cheese\r\n", answer.content.decode("utf-8"))
        self.assertNotIn("Set-Cookie", answer.headers)

    def test_old_link_stops_working_when_renewed(self):
        old = self._make_link()
        new = self._make_link()
        self.assertEqual(self._feed(old).status_code, 404)
        self.assertEqual(self._feed(new).status_code, 200)

    def test_removed_link_stops_working(self):
        path = self._make_link()
        self.assertEqual(self._post("/my/calendar/remove").status_code, 303)
        self.assertFalse(self._calendar())
        self.assertEqual(self._feed(path).status_code, 404)

    def test_nothing_to_remove_is_not_found(self):
        self.assertEqual(self._post("/my/calendar/remove").status_code, 404)

    def test_link_of_who_was_archived_is_not_found(self):
        path = self._make_link()
        self.user.active = False
        self.worker.active = False
        self.assertEqual(self._feed(path).status_code, 404)

    def test_link_of_who_is_no_worker_any_more_is_not_found(self):
        path = self._make_link()
        bram = self._create_worker("Bram")
        self.worker.write({"member_role": "eater", "household_worker_id": bram.id})
        self.assertEqual(self._feed(path).status_code, 404)

    def test_tokens_that_are_none_are_not_found(self):
        self._make_link()
        for token in ("", "x", "%", "%25", "_" * 43, "%00" * 43, "é" * 43, "x" * 999):
            answer = self._feed("/shifts/calendar/%s.ics" % token)
            self.assertEqual(answer.status_code, 404, token)

    def test_feed_and_page_are_only_read(self):
        path = self._make_link()
        answer = self._send("post", path, data={})
        self.assertIn(answer.status_code, (400, 405))
        self.assertEqual(self._post("/my/calendar").status_code, 405)

    def test_link_is_never_changed_by_a_link(self):
        for route in ROUTES:
            self.assertEqual(self._get(route).status_code, 405)
        self.assertFalse(self._calendar())

    @mute_logger("odoo.http", "odoo.addons.http_routing.models.ir_http")
    def test_form_without_token_is_refused(self):
        for route in ROUTES:
            self.assertEqual(self._send("post", route, data={}).status_code, 400)
        self.assertFalse(self._calendar())

    def test_link_of_another_can_not_be_touched(self):
        bram = self._create_worker("Bram")
        self.calendars._renew(bram)
        token = self._calendar(bram).token
        self._post("/my/calendar/renew", worker_id=bram.id)
        self._post("/my/calendar/remove", worker_id=bram.id)
        self.assertEqual(self._calendar(bram).token, token)

    def test_page_needs_a_login(self):
        self.opener.cookies.clear()
        answer = self._get("/my/calendar")
        self.assertIn(answer.status_code, (302, 303))
        self.assertIn("/web/login", answer.headers["Location"])

    def test_stranger_gets_no_link(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        self._log_in("zoe_test")
        self.assertIn("Only workers", self._get("/my/calendar").text)
        self.assertEqual(self._post("/my/calendar/renew").status_code, 404)
        self.assertFalse(self._calendar(stranger))

    def test_secret_is_nobody_elses_to_read(self):
        self._make_link()
        desk = self._create_desk_employee()
        manager = self._create_user("manager_test", "group_manager")
        for user in (self.user, desk, self.office, manager):
            with self.assertRaises(AccessError):
                self._as(self.calendars, user).search([])
            with self.assertRaises(AccessError):
                self._as(self._calendar(), user).read(["token"])

    def test_secret_can_not_be_guessed_by_searching_partners(self):
        self._make_link()
        for name, field in self.env["res.partner"]._fields.items():
            self.assertNotEqual(field.comodel_name, "coop.shift.calendar", name)

    @mute_logger("odoo.http")
    def test_rpc_gives_no_secret(self):
        self._make_link()
        params = {
            "model": "coop.shift.calendar",
            "method": "search_read",
            "args": [[], ["token"]],
            "kwargs": {},
        }
        answer = self._send("post", "/web/dataset/call_kw", json={"params": params})
        error = answer.json()["error"]["data"]["name"]
        self.assertEqual(error, "odoo.exceptions.AccessError")
