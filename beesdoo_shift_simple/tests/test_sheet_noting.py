from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests.common import tagged

from odoo.addons.komunigi_base.compat import flush

from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetNoting(SheetCase):
    """What is noted on a sheet, when, and by whom."""

    def _starting_in(self, **delta):
        shift = self._create_shift(30)
        shift.start = fields.Datetime.now() + timedelta(**delta)
        worker = self._create_worker("Chloé")
        return self._register(worker, shift)

    def test_the_three_states_are_noted_with_who_did(self):
        for name in ("present", "absent", "excused"):
            getattr(self._as(self.line, self.office), "action_" + name)()
            self.assertEqual(self.line.state, name)
            self.assertEqual(self.line.noted_by_id, self.office)
            self.assertTrue(self.line.noted_on)

    def test_presence_is_noted_half_an_hour_before_the_start(self):
        line = self._starting_in(minutes=29)
        line.action_present()
        self.assertEqual(line.state, "present")

    def test_presence_is_not_noted_earlier(self):
        line = self._starting_in(minutes=31)
        with self.assertRaisesRegex(UserError, "Who is there already"):
            line.action_present()

    def test_absence_is_not_noted_before_the_start(self):
        line = self._starting_in(minutes=10)
        for action in (line.action_absent, line.action_excused):
            with self.assertRaisesRegex(UserError, "has started"):
                action()
        self.assertEqual(line.state, "registered")

    def test_looking_shows_the_default_and_changes_nothing(self):
        for default in ("present", "absent", "excused"):
            self.company.attendance_default = default
            self.assertEqual(self.line.attendance, default)
            self.assertEqual(self.line.state, "registered")

    def test_to_fill_in_shows_nothing(self):
        self.company.attendance_default = "fill"
        self.assertFalse(self.line.attendance)

    def test_before_the_start_nobody_counts_as_anything(self):
        self.assertFalse(self._starting_in(minutes=10).attendance)

    def test_what_was_noted_goes_before_the_default(self):
        self.line.action_present()
        self.assertEqual(self.line.attendance, "present")

    def test_a_cancelled_registration_counts_as_nothing(self):
        self.line.action_cancel()
        self.assertFalse(self.line.attendance)
        self.assertFalse(self.line.can_be_present)

    def test_buttons_follow_the_hour_and_the_lock(self):
        early = self._starting_in(minutes=10)
        self.assertTrue(early.can_be_present)
        self.assertFalse(early.can_be_absent)
        self.assertTrue(self.line.can_be_absent)
        self.shift._validate(self.office)
        self.assertFalse(self.line.can_be_present)
        self.assertFalse(self.line.can_be_absent)

    def test_who_was_excused_and_came_after_all_gets_a_seat(self):
        self.line.action_excused()
        self._fill_up()
        self.assertEqual(self.shift.seats_free, 0)
        self.line.action_present()
        self.assertEqual((self.shift.seats, self.shift.seats_taken), (4, 4))

    def test_who_was_excused_is_not_in_two_places(self):
        self.line.action_excused()
        flush(self.line)
        self._register(self.amina, self._create_shift(-1))
        with self.assertRaisesRegex(UserError, "already has a shift"):
            self.line.action_present()

    def test_the_desk_notes_no_attendance(self):
        desk = self._create_desk_employee()
        for method in ("action_present", "action_absent", "action_excused"):
            with self.assertRaises(AccessError):
                getattr(self._as(self.line, desk), method)()
        with self.assertRaises(AccessError):
            self._as(self.shift, desk).action_validate()
        self.assertFalse(self.shift.validated_on)

    def test_a_new_note_is_one_to_read(self):
        self.shift.note = "The fridge is broken"
        self.shift.action_read_note()
        self.assertTrue(self.shift.is_note_read)
        self.shift.note = "It works again"
        self.assertFalse(self.shift.is_note_read)
