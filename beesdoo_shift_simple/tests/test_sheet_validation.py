from odoo import fields
from odoo.exceptions import UserError
from odoo.tests.common import tagged

from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetValidation(SheetCase):
    """Validation counts, locks, and is undone by a manager only."""

    def _manager(self):
        return self._create_user("manager_test", "group_manager")

    def test_the_default_of_the_shop_counts_where_nothing_was_noted(self):
        for default, points in (("present", 1), ("absent", -1), ("excused", 0)):
            self.company.attendance_default = default
            worker = self._create_worker(default)
            shift = self._create_shift(-1)
            line = self._register(worker, shift)
            shift._validate(self.office)
            self.assertEqual(line.state, default)
            self.assertEqual(worker.shift_counter, points)

    def test_to_fill_in_refuses_and_names_who_is_missing(self):
        self.company.attendance_default = "fill"
        self.line.action_present()
        with self.assertRaisesRegex(UserError, "Nothing is noted yet for: Bram"):
            self.shift._validate(self.office)
        self.assertFalse(self.shift.validated_on)
        self.line_of_bram.action_excused()
        self.shift._validate(self.office)
        self.assertTrue(self.shift.validated_on)

    def test_what_was_noted_is_not_touched_by_the_default(self):
        self.line.action_present()
        self.line_of_bram.action_excused()
        self.shift._validate(self.office)
        states = [self.line.state, self.line_of_bram.state]
        self.assertEqual(states, ["present", "excused"])

    def test_validation_says_who_and_when(self):
        self._as(self.shift, self.office).action_validate()
        self.assertEqual(self.shift.validated_by_id, self.office)
        self.assertTrue(self.shift.validated_on)

    def test_validation_before_the_start_is_refused(self):
        shift = self._create_shift(0.2)
        self._register(self._create_worker("Chloé"), shift).action_present()
        with self.assertRaisesRegex(UserError, "has not started"):
            shift._validate(self.office)

    def test_the_second_validation_is_refused_and_counts_nothing(self):
        self.shift._validate(self.office)
        entries = self.env["coop.shift.point"].search_count([])
        with self.assertRaisesRegex(UserError, "was validated by office_test"):
            self.shift._validate(self.office)
        self.assertFalse(self.shift.registration_ids._settle())
        self.assertEqual(self.env["coop.shift.point"].search_count([]), entries)

    def test_absent_workers_are_told_once(self):
        self.line.action_present()
        self.shift._validate(self.office)
        notices = self.env["coop.shift.notice"].search([("kind", "=", "absent")])
        self.assertEqual(notices.mapped("worker_id"), self.bram)

    def test_a_validated_sheet_is_locked(self):
        self.shift._validate(self.office)
        worker = self._create_worker("Chloé")
        for act in (
            self.line.action_present,
            self.line.action_excused,
            lambda: self.line.write({"state": "present"}),
            lambda: self.line._replace_by(worker, self.office),
            lambda: self.shift._add_walk_in(worker, self.office),
            lambda: self._register(worker),
            lambda: self.shift.write({"seats": 9}),
            lambda: self.shift.write({"weight": 2}),
            lambda: self.shift.write({"start": fields.Datetime.now()}),
            lambda: self.shift.write({"stop": fields.Datetime.now()}),
            lambda: self.shift.write({"state": "cancelled"}),
        ):
            before = (self.line.state, self.shift.seats, self.shift.state)
            with self.assertRaisesRegex(UserError, "A manager can reopen"):
                with self.env.cr.savepoint():
                    act()
            after = (self.line.state, self.shift.seats, self.shift.state)
            self.assertEqual(before, after)

    def test_cancelling_a_registered_line_of_a_validated_sheet_is_refused(self):
        # Nobody stays "registered" on a validated sheet but by another's old snapshot.
        self.env.cr.execute(
            "UPDATE coop_shift SET validated_on = now() WHERE id = %s", self.shift.ids
        )
        self.shift.invalidate_cache()
        with self.assertRaisesRegex(UserError, "A manager can reopen"):
            self.line.action_cancel()

    def test_only_a_manager_reopens(self):
        self.shift._validate(self.office)
        sheet = self._as(self.shift, self.office)
        with self.assertRaisesRegex(UserError, "Only a manager"):
            sheet.action_reopen()
        with self.assertRaisesRegex(UserError, "Only a manager"):
            sheet.write({"validated_on": False})
        self.assertTrue(self.shift.validated_on)

    def test_the_ledger_follows_a_reopened_sheet(self):
        self.shift._validate(self.office)
        self.assertEqual(self.amina.shift_counter, -1)
        manager = self._manager()
        self._as(self.shift, manager).action_reopen()
        self.assertEqual(self.shift.reopened_by_id, manager)
        self.line.action_present()
        self.assertEqual(self.amina.shift_counter, -1)
        self.shift._validate(self.office)
        self.assertEqual(self.amina.shift_counter, 1)
        entries = self.amina.shift_point_ids.sorted("id")
        self.assertEqual(entries.mapped("points"), [-1, 2])
        self.assertIn("Corrected", entries[1].reason)
        self.assertEqual(len(self.bram.shift_point_ids), 1)

    def test_sheets_to_validate_are_found_oldest_first(self):
        older = self._create_shift(-30)
        self._register(self._create_worker("Chloé"), older)
        self._create_shift(-40)
        self._register(self._create_worker("Dina"), self._create_shift(40))
        found = self.env["coop.shift"].search([("is_to_validate", "=", True)])
        ours = [shift for shift in found if shift in older + self.shift]
        self.assertEqual(ours, [older, self.shift])
        self.assertTrue(all(shift.is_to_validate for shift in found))
        others = self.env["coop.shift"].search([("is_to_validate", "=", False)])
        self.assertFalse(others & found)
        self.assertFalse(any(shift.is_to_validate for shift in others))

    def test_a_sheet_of_excused_workers_is_to_validate_too(self):
        (self.line + self.line_of_bram).action_excused()
        self.assertEqual(self.shift.seats_taken, 0)
        self.assertTrue(self.shift.is_to_validate)
        found = self.env["coop.shift"].search([("is_to_validate", "=", True)])
        self.assertIn(self.shift, found)
