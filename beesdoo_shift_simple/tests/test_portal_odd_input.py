from odoo.tests.common import tagged

from .common import PortalCase
from .sheet import SheetFixtures


@tagged("post_install", "-at_install")
class TestPortalOddInput(SheetFixtures, PortalCase):
    """What no browser sends of itself is answered as calmly as the rest."""

    def setUp(self):
        super().setUp()
        self._set_up_sheet()
        self.shift.leader_id = self.worker
        self._log_in()

    def test_numbers_beyond_all_ids_are_not_found(self):
        for number in ("99999999999", "9" * 40):
            for path in (
                "/my/sheets/%s",
                "/my/sheets/%s/validate",
                "/my/shifts/exchange/%s",
            ):
                self.assertEqual(self._get(path % number).status_code, 404, path)

    def test_zero_bytes_are_left_out(self):
        for form in ("scan", "walk-in", "replace"):
            answer = self._post(
                "/my/sheets/" + form,
                shift_id=self.shift.id,
                registration_id=self.line.id,
                number="\0",
            )
            self.assertEqual(answer.status_code, 303, form)
        self._post("/my/sheets/note", shift_id=self.shift.id, note="No\0 bread")
        self.assertEqual(self.shift.note, "No bread")
