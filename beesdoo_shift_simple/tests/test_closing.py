from datetime import date

from odoo.exceptions import UserError

from .leave_case import LeaveCase


class ClosingCase(LeaveCase):
    def _close(self, date_from="2031-01-08", date_to="2031-01-10", **values):
        closings = self._as(self.env["coop.closing"], self.office)
        values.setdefault("name", "Stock")
        return closings.create(dict(values, date_from=date_from, date_to=date_to))

    def _points(self, worker):
        return sum(worker.shift_point_ids.mapped("points"))

    def _set_closed_points(self, points):
        rules = self.env["coop.shift.point.rule"].search(
            [("company_id", "=", self.company.id), ("state", "=", "closed")]
        )
        rules.write({"points": points})

    def _settle(self, text):
        with self._at(text):
            self.env["coop.shift.registration"]._settle_cancelled()
        self.env["coop.shift.point"].invalidate_cache()


class TestClosing(ClosingCase):
    def test_closing_cancels_the_planned_shifts_of_its_days(self):
        inside, later = self._plan()
        self._shift_on("2031-01-10")._book(self.amina, self.office)
        closing = self._close()
        self.assertEqual(inside.state, "cancelled")
        self.assertEqual(later.state, "planned")
        self.assertEqual(len(closing.shift_ids), 2)
        registrations = closing.mapped("shift_ids.registration_ids")
        self.assertEqual(set(registrations.mapped("cancel_reason")), {"closing"})
        self.assertEqual(registrations.mapped("cancelled_by_id").ids, self.office.ids)

    def test_what_is_planned_later_comes_out_cancelled(self):
        closing = self._close()
        inside, later = self._plan()
        self.assertEqual(inside.state, "cancelled")
        self.assertEqual(inside.closing_id.id, closing.id)
        self.assertEqual(inside.registration_ids.cancel_reason, "closing")
        self.assertEqual(inside.registration_ids.worker_id, self.bram)
        self.assertEqual(self._seated(later), self.bram)

    def test_planning_twice_is_planning_once(self):
        self._close()
        self._plan()
        self.assertFalse(self._plan())
        self.assertEqual(len(self.slot.shift_ids.mapped("registration_ids")), 2)

    def test_a_closing_entered_while_the_cron_was_down_holds_afterwards(self):
        self.company.shift_weeks_ahead = 1
        with self._at("2030-12-20 08:00"):
            self._close("2031-02-05", "2031-02-05")
        with self._at("2031-01-31 01:00"):
            self.env["coop.shift.template"]._cron_generate()
        shift = self.slot.shift_ids.filtered(lambda s: s.date == date(2031, 2, 5))
        self.assertEqual(shift.state, "cancelled")

    def test_a_shift_that_has_started_goes_on(self):
        morning = self._plan()[0]
        afternoon = self._shift_on("2031-01-08")
        with self._at("2031-01-08 10:00"):
            self._close()
        self.assertEqual(morning.state, "planned")
        self.assertEqual(self._seated(morning), self.bram)
        self.assertEqual(afternoon.state, "cancelled")

    def test_days_are_those_of_the_shop_up_to_midnight(self):
        shifts = [
            self._create_shift(start=self._local(start), stop=self._local(stop))
            for start, stop in (
                ("2031-01-07 23:30", "2031-01-08 01:00"),
                ("2031-01-08 00:15", "2031-01-08 02:00"),
                ("2031-01-10 23:30", "2031-01-11 01:00"),
                ("2031-01-11 00:15", "2031-01-11 02:00"),
            )
        ]
        self._close()
        self.assertEqual(
            [shift.state for shift in shifts],
            ["planned", "cancelled", "cancelled", "planned"],
        )

    def test_a_shift_planned_by_hand_on_a_closing_day_stays(self):
        closing = self._close()
        cleaning = self._shift_on("2031-01-09", name="Cleaning")
        self._plan()
        closing.date_to = "2031-01-12"
        self.assertEqual(cleaning.state, "planned")

    def test_extended_closing_cancels_the_days_added(self):
        closing = self._close("2031-01-09", "2031-01-10")
        shift = self._plan()[0]
        self.assertEqual(shift.state, "planned")
        closing.date_from = "2031-01-08"
        self.assertEqual(shift.state, "cancelled")

    def test_regulars_get_what_the_points_table_says(self):
        self._set_closed_points(1.5)
        self._close()
        self._plan()
        self._settle("2031-01-08 11:00")
        self.assertEqual(self._points(self.bram), 0)
        self._settle("2031-01-08 12:30")
        self._settle("2031-01-09 01:00")
        self.assertEqual(self._points(self.bram), 1.5)

    def test_dates_in_order(self):
        with self.assertRaises(Exception) as caught, self.env.cr.savepoint():
            self._close("2031-01-10", "2031-01-08")
        self.assertIn("dates_in_order", str(caught.exception))

    def test_closing_takes_the_same_queries_for_many(self):
        counts = []
        for day, number in (("2031-03-03", 2), ("2031-03-10", 10)):
            for index in range(number):
                shift = self._shift_on(day, seats=9)
                worker = self._create_worker("W%s-%s" % (number, index))
                shift._book(worker, self.office)
            before = self.env.cr.sql_log_count
            closing = self._close(day, day)
            closing.mapped("shift_ids.registration_ids.state")
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 2)


class TestClosingWithdrawn(ClosingCase):
    def test_deleted_closing_restores_shifts_and_people(self):
        closing = self._close()
        shift = self._plan()[0]
        closing.unlink()
        self.assertEqual(shift.state, "planned")
        self.assertFalse(shift.closing_id)
        self.assertEqual(self._seated(shift), self.bram)
        self.assertEqual(len(shift.registration_ids), 2)
        self.assertTrue(all(shift.registration_ids.mapped("is_regular")))
        self.assertEqual(len(self._notices(self.bram, "booked")), 1)

    def test_shorter_closing_restores_the_days_taken_off(self):
        shift = self._plan()[0]
        friday = self._shift_on("2031-01-10")
        friday._book(self.amina, self.office)
        closing = self._close()
        closing.date_to = "2031-01-09"
        self.assertEqual(friday.state, "planned")
        self.assertEqual(self._seated(friday), self.amina)
        self.assertEqual(shift.state, "cancelled")

    def test_moved_closing_restores_and_cancels(self):
        shift = self._plan()[0]
        later = self._shift_on("2031-01-12")
        self._close().write({"date_from": "2031-01-12", "date_to": "2031-01-13"})
        self.assertEqual(shift.state, "planned")
        self.assertEqual(later.state, "cancelled")

    def test_a_mere_saving_changes_nothing(self):
        shift = self._plan()[0]
        closing = self._close()
        closing.write({"name": "Stock-taking", "date_from": closing.date_from})
        self.assertEqual(shift.state, "cancelled")
        self.assertEqual(len(shift.registration_ids), 1)

    def test_who_is_on_leave_by_then_comes_back_after_the_leave_only(self):
        shift = self._plan()[0]
        closing = self._close()
        leave = self._leave(self.bram, "2031-01-08", "2031-01-20")
        closing.unlink()
        self.assertFalse(self._seated(shift))
        leave.date_from = "2031-01-09"
        self.assertEqual(self._seated(shift), self.bram)

    def test_who_booked_elsewhere_stays_there(self):
        shift = self._shift_on("2031-01-08", seats=1)
        shift._book(self.amina, self.office)
        closing = self._close()
        other = self._shift_on("2031-01-08")
        other._book(self.amina, self.office)
        closing.unlink()
        self.assertFalse(self._seated(shift))
        self.assertEqual(self._seated(other), self.amina)

    def test_a_shift_cancelled_before_stays_cancelled(self):
        shift = self._plan()[0]
        shift.action_cancel()
        self._close().unlink()
        self.assertEqual(shift.state, "cancelled")

    def test_a_shift_whose_hour_has_come_is_not_restored(self):
        shift = self._plan()[0]
        closing = self._close()
        with self._at("2031-01-08 10:00"):
            closing.unlink()
        self.assertEqual(shift.state, "cancelled")

    def test_another_closing_of_that_day_takes_over(self):
        shift = self._plan()[0]
        closing = self._close()
        other = self._close("2031-01-08", "2031-01-08", name="Strike")
        closing.unlink()
        self.assertEqual(shift.state, "cancelled")
        self.assertEqual(shift.closing_id.id, other.id)
        other.unlink()
        self.assertEqual(self._seated(shift), self.bram)

    def test_a_closing_of_the_past_is_not_deleted(self):
        closing = self._close()
        with self._at("2031-01-09 08:00"), self.assertRaisesRegex(UserError, "history"):
            closing.unlink()

    def test_a_closed_shift_is_not_restored_one_by_one(self):
        shift = self._plan()[0]
        self._close()
        with self.assertRaisesRegex(UserError, "The shop is closed on that day"):
            self._as(shift, self.office).action_restore()

    def test_a_withdrawn_closing_counts_nothing(self):
        self._set_closed_points(1)
        shift = self._plan()[0]
        self._close().unlink()
        with self._at("2031-01-08 13:00"):
            shift.registration_ids.filtered(
                lambda r: r.state == "registered"
            ).action_present()
            shift._validate(self.office)
        self._settle("2031-01-09 01:00")
        self.assertEqual(self._points(self.bram), 0)

    def test_closing_twice_counts_once(self):
        self._set_closed_points(1)
        self._plan()
        self._close().unlink()
        self._close()
        self._settle("2031-01-09 01:00")
        self.assertEqual(self._points(self.bram), 1)
