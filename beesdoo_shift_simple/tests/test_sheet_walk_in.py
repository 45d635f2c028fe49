from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests.common import tagged

from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetWalkIn(SheetCase):
    """Who came without having booked, or instead of somebody else."""

    def setUp(self):
        super().setUp()
        self.chloe = self._create_worker("Chloé")

    def _add(self, worker, shift=None):
        return (shift or self.shift)._add_walk_in(worker, self.office)

    def test_a_walk_in_is_present_by_whom_added(self):
        line, sentence = self._add(self.chloe)
        self.assertEqual((line.state, line.is_walk_in), ("present", True))
        self.assertEqual(line.booked_by_id, self.office)
        self.assertEqual(line.noted_by_id, self.office)
        self.assertEqual(self.shift.seats, 3)
        self.assertNotIn("seat", sentence)

    def test_a_full_shift_gets_a_seat_and_says_so(self):
        self._fill_up()
        __, sentence = self._add(self.chloe)
        self.assertIn("a seat was added", sentence)
        self.assertEqual((self.shift.seats, self.shift.seats_taken), (4, 4))

    def test_who_is_registered_is_just_present(self):
        line, sentence = self._add(self.amina)
        self.assertEqual(line, self.line)
        self.assertEqual((line.state, line.is_walk_in), ("present", False))
        self.assertIn("was registered", sentence)

    def test_who_had_cancelled_can_still_come(self):
        self.line.action_cancel()
        line, __ = self._add(self.amina)
        self.assertNotEqual(line, self.line)
        self.assertEqual(self.line.state, "cancelled")

    def test_an_eater_and_a_stranger_are_refused(self):
        eater = self._create_eater("Emil", self.amina)
        with self.assertRaisesRegex(UserError, "done by Amina"):
            self._add(eater)
        with self.assertRaisesRegex(UserError, "is none"):
            self._add(self.env["res.partner"].create({"name": "Fay"}))

    def test_who_has_another_shift_at_that_time_is_refused(self):
        self._register(self.chloe, self._create_shift(0))
        with self.assertRaisesRegex(UserError, "already has a shift"):
            self._add(self.chloe)

    def test_before_the_start_nobody_is_added(self):
        shift = self._create_shift(30)
        shift.start = fields.Datetime.now() + timedelta(minutes=10)
        with self.assertRaisesRegex(UserError, "once the shift has started"):
            self._add(self.chloe, shift)

    def test_nobody_is_added_to_a_cancelled_shift(self):
        shift = self._create_shift(-1)
        shift.write({"state": "cancelled"})
        with self.assertRaisesRegex(UserError, "nobody had to come"):
            self._add(self.chloe, shift)

    def test_the_substitute_sits_on_the_seat_of_who_is_excused(self):
        self._fill_up()
        substitute, sentence = self.line._replace_by(self.chloe, self.office)
        self.assertEqual(self.line.state, "excused")
        self.assertEqual(self.line.replaced_by_id, substitute)
        self.assertEqual(substitute.worker_id, self.chloe)
        self.assertEqual(substitute.state, "present")
        self.assertEqual((self.shift.seats, self.shift.seats_taken), (3, 3))
        self.assertIn("Amina is excused: Chloé", sentence)

    def test_substitute_and_replaced_are_counted(self):
        self.line._replace_by(self.chloe, self.office)
        self.shift._validate(self.office)
        self.assertEqual(self.chloe.shift_counter, 1)
        self.assertEqual(self.amina.shift_counter, 0)

    def test_replacements_that_can_not_be_are_refused(self):
        eater = self._create_eater("Emil", self.amina)
        busy = self._create_worker("Dina")
        self._register(busy, self._create_shift(0))
        for worker, why in (
            (self.amina, "on this sheet already"),
            (self.bram, "on this sheet already"),
            (eater, "done by Amina"),
            (busy, "already has a shift"),
        ):
            with self.assertRaisesRegex(UserError, why):
                self.line._replace_by(worker, self.office)
        self.assertEqual(self.line.state, "registered")

    def test_nobody_is_replaced_twice_or_before_the_start(self):
        self.line._replace_by(self.chloe, self.office)
        other = self._create_worker("Dina")
        with self.assertRaisesRegex(UserError, "by Chloé already"):
            self.line._replace_by(other, self.office)
        coming = self._register(self.amina, self._create_shift(48))
        with self.assertRaisesRegex(UserError, "has started"):
            coming._replace_by(other, self.office)

    def test_who_came_after_all_is_replaced_no_more(self):
        self.line._replace_by(self.chloe, self.office)
        self.line.action_present()
        self.assertFalse(self.line.replaced_by_id)

    def test_a_mistake_is_taken_off_the_sheet(self):
        substitute, __ = self.line._replace_by(self.chloe, self.office)
        substitute._take_off(self.office)
        self.assertEqual(substitute.state, "cancelled")
        self.assertEqual(substitute.cancelled_by_id, self.office)
        self.assertEqual(self.line.state, "registered")
        self.assertFalse(self.line.replaced_by_id)
        self.assertEqual(self.shift.seats_taken, 2)

    def test_who_had_booked_is_not_taken_off(self):
        with self.assertRaisesRegex(UserError, "had booked"):
            self.line._take_off(self.office)

    def test_a_walk_in_taken_off_a_reopened_sheet_counts_no_more(self):
        line, __ = self._add(self.chloe)
        self.shift._validate(self.office)
        self.assertEqual(self.chloe.shift_counter, 1)
        self.shift.action_reopen()
        line._take_off(self.office)
        self.shift._validate(self.office)
        self.assertEqual(self.chloe.shift_counter, 0)
        self.assertEqual(len(self.chloe.shift_point_ids), 2)
