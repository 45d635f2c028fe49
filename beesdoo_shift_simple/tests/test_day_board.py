from .common import ShiftCase


class TestDayBoard(ShiftCase):
    """Today's shifts with seats free, as the shop shows them to who comes in."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina Haddad")

    def _plan(self, start, stop, **values):
        """A shift on the shop's local ``YYYY-MM-DD HH:MM`` of both."""
        moments = {"start": self._local(start), "stop": self._local(stop)}
        return self._create_shift(**dict(moments, **values))

    def _board(self, moment):
        with self._at(moment):
            return self.company._coop_day_board()

    def test_a_shift_with_a_seat_free_is_on_it(self):
        self._plan("2031-01-06 09:00", "2031-01-06 12:00", name="Shop", seats=2)
        (line,) = self._board("2031-01-06 08:00")
        self.assertEqual(line["label"], "Shop")
        self.assertEqual(line["seats_left"], 2)
        self.assertIn("9", line["hours"])
        self.assertFalse(line["is_running"])

    def test_shifts_stand_in_order_of_time(self):
        self._plan("2031-01-06 15:00", "2031-01-06 18:00", name="Late")
        self._plan("2031-01-06 09:00", "2031-01-06 12:00", name="Early")
        labels = [line["label"] for line in self._board("2031-01-06 08:00")]
        self.assertEqual(labels, ["Early", "Late"])

    def test_a_shift_that_runs_is_said_to_run(self):
        self._plan("2031-01-06 09:00", "2031-01-06 12:00")
        (line,) = self._board("2031-01-06 09:30")
        self.assertTrue(line["is_running"])

    def test_a_shift_that_is_over_has_gone(self):
        self._plan("2031-01-06 09:00", "2031-01-06 12:00")
        self.assertTrue(self._board("2031-01-06 11:59"))
        self.assertFalse(self._board("2031-01-06 12:00"))

    def test_today_is_a_day_of_the_shop(self):
        """Half past midnight in Brussels is still the day before in UTC."""
        self._plan("2031-01-06 18:00", "2031-01-06 21:00", name="Monday")
        self._plan("2031-01-07 00:30", "2031-01-07 03:00", name="Night")
        self.assertEqual(self._labels("2031-01-06 17:00"), ["Monday"])
        self.assertEqual(self._labels("2031-01-07 00:15"), ["Night"])

    def test_a_full_shift_and_a_cancelled_one_are_left_out(self):
        full = self._plan("2031-01-06 09:00", "2031-01-06 12:00", seats=1)
        cancelled = self._plan("2031-01-06 15:00", "2031-01-06 18:00")
        self.assertEqual(len(self._board("2031-01-06 08:00")), 2)
        with self._at("2031-01-06 08:00"):
            full._book(self.worker, self.office)
            cancelled.action_cancel()
        self.assertFalse(self._board("2031-01-06 08:00"))

    def test_shifts_of_another_company_are_left_out(self):
        other = self.env["res.company"].create({"name": "Another shop"})
        self._plan("2031-01-06 09:00", "2031-01-06 12:00", company_id=other.id)
        self.assertFalse(self._board("2031-01-06 08:00"))

    def test_it_names_nobody(self):
        shift = self._plan(
            "2031-01-06 09:00", "2031-01-06 12:00", leader_id=self.worker.id
        )
        with self._at("2031-01-06 08:00"):
            shift._book(self.worker, self.office)
        (line,) = self._board("2031-01-06 08:00")
        self.assertEqual(set(line), {"hours", "label", "seats_left", "is_running"})
        for word in ("Amina", "Haddad", str(self.worker.member_number)):
            self.assertNotIn(word, str(line))

    def test_it_takes_the_same_queries_for_many(self):
        self._plan("2031-01-06 09:00", "2031-01-06 12:00")
        one = self._cost()
        for hour in range(10, 18):
            self._plan("2031-01-06 %s:00" % hour, "2031-01-06 19:00")
        self.assertLessEqual(self._cost(), one)

    def _labels(self, moment):
        return [line["label"] for line in self._board(moment)]

    def _cost(self):
        """Queries of a board, once what stays in memory is there."""
        self._board("2031-01-06 08:00")
        self.company.invalidate_cache()
        before = self.cr.sql_log_count
        self._board("2031-01-06 08:00")
        return self.cr.sql_log_count - before
