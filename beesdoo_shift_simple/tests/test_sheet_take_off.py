from odoo.tests.common import tagged

from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetTakeOff(SheetCase):
    """A substitute is taken off the sheet, whatever happened in between."""

    def setUp(self):
        super().setUp()
        self.chloe = self._create_worker("Chloé")
        self.substitute, __ = self.line._replace_by(self.chloe, self.office)

    def test_who_is_on_another_shift_by_now_stays_excused(self):
        self._create_shift(0)._add_walk_in(self.amina, self.office)
        self.substitute._take_off(self.office)
        self.assertEqual(self.substitute.state, "cancelled")
        self.assertEqual(self.line.state, "excused")
        self.assertFalse(self.line.replaced_by_id)

    def test_who_comes_back_to_a_full_sheet_gets_a_seat(self):
        self.substitute._note_attendance("excused", self.office)
        self._fill_up()
        self.substitute._take_off(self.office)
        self.assertEqual(self.line.state, "registered")
        self.assertEqual((self.shift.seats, self.shift.seats_taken), (4, 4))
