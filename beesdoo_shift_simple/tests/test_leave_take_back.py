from datetime import date

from .leave_case import LeaveCase


class TestLeaveTakesBack(LeaveCase):
    """A leave that gets shorter, moves or is deleted gives the worker shifts back."""

    def test_a_shorter_leave_takes_the_seat_back(self):
        shift = self._shift_on("2031-01-20")
        former = shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        leave.date_to = "2031-01-19"
        self.assertEqual(self._seated(shift), self.amina)
        self.assertEqual(former.state, "cancelled")
        new = shift.registration_ids - former
        self.assertEqual(new.booked_by_id, self.office)
        self.assertFalse(new.is_regular)
        self.assertEqual(shift.seats_taken, 1)

    def test_a_seat_that_was_taken_meanwhile_stays_taken(self):
        shift = self._shift_on("2031-01-20", seats=1)
        shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        shift._book(self.bram, self.office)
        leave.date_to = "2031-01-19"
        self.assertEqual(self._seated(shift), self.bram)
        self.assertNotIn("registered again", self._notices(self.amina)[1].detail)

    def test_a_moved_leave_frees_and_takes_back(self):
        early = self._shift_on("2031-01-10")
        late = self._shift_on("2031-01-25")
        early._book(self.amina, self.office)
        late._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        leave.write({"date_from": "2031-01-15", "date_to": "2031-01-25"})
        self.assertEqual(self._seated(early), self.amina)
        self.assertFalse(self._seated(late))
        detail = self._notices(self.amina)[1].detail
        self.assertIn("Your seat is free for others: Sat Jan 25", detail)
        self.assertIn("You are registered again: Fri Jan 10", detail)

    def test_a_deleted_leave_takes_all_back_and_mails(self):
        shift = self._shift_on("2031-01-20")
        shift._book(self.amina, self.office)
        self._leave(self.amina, "2031-01-10", "2031-01-20").unlink()
        self.assertEqual(self._seated(shift), self.amina)
        notice = self._notices(self.amina)[-1]
        self.assertIn("Your leave from Jan 10, 2031 was withdrawn.", notice.detail)
        self.assertIn("registered again", notice.detail)

    def test_an_ended_exemption_takes_back(self):
        shift = self._shift_on("2031-02-20")
        shift._book(self.amina, self.office)
        leave = self._leave(
            self.amina, "2031-01-01", False, kind="exemption", reason="x"
        )
        self.assertFalse(self._seated(shift))
        leave.action_end_today()
        self.assertEqual(self._seated(shift), self.amina)

    def test_a_regular_seat_comes_back_as_a_regular_one(self):
        shift = self._plan()[0]
        leave = self._leave(self.bram, "2031-01-08", "2031-01-20")
        self.assertFalse(self._seated(shift))
        leave.date_from = "2031-01-09"
        self.assertEqual(self._seated(shift), self.bram)
        self.assertTrue(all(shift.registration_ids.mapped("is_regular")))

    def test_days_for_which_planning_left_the_worker_out_are_planned_again(self):
        leave = self._leave(self.bram, "2031-01-08", "2031-02-20")
        shifts = self._plan()
        self.assertFalse(shifts.mapped("registration_ids"))
        leave.date_to = "2031-01-31"
        self.assertFalse(self._seated(shifts[0]))
        self.assertEqual(self._seated(shifts[1]), self.bram)
        detail = self._notices(self.bram)[1].detail
        self.assertIn("You are registered again: Wed Feb 5", detail)

    def test_who_left_the_slot_meanwhile_is_not_put_back(self):
        shift = self._plan()[0]
        leave = self._leave(self.bram, "2031-01-08", "2031-01-20")
        self.slot.worker_ids = [(3, self.bram.id)]
        leave.date_from = "2031-01-09"
        self.assertFalse(self._seated(shift))

    def test_who_is_busy_by_now_is_not_put_back(self):
        shift = self._shift_on("2031-01-20")
        shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-19")
        leave.date_to = "2031-01-20"
        shift.write(
            {
                "start": self._local("2031-01-21 14:00"),
                "stop": self._local("2031-01-21 17:00"),
            }
        )
        self._shift_on("2031-01-21")._book(self.amina, self.office)
        leave.date_to = "2031-01-15"
        self.assertFalse(self._seated(shift))

    def test_a_seat_taken_back_and_left_since_does_not_come_back(self):
        shift = self._shift_on("2031-01-20")
        shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        leave.date_to = "2031-01-19"
        shift.registration_ids.filtered(lambda r: r.state == "registered")._cancel(
            self.office, "left"
        )
        leave.date_to = "2031-01-25"
        leave.date_to = "2031-01-15"
        self.assertFalse(self._seated(shift))

    def test_a_cancelled_shift_does_not_come_back(self):
        shift = self._shift_on("2031-01-20")
        shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        shift.action_cancel()
        leave.unlink()
        self.assertFalse(self._seated(shift))

    def test_another_leave_on_that_day_keeps_the_seat_free(self):
        shift = self._shift_on("2031-01-20")
        shift._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        leave.date_to = "2031-01-15"
        self._leave(self.amina, "2031-01-20", "2031-01-22")
        leave.date_to = "2031-01-12"
        self.assertFalse(self._seated(shift))

    def test_seats_go_to_whom_was_registered_first(self):
        shift = self._shift_on("2031-01-20", seats=2)
        shift._book(self.amina, self.office)
        shift._book(self.bram, self.office)
        cancelled = shift.registration_ids
        cancelled._cancel(self.office, "leave")
        shift.seats = 1
        cancelled._take_back(self.office)
        self.assertEqual(self._seated(shift), self.amina)

    def test_taking_back_twice_is_taking_back_once(self):
        shift = self._shift_on("2031-01-20")
        cancelled = shift._book(self.amina, self.office)
        cancelled._cancel(self.office, "leave")
        self.assertEqual(len(cancelled._take_back(self.office)), 1)
        self.assertFalse(cancelled._take_back(self.office))

    def test_taking_back_takes_the_same_queries_for_many(self):
        counts = []
        for number in (2, 10):
            shift = self._shift_on("2031-01-%s" % (number + 10), seats=20)
            for index in range(number):
                worker = self._create_worker("W%s-%s" % (number, index))
                shift._book(worker, self.office)
            cancelled = shift.registration_ids._cancel(self.office, "leave")
            before = self.env.cr.sql_log_count
            self.assertEqual(len(cancelled._take_back(self.office)), number)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 1)

    def test_periods_are_those_after_the_change(self):
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        self.assertEqual(
            self.amina._leave_periods()[self.amina.id],
            [("holiday", date(2031, 1, 10), date(2031, 1, 20))],
        )
        leave.date_to = "2031-01-15"
        self.assertEqual(
            self.amina._leave_periods()[self.amina.id],
            [("holiday", date(2031, 1, 10), date(2031, 1, 15))],
        )
