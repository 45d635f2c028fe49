from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests.common import tagged

from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetScan(SheetCase):
    """Cards scanned at a sheet, and the dialogs of the office."""

    def _scan(self, number, shift=None):
        return (shift or self.shift)._scan(number, self.office)

    def _dialog(self, **values):
        scans = self._as(self.env["coop.shift.scan"], self.office)
        return scans.create(dict(values, shift_id=self.shift.id))

    def test_a_scanned_card_is_present(self):
        self.amina.barcode = "0420000000013"
        answer = self._scan("0420000000013")
        self.assertEqual(answer["level"], "success")
        self.assertEqual(answer["text"], "Amina is present.")
        self.assertEqual(answer["worker_id"], self.amina.id)
        self.assertEqual(self.line.state, "present")
        self.assertEqual(self.line.noted_by_id, self.office)

    def test_a_member_number_does_as_well(self):
        self.assertEqual(self._scan(self.amina.member_number)["level"], "success")

    def test_a_second_scan_says_so_and_changes_nothing(self):
        self._scan(self.amina.member_number)
        noted = self.line.noted_on
        answer = self._scan(self.amina.member_number)
        self.assertEqual(answer["level"], "info")
        self.assertIn("already", answer["text"])
        self.assertEqual(self.line.noted_on, noted)

    def test_an_unknown_card_is_said_to_be_unknown(self):
        for number in ("987654321", "", None):
            answer = self._scan(number)
            self.assertEqual(answer["level"], "danger")
            self.assertTrue(answer["text"])
            self.assertFalse(answer["worker_id"])

    def test_the_card_of_an_eater_says_whose_shift_it_is(self):
        eater = self._create_eater("Emil", self.amina)
        answer = self._scan(eater.member_number)
        self.assertEqual(answer["level"], "danger")
        self.assertIn("done by Amina", answer["text"])
        self.assertEqual(self.line.state, "registered")

    def test_a_worker_who_did_not_book_is_offered_not_added(self):
        chloe = self._create_worker("Chloé")
        answer = self._scan(chloe.member_number)
        self.assertEqual((answer["level"], answer["can_walk_in"]), ("warning", True))
        self.assertEqual(len(self.shift.registration_ids), 2)

    def test_a_worker_with_another_shift_is_not_offered(self):
        chloe = self._create_worker("Chloé")
        self._register(chloe, self._create_shift(0))
        answer = self._scan(chloe.member_number)
        self.assertEqual((answer["level"], answer["can_walk_in"]), ("danger", False))
        self.assertIn("already has a shift", answer["text"])

    def test_cards_are_scanned_half_an_hour_before_the_start(self):
        shift = self._create_shift(30)
        shift.start = fields.Datetime.now() + timedelta(minutes=20)
        line = self._register(self._create_worker("Chloé"), shift)
        answer = self._scan(line.worker_id.member_number, shift)
        self.assertEqual(answer["level"], "success")
        stranger = self._create_worker("Dina")
        self.assertFalse(self._scan(stranger.member_number, shift)["can_walk_in"])

    def test_a_closed_sheet_tells_no_names(self):
        self.shift._validate(self.office)
        coming = self._create_shift(48)
        for shift in (self.shift, coming):
            answer = self._scan(self.amina.member_number, shift)
            self.assertEqual(answer["level"], "danger")
            self.assertNotIn("Amina", answer["text"])
            self.assertFalse(answer["worker_id"])

    def test_the_dialog_notes_each_card_of_the_reader(self):
        scans = self._as(self.env["coop.shift.scan"], self.office)
        names = ["shift_id", "number", "level", "result", "worker_id", "can_walk_in"]
        names += ["_barcode_scanned", "summary"]
        spec = dict.fromkeys(names, "")
        spec["_barcode_scanned"] = "1"
        values = dict.fromkeys(names, False)
        values.update(shift_id=self.shift.id, _barcode_scanned=self.amina.member_number)
        answer = scans.onchange(values, "_barcode_scanned", spec)["value"]
        self.assertEqual(answer["level"], "success")
        self.assertEqual(answer["result"], "Amina is present.")
        self.assertEqual(answer["summary"], "1 of 2 are present")
        self.line.invalidate_cache()
        self.assertEqual(self.line.state, "present")
        self.assertEqual(self.line.noted_by_id, self.office)

    def test_the_dialog_notes_a_typed_number_and_stays_open(self):
        dialog = self._dialog(number=self.amina.member_number)
        action = dialog.action_scan()
        self.assertEqual(self.line.state, "present")
        self.assertEqual((action["res_id"], action["target"]), (dialog.id, "new"))
        self.assertFalse(dialog.number)

    def test_the_dialog_adds_who_did_not_book(self):
        chloe = self._create_worker("Chloé")
        dialog = self._dialog(number=chloe.member_number)
        dialog.action_scan()
        self.assertTrue(dialog.can_walk_in)
        dialog.action_add_walk_in()
        self.assertEqual(self.shift._registration_of(chloe).state, "present")
        self.assertFalse(dialog.can_walk_in)

    def test_the_dialogs_of_walk_ins_and_replacements(self):
        chloe, dina = self._create_worker("Chloé"), self._create_worker("Dina")
        walk_in = self._as(self.env["coop.shift.walk.in"], self.office).create(
            {"shift_id": self.shift.id, "worker_id": chloe.id}
        )
        walk_in.action_add()
        self.assertIn("Chloé was added", walk_in.result)
        self.assertFalse(walk_in.worker_id)
        action = self._as(self.line, self.office).action_open_replacement()
        replacement = self._as(self.env["coop.shift.replacement"], self.office)
        replacement.with_context(**action["context"]).create(
            {"worker_id": dina.id}
        ).action_replace()
        self.assertEqual(self.line.replaced_by_id.worker_id, dina)

    def test_the_desk_opens_no_dialog(self):
        desk = self._create_desk_employee()
        with self.assertRaises(AccessError):
            self._as(self.env["coop.shift.scan"], desk).create(
                {"shift_id": self.shift.id, "number": self.amina.member_number}
            ).action_scan()
        self.assertEqual(self.line.state, "registered")
