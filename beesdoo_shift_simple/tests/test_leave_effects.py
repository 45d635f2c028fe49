from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError

from .leave_case import LeaveCase


class TestLeaveFrees(LeaveCase):
    def test_leave_frees_the_shifts_of_its_days(self):
        inside = self._shift_on("2031-01-10")
        after = self._shift_on("2031-01-21")
        registration = inside._book(self.amina, self.office)
        after._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        self.assertEqual(registration.state, "cancelled")
        self.assertEqual(registration.cancel_reason, "leave")
        self.assertEqual(registration.leave_id.id, leave.id)
        self.assertEqual(registration.cancelled_by_id, self.office)
        self.assertEqual(inside.seats_free, 3)
        self.assertEqual(self._seated(after), self.amina)

    def test_days_are_those_of_the_shop_up_to_midnight(self):
        """23:30 in Brussels is 22:30 UTC, and 00:15 the day before in UTC."""
        late = self._create_shift(
            start=self._local("2031-01-20 23:30"), stop=self._local("2031-01-21 01:00")
        )
        early = self._create_shift(
            start=self._local("2031-01-21 01:15"), stop=self._local("2031-01-21 02:00")
        )
        first = self._create_shift(
            start=self._local("2031-01-10 00:15"), stop=self._local("2031-01-10 01:00")
        )
        for shift in (late, early, first):
            shift._book(self.amina, self.office)
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        self.assertFalse(self._seated(late))
        self.assertFalse(self._seated(first))
        self.assertEqual(self._seated(early), self.amina)

    def test_open_exemption_frees_all_to_come(self):
        shifts = self._shift_on("2031-02-20") | self._shift_on("2031-12-20")
        for shift in shifts:
            shift._book(self.amina, self.office)
        self._leave(self.amina, "2031-02-01", False, kind="exemption", reason="x")
        self.assertEqual(shifts.mapped("seats_taken"), [0, 0])

    def test_a_shift_that_started_is_not_freed(self):
        shift = self._shift_on("2031-01-08")
        shift._book(self.amina, self.office)
        with self._at("2031-01-08 15:00"):
            self._leave(self.amina, "2031-01-08", "2031-01-09")
        self.assertEqual(self._seated(shift), self.amina)

    def test_status_follows_at_once(self):
        leave = self._leave(self.amina, "2031-01-01", "2031-01-20")
        self.assertEqual(self.amina.shift_status, "holiday")
        leave.action_end_today()
        self.assertEqual(leave.date_to, date(2031, 1, 5))
        self.assertEqual(self.amina.shift_status, "ok")

    def test_regular_worker_is_not_planned_on_leave(self):
        self._leave(self.bram, "2031-01-08", "2031-01-08")
        shifts = self._plan()
        self.assertFalse(self._seated(shifts[0]))
        self.assertEqual(self._seated(shifts[1]), self.bram)

    def test_the_mail_lists_the_shifts_that_are_freed(self):
        self._shift_on("2031-01-10")._book(self.amina, self.office)
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        notice = self._notices(self.amina)
        self.assertEqual(notice.leave_id.id, leave.id)
        self.assertIn("Your seat is free for others: Fri Jan 10 2031", notice.detail)

    def test_a_changed_leave_mails_again_and_a_saved_one_does_not(self):
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        leave.write({"date_to": "2031-01-20", "reason": "More words"})
        self.assertEqual(len(self._notices(self.amina)), 1)
        leave.date_to = "2031-01-25"
        self.assertEqual(len(self._notices(self.amina)), 2)

    def test_several_leaves_are_imported_at_once(self):
        shift = self._shift_on("2031-01-10")
        for worker in self.amina | self.bram:
            shift._book(worker, self.office)
        rows = [
            [worker.name, "Holiday", "2031-01-10", "2031-01-12"]
            for worker in self.amina | self.bram
        ]
        names = ["worker_id", "kind", "date_from", "date_to"]
        result = self._as(self.env["coop.leave"], self.office).load(names, rows)
        self.assertFalse(result["messages"])
        self.assertFalse(self._seated(shift))

    def test_who_is_on_leave_books_no_shift_of_these_days(self):
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        with self.assertRaisesRegex(UserError, "Amina is on leave on that day"):
            self._shift_on("2031-01-20")._book(self.amina, self.office)
        self._shift_on("2031-01-21")._book(self.amina, self.office)

    def test_the_office_registers_nobody_on_leave_by_hand(self):
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        registrations = self._as(self.env["coop.shift.registration"], self.office)
        values = {"shift_id": self._shift_on("2031-01-20").id}
        with self.assertRaisesRegex(ValidationError, "on leave"):
            registrations.create(dict(values, worker_id=self.amina.id))

    def test_who_is_gone_books_no_shift(self):
        shift = self._shift_on("2031-01-20")
        self._add_points(self.amina, "2031-01-06", -4)
        with self.assertRaisesRegex(UserError, "unsubscribed. Contact the members"):
            shift._book(self.amina, self.office)
        self.bram.shift_resigned_on = "2031-01-20"
        with self.assertRaisesRegex(UserError, "no longer in the cooperative"):
            shift._book(self.bram, self.office)
        self._shift_on("2031-01-19")._book(self.bram, self.office)
        self.bram.shift_resigned_on = "2031-01-06"
        with self.assertRaisesRegex(UserError, "leaving the cooperative"):
            shift._book(self.bram, self.office)

    def test_refusals_take_the_same_queries_for_many_shifts(self):
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        shifts = self.env["coop.shift"]
        for day in range(10, 20):
            shifts |= self._shift_on("2031-01-%s" % day)
        counts = []
        for some in (shifts[:1], shifts):
            some._booking_refusals(self.amina)
            before = self.env.cr.sql_log_count
            some._booking_refusals(self.amina)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[0], counts[1])


class TestLeaveRefused(LeaveCase):
    def test_two_leaves_do_not_overlap(self):
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        other = self._leave(self.amina, "2031-02-10", "2031-02-20")
        with self.assertRaisesRegex(ValidationError, "already has a leave"):
            self._leave(self.amina, "2031-01-20", "2031-01-25")
        with self.assertRaisesRegex(ValidationError, "already has a leave"):
            other.date_from = "2031-01-15"
        self._leave(self.bram, "2031-01-20", "2031-01-25")

    def test_an_import_says_why_leaves_overlap(self):
        self._leave(self.amina, "2031-01-10", "2031-01-20")
        result = self._as(self.env["coop.leave"], self.office).load(
            ["worker_id", "kind", "date_from", "date_to"],
            [["Amina", "Holiday", "2031-01-20", "2031-01-25"]],
        )
        self.assertIn("already has a leave", result["messages"][0]["message"])

    def test_nothing_follows_an_open_exemption(self):
        self._leave(self.amina, "2031-02-01", False, kind="exemption", reason="x")
        with self.assertRaisesRegex(ValidationError, "already has a leave"):
            self._leave(self.amina, "2040-01-10", "2040-01-20")

    def test_a_leave_that_has_begun_is_not_deleted(self):
        leave = self._leave(self.amina, "2031-01-06", "2031-01-20")
        with self.assertRaisesRegex(UserError, "End it today instead"):
            leave.unlink()

    def test_a_leave_that_has_begun_is_not_moved_to_the_future(self):
        leave = self._leave(self.amina, "2031-01-05", "2031-01-20")
        with self.assertRaisesRegex(UserError, "End it today instead"):
            leave.date_from = "2031-01-10"

    def test_a_leave_stays_with_its_worker(self):
        leave = self._leave(self.amina, "2031-01-10", "2031-01-20")
        with self.assertRaisesRegex(UserError, "stays with its worker"):
            leave.worker_id = self.bram

    def test_only_a_running_leave_is_ended(self):
        with self.assertRaisesRegex(UserError, "has not begun"):
            self._leave(self.amina, "2031-01-10", "2031-01-20").action_end_today()
        with self.assertRaisesRegex(UserError, "over already"):
            self._leave(self.amina, "2031-01-01", "2031-01-03").action_end_today()

    def test_a_leave_that_began_today_lasts_today(self):
        leave = self._leave(self.amina, "2031-01-06", "2031-01-20")
        leave.action_end_today()
        self.assertEqual(leave.date_to, date(2031, 1, 6))
        self.assertEqual(leave.timing, "current")

    def test_a_volunteer_reads_the_own_leave_without_the_reason(self):
        portal = self._create_portal_user(self.amina, "amina_test")
        own = self._leave(self.amina, "2031-01-10", "2031-01-20", reason="Secret")
        other = self._leave(self.bram, "2031-01-10", "2031-01-20", reason="Secret")
        leaves = self._as(self.env["coop.leave"], portal)
        self.assertEqual(leaves.search([]).ids, own.ids)
        self.assertNotIn("reason", leaves.browse(own.id).read()[0])
        for leave, names in ((own, ["reason"]), (other, ["date_from"])):
            with self.assertRaises(AccessError):
                leaves.browse(leave.id).read(names)

    def test_a_volunteer_changes_no_leave(self):
        portal = self._create_portal_user(self.amina, "amina_test")
        leave = self._as(self._leave(self.amina, "2031-01-06", "2031-01-20"), portal)
        for action in (leave.unlink, leave.action_end_today):
            with self.assertRaises((AccessError, UserError)):
                action()
        with self.assertRaises(AccessError):
            leave.write({"date_to": "2031-01-08"})
        self.assertEqual(leave.date_to, date(2031, 1, 20))
