from odoo.tests.common import tagged
from odoo.tools import mute_logger

from .common import PortalCase
from .sheet import SheetFixtures

FORMS = ("mark", "scan", "walk-in", "replace", "take-off", "note", "validate")


@tagged("post_install", "-at_install")
class TestPortalSheetSecurity(SheetFixtures, PortalCase):
    """Amina leads a shift; the one of another leader is none of hers."""

    def setUp(self):
        super().setUp()
        self._set_up_sheet()
        self.foreign, self.foreign_line = self.shift, self.line
        self.foreign.leader_id = self.bram
        self.shift = self._create_shift(-1, leader_id=self.worker.id)
        self.line = self._register(self._create_worker("Chloé"))
        self._log_in()

    def _data(self, shift, line):
        return {
            "shift_id": shift.id,
            "registration_id": line.id,
            "state": "present",
            "number": self._create_worker("Dina").member_number,
            "note": "Hello",
        }

    def _assert_untouched(self, shift, line):
        self.assertEqual(line.state, "registered")
        self.assertFalse(shift.note)
        self.assertFalse(shift.validated_on)
        self.assertFalse(shift.registration_ids.filtered("is_walk_in"))

    def test_shift_of_another_leader_is_not_found(self):
        for path in ("/my/sheets/%d", "/my/sheets/%d/validate"):
            answer = self._get(path % self.foreign.id)
            self.assertEqual(answer.status_code, 404)
            self.assertNotIn("Bram", answer.text)
        for form in FORMS:
            data = self._data(self.foreign, self.foreign_line)
            answer = self._post("/my/sheets/" + form, **data)
            self.assertEqual(answer.status_code, 404, form)
        self._assert_untouched(self.foreign, self.foreign_line)

    def test_registration_of_another_shift_is_not_found(self):
        for form in ("mark", "replace", "take-off"):
            data = self._data(self.shift, self.foreign_line)
            answer = self._post("/my/sheets/" + form, **data)
            self.assertEqual(answer.status_code, 404, form)
        self._assert_untouched(self.foreign, self.foreign_line)

    def test_working_on_a_shift_is_not_leading_it(self):
        self._register(self.worker, self.foreign)
        answer = self._get("/my/sheets/%d" % self.foreign.id)
        self.assertEqual(answer.status_code, 404)

    def test_who_is_no_worker_any_more_leads_nothing(self):
        self.worker.write({"member_role": False})
        answer = self._get("/my/sheets/%d" % self.shift.id)
        self.assertEqual(answer.status_code, 404)

    def test_state_is_never_changed_by_a_link(self):
        for form in FORMS:
            path = "/my/sheets/%s?shift_id=%d&registration_id=%d&state=present"
            path = path % (form, self.shift.id, self.line.id)
            self.assertEqual(self._get(path).status_code, 405, form)
        self._assert_untouched(self.shift, self.line)

    @mute_logger("odoo.http", "odoo.addons.http_routing.models.ir_http")
    def test_form_without_token_is_refused(self):
        for form in FORMS:
            data = self._data(self.shift, self.line)
            answer = self._send("post", "/my/sheets/" + form, data=data)
            self.assertEqual(answer.status_code, 400, form)
        self._assert_untouched(self.shift, self.line)

    def test_pages_and_forms_need_a_login(self):
        self.opener.cookies.clear()
        for path in ("/my/sheets", "/my/sheets/%d" % self.shift.id):
            answer = self._get(path)
            self.assertIn(answer.status_code, (302, 303))
            self.assertIn("/web/login", answer.headers["Location"])

    def test_values_that_are_none_are_not_found(self):
        for number in ("", "x", "-1", "0", "1 or 1", "999999999", "9" * 30):
            for form in FORMS:
                data = dict(self._data(self.shift, self.line), shift_id=number)
                answer = self._post("/my/sheets/" + form, **data)
                self.assertEqual(answer.status_code, 404, (form, number))
        for state in ("", "cancelled", "registered", "x"):
            data = dict(self._data(self.shift, self.line), state=state)
            answer = self._post("/my/sheets/mark", **data)
            self.assertEqual(answer.status_code, 404, state)
        self._assert_untouched(self.shift, self.line)

    def test_file_instead_of_a_number_is_no_number(self):
        data = {"shift_id": self.shift.id}
        files = {"number": ("1", b"1")}
        answer = self._post("/my/sheets/walk-in", files=files, **data)
        self.assertEqual(answer.status_code, 303)
        self._assert_untouched(self.shift, self.line)

    def test_rpc_gives_a_leader_no_rights_to_sheets(self):
        for model in ("coop.shift", "coop.shift.scan", "coop.shift.walk.in"):
            params = {
                "model": model,
                "method": "search_read",
                "args": [[("id", "=", self.shift.id)], ["shift_id"]],
                "kwargs": {},
            }
            with mute_logger("odoo.http"):
                answer = self._send(
                    "post", "/web/dataset/call_kw", json={"params": params}
                ).json()
            self.assertFalse(answer.get("result"), model)
