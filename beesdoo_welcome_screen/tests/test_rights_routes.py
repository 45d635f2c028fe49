import base64
import io
import re

from PIL import Image

from odoo.tests.common import tagged
from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD, PHOTO_FIELD

from .route_case import DESK, RouteCase

QUIET = ("odoo.http", "odoo.addons.base.models.ir_model")


@tagged("post_install", "-at_install")
class TestDeskAccount(RouteCase):
    """What Odoo answers to the account of the entrance desk."""

    def setUp(self):
        super().setUp()
        self._log_in("kiosk_test")

    def _assert_sent_to_desk(self, answer, path):
        self.assertEqual(answer.status_code, 303, path)
        self.assertTrue(answer.headers["Location"].endswith(DESK), path)

    def test_it_opens_the_desk(self):
        page = self._get(DESK)
        self.assertEqual(page.status_code, 200)
        self.assertIn("beesdoo_welcome_screen.assets_page", page.text)

    def test_it_asks_the_desk(self):
        answer = self._ask(DESK + "/answer", number="0420000000013", key="k")
        self.assertEqual(answer["result"]["member"]["id"], self.amina.id)

    def test_home_and_web_client_lead_to_the_desk(self):
        for path in ("/", "/web", "/web?debug=1"):
            answer = self._get(path)
            self.assertIn(answer.status_code, (302, 303), path)
            self.assertIn(DESK, answer.headers["Location"], path)

    def test_the_portal_leads_to_the_desk(self):
        for path in ("/my", "/my/home", "/my/account", "/my/household"):
            self._assert_sent_to_desk(self._get(path), path)

    def test_a_report_leads_to_the_desk(self):
        path = "/report/html/base.report_irmodeloverview/1"
        self._assert_sent_to_desk(self._get(path), path)

    def test_it_writes_nothing_by_the_portal(self):
        former = self.kiosk.partner_id.name
        path = "/my/account"
        answer = self._send("post", path, data={"name": "Another"})
        self.assertNotEqual(answer.status_code, 200)
        self.assertEqual(self.kiosk.partner_id.name, former)

    @mute_logger(*QUIET)
    def test_the_calls_of_the_web_client_are_closed(self):
        read = {"model": "res.partner", "method": "read", "kwargs": {}}
        read["args"] = [[self.amina.id], ["name"]]
        private = dict(read, model="coop.entrance", method="_answer", args=["1"])
        for call in (read, private):
            answer = self._ask("/web/dataset/call_kw", **call)
            self.assertNotIn("result", answer)
            self.assertIn("error", answer)
        answer = self._ask(
            "/web/dataset/search_read", model="res.partner", fields=["name"]
        )
        self.assertNotIn("result", answer)

    @mute_logger("odoo.http")
    def test_no_program_is_let_in_with_its_password(self):
        for model, method, args in (
            ("res.users", "read", [self.kiosk.ids, ["name"]]),
            ("res.users", "fields_get", []),
            ("coop.entrance", "_answer", ["0420000000013"]),
        ):
            answer = self._call(self.kiosk, model, method, args)
            self.assertNotIn("result", answer, (model, method))
            self.assertIn("AccessDenied", str(answer["error"]), (model, method))

    @mute_logger("odoo.http")
    def test_programs_of_others_work_as_before_and_call_nothing_private(self):
        found = self._call(self.office, "res.partner", "search", [[]])
        self.assertIn(self.amina.id, found["result"])
        answer = self._call(self.office, "coop.entrance", "_answer", ["0420000000013"])
        self.assertNotIn("result", answer)
        self.assertIn("AccessError", str(answer["error"]))

    def _call(self, user, model, method, args):
        """What a program with this user's password gets of ``/jsonrpc``."""
        who = [self.env.cr.dbname, user.id, user.login]
        params = {"service": "object", "method": "execute_kw"}
        return self._ask("/jsonrpc", args=who + [model, method, args], **params)

    def test_it_gets_the_picture_of_nobody(self):
        picture = io.BytesIO()
        Image.new("RGB", (256, 256), (200, 40, 40)).save(picture, "PNG")
        self.amina[FULL_PHOTO_FIELD] = base64.b64encode(picture.getvalue())
        path = "/web/image/res.partner/%s/%s" % (self.amina.id, PHOTO_FIELD)
        user_path = "/web/image/res.users/%s/%s" % (self.portal.id, PHOTO_FIELD)
        photo = base64.b64decode(self.amina[PHOTO_FIELD])
        for one in (path, user_path):
            self.assertNotEqual(self._get(one).content, photo, one)
        self._log_in("office_test")
        for one in (path, user_path):
            self.assertEqual(self._get(one).content, photo, one)

    def test_an_unknown_page_leads_to_the_desk(self):
        path = "/no/such/page"
        self._assert_sent_to_desk(self._get(path), path)

    @mute_logger(*QUIET)
    def test_it_keeps_its_password(self):
        names = ("old_pwd", "new_password", "confirm_pwd")
        values = ("kiosk_test", "another", "another")
        fields = [{"name": n, "value": v} for n, v in zip(names, values)]
        answer = self._ask("/web/session/change_password", fields=fields)
        self.assertNotIn("result", answer)
        self._log_in("kiosk_test")
        self.assertEqual(self._get(DESK).status_code, 200)

    def test_it_can_log_out(self):
        self._get("/web/session/logout")
        answer = self._get(DESK)
        self.assertIn("/web/login", answer.headers["Location"])


@tagged("post_install", "-at_install")
class TestLogin(RouteCase):
    def _land(self, login):
        """Where the login form leads this user: 12.0 lets JavaScript go there."""
        path = "/web/login"
        page = self._get(path).text
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        data = {"login": login, "password": login, "csrf_token": token}
        answer = self._send("post", path, data=data)
        script = re.search(r"window.location = '([^']+)'", answer.text)
        return script.group(1) if script else answer.headers["Location"]

    def test_the_account_of_the_desk_lands_on_it(self):
        self.assertTrue(self._land("kiosk_test").endswith(DESK))

    def test_it_lands_there_from_a_browser_that_tells_its_time_zone(self):
        self.kiosk.tz = False
        self.opener.cookies["tz"] = "Europe/Brussels"
        self.assertTrue(self._land("kiosk_test").endswith(DESK))

    def test_an_employee_lands_in_the_web_client(self):
        self.assertTrue(self._land("office_test").endswith("/web"))

    def test_a_volunteer_lands_on_the_portal(self):
        self.assertTrue(self._land("amina_test").endswith("/my"))


@tagged("post_install", "-at_install")
class TestOthers(RouteCase):
    """The desk is for its group: neither a visitor nor a volunteer nor an employee."""

    def test_there_are_questions_to_try(self):
        self.assertGreaterEqual(len(self._desk_questions()), 7)

    def test_a_visitor_is_sent_to_the_login(self):
        answer = self._get(DESK)
        self.assertIn("/web/login", answer.headers["Location"])

    def test_a_visitor_is_answered_nothing(self):
        for path, params in self._desk_questions().items():
            answer = self._ask(path, **params)
            self.assertNotIn("result", answer, path)
            self.assertEqual(answer["error"]["code"], 100, path)

    @mute_logger(*QUIET)
    def test_a_volunteer_and_an_employee_are_answered_nothing(self):
        for login in ("amina_test", "employee_test"):
            self._log_in(login)
            for path, params in self._desk_questions().items():
                answer = self._ask(path, **params)
                self.assertNotIn("result", answer, path)
                self.assertIn("AccessError", answer["error"]["data"]["name"], path)

    @mute_logger(*QUIET)
    def test_a_volunteer_and_an_employee_do_not_open_the_page(self):
        for login in ("amina_test", "employee_test"):
            self._log_in(login)
            self.assertEqual(self._get(DESK).status_code, 403, login)

    def test_the_office_opens_the_page_and_asks(self):
        self._log_in("office_test")
        self.assertEqual(self._get(DESK).status_code, 200)
        answer = self._ask(DESK + "/answer", number="0420000000013", key="k")
        self.assertEqual(answer["result"]["member"]["id"], self.amina.id)

    def test_the_office_keeps_web_client_and_portal(self):
        self._log_in("office_test")
        self.assertEqual(self._get("/web").status_code, 200)
        self.assertEqual(self._get("/my").status_code, 200)

    def test_a_volunteer_keeps_the_portal(self):
        self._log_in("amina_test")
        self.assertEqual(self._get("/my").status_code, 200)
