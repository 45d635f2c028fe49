from odoo.tests.common import tagged
from odoo.tools import mute_logger

from .common import PortalCase

ROUTES = ("/shifts/book", "/my/shifts/leave")


@tagged("post_install", "-at_install")
class TestPortalSecurity(PortalCase):
    def setUp(self):
        super().setUp()
        self.shift = self._create_shift(72)
        self.foreign = self.shift._book(self._create_worker("Bram"), self.office)
        self._log_in()

    def test_state_is_never_changed_by_a_link(self):
        for route in ROUTES:
            path = "%s?shift_id=%d" % (route, self.shift.id)
            self.assertEqual(self._get(path).status_code, 405)
        self.assertEqual(self.shift.seats_taken, 1)

    @mute_logger("odoo.http", "odoo.addons.http_routing.models.ir_http")
    def test_form_without_token_is_refused(self):
        for route in ROUTES:
            data = {"shift_id": self.shift.id, "registration_id": self.foreign.id}
            answer = self._send("post", route, data=data)
            self.assertEqual(answer.status_code, 400)
        self.assertEqual(self.shift.seats_taken, 1)

    def test_pages_and_forms_need_a_login(self):
        self.opener.cookies.clear()
        for path in ("/shifts", "/my/shifts"):
            answer = self._get(path)
            self.assertIn(answer.status_code, (302, 303))
            self.assertIn("/web/login", answer.headers["Location"])

    def test_registration_of_another_is_not_found(self):
        answer = self._post("/my/shifts/leave", registration_id=self.foreign.id)
        self.assertEqual(answer.status_code, 404)
        self.assertEqual(self.foreign.state, "registered")

    def test_ids_that_are_none_are_not_found(self):
        for number in ("", "x", "-1", "0", "1e3", "1 or 1", "999999999", "9" * 30):
            for route, name in zip(ROUTES, ("shift_id", "registration_id")):
                answer = self._post(route, **{name: number})
                self.assertEqual(answer.status_code, 404, (route, number))

    def test_shift_of_another_company_is_not_found(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        shift = self._create_shift(72, company_id=other.id)
        answer = self._post("/shifts/book", shift_id=shift.id)
        self.assertEqual(answer.status_code, 404)
        self.assertFalse(shift.registration_ids)
        self.assertNotIn('value="%d"' % shift.id, self._get("/shifts").text)

    def test_nobody_can_be_booked_for_another(self):
        bram = self.foreign.worker_id
        shift = self._create_shift(96)
        self._post("/shifts/book", shift_id=shift.id, worker_id=bram.id)
        self.assertEqual(shift.registration_ids.worker_id, self.worker)

    def test_file_instead_of_a_number_is_not_found(self):
        files = {"shift_id": ("1", b"1")}
        self.assertEqual(self._post("/shifts/book", files=files).status_code, 404)

    def test_redirect_target_never_comes_from_the_request(self):
        answer = self._post(
            "/shifts/book?redirect=//example.org", shift_id=self.shift.id, redirect="/x"
        )
        self.assertTrue(answer.headers["Location"].endswith("/my/shifts"))

    def test_rpc_gives_only_the_own_registrations(self):
        own = self.shift._book(self.worker, self.user)
        found = self._call("coop.shift.registration", "search_read", [], ["worker_id"])
        self.assertEqual([row["id"] for row in found["result"]], own.ids)

    @mute_logger("odoo.http")
    def test_rpc_gives_no_registration_of_another_by_its_id(self):
        model = "coop.shift.registration"
        answer = self._call(model, "read", [self.foreign.id], ["worker_id"])
        self.assertEqual(answer["error"]["data"]["name"], "odoo.exceptions.AccessError")

    def _call(self, model, method, *args):
        """What the web client's call of a method answers."""
        params = {"model": model, "method": method, "args": args, "kwargs": {}}
        answer = self._send("post", "/web/dataset/call_kw", json={"params": params})
        return answer.json()

    def test_planning_has_no_names(self):
        self.assertNotIn("Bram", self._get("/shifts").text)

    def test_names_are_shown_as_text(self):
        self._create_shift(48, name="<b>Cheese</b>")._book(self.worker, self.user)
        for path in ("/shifts", "/my/shifts"):
            page = self._get(path).text
            self.assertIn("&lt;b&gt;Cheese&lt;/b&gt;", page)
            self.assertNotIn("<b>Cheese", page)
