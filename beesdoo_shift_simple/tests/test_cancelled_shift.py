from .sheet import SheetCase


class TestCancelledShift(SheetCase):
    """A shift that did not take place binds nobody and costs nobody."""

    def setUp(self):
        super().setUp()
        self.dina = self._create_worker("Dina", shift_mode="regular")

    def test_who_was_there_early_is_free_when_it_is_cancelled(self):
        with self._at("2031-01-06 08:45"):
            shift = self._create_shift(0.2)
            line = self._register(self.amina, shift)
            line._note_attendance("present", self.office)
            shift.action_cancel()
            self.assertEqual(line.state, "cancelled")
            self.assertEqual(line.cancel_reason, "shift")
            self.assertEqual(shift.seats_taken, 0)

    def _left(self, shift):
        """The own slot of Dina on ``shift``, which she leaves in time."""
        line = self._register(self.dina, shift, is_regular=True)
        line._cancel(self.office, "left")
        return line

    def _settle(self):
        with self._at("2031-02-03 09:00"):
            self.env["coop.shift.registration"]._settle_cancelled()
        self.dina._refresh_standing()

    def test_who_had_left_it_owes_no_shift(self):
        with self._at("2031-01-06 08:45"):
            shift = self._create_shift(48)
            self._left(shift)
            shift.action_cancel()
        self._settle()
        self.assertEqual(self.dina.shift_counter, 0.0)

    def test_who_had_left_a_shift_that_took_place_owes_one(self):
        with self._at("2031-01-06 08:45"):
            self._left(self._create_shift(48))
        self._settle()
        self.assertEqual(self.dina.shift_counter, -1.0)

    def test_who_had_left_before_the_shop_closed_is_credited_nothing(self):
        """Or leaving and booking again before a closing day would be worth points."""
        rules = self.env["coop.shift.point.rule"].search([("state", "=", "closed")])
        rules.filtered(lambda rule: rule.company_id == self.company).write(
            {"points": 1.0}
        )
        with self._at("2031-01-06 08:45"):
            shift = self._create_shift(48)
            self._left(shift)
            self.env["coop.closing"].create(
                {"name": "Flood", "date_from": shift.date, "date_to": shift.date}
            )
        self._settle()
        self.assertEqual(self.dina.shift_counter, 0.0)
