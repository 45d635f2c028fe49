from .test_online_limits import OnlineCase


class TestPointsReplacement(OnlineCase):
    """An own slot that another worker took is one that was not done."""

    def setUp(self):
        super().setUp()
        self.worker = self._create_worker("Dina", shift_mode="regular")
        self.bram = self._create_worker("Bram", shift_mode="regular")
        self.mine = self._own(self.worker, "2031-01-06 09:00")

    def _own(self, worker, start):
        registration = self._shift(start)._book(worker, self.user)
        registration.write({"is_regular": True})
        return registration

    def _pass_on(self, registration, taker):
        registration._ask_replacement()
        return registration._take_over(taker, self.user)

    def _do(self, *registrations):
        """They come, and all sheets are validated."""
        with self._at("2031-02-03 09:00"):
            for registration in registrations:
                registration._note_attendance("present", self.office)
                registration.shift_id._validate(self.office)
            self.env["coop.shift.registration"]._settle_cancelled()
        (self.worker | self.bram)._refresh_standing()

    def test_who_passes_it_on_owes_the_shift_that_the_other_gains(self):
        self._do(self._pass_on(self.mine, self.bram))
        self.assertEqual(self.worker.shift_counter, -1.0)
        self.assertEqual(self.bram.shift_counter, 1.0)
        self.assertIn("Another worker took it", self.worker.shift_point_ids.reason)

    def test_taking_it_back_gains_nothing(self):
        theirs = self._pass_on(self.mine, self.bram)
        self._do(self._pass_on(theirs, self.worker))
        self.assertEqual(self.worker.shift_counter, 0.0)
        self.assertEqual(self.bram.shift_counter, 0.0)

    def test_swapping_own_slots_gains_nothing(self):
        theirs = self._own(self.bram, "2031-01-07 09:00")
        self._do(
            self._pass_on(self.mine, self.bram), self._pass_on(theirs, self.worker)
        )
        self.assertEqual(self.worker.shift_counter, 0.0)
        self.assertEqual(self.bram.shift_counter, 0.0)

    def test_volunteer_reads_beforehand_what_it_counts(self):
        self.mine._ask_replacement()
        notes = self.mine._portal_facts()[self.mine.id]["notes"]
        self.assertIn("It will count -1.", " ".join(notes))

    def test_booked_shift_that_is_passed_on_counts_nothing(self):
        self.mine.write({"is_regular": False})
        self._do(self._pass_on(self.mine, self.bram))
        self.assertEqual(self.worker.shift_counter, 0.0)
