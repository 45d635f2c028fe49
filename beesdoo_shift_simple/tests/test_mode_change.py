from datetime import date

from odoo.exceptions import AccessError, UserError

from .leave_case import LeaveCase


class ModeCase(LeaveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.friday = cls._create_template(week="1", weekday="4", name="Delivery")

    def _change(self, worker, mode, templates=None):
        templates = templates or self.env["coop.shift.template"]
        changed = self._as(worker, self.office)
        changed._change_shift_mode(mode, templates, self.office)

    def _wizard(self, worker, **values):
        changes = self._as(self.env["coop.shift.mode.change"], self.office)
        context = {"active_model": "res.partner", "active_id": worker.id}
        return changes.with_context(**context).create(values)

    def _debits(self, worker):
        entries = worker.shift_point_ids.filtered(lambda e: e.kind == "period")
        return sorted(entries.mapped("date"))


class TestModeChange(ModeCase):
    def test_a_regular_worker_becomes_irregular(self):
        shift = self._plan()[0]
        extra = self._shift_on("2031-01-20")
        extra._book(self.bram, self.office)
        self._change(self.bram, "irregular")
        self.assertEqual(self.bram.shift_mode, "irregular")
        self.assertFalse(self.bram.shift_template_ids)
        self.assertEqual(self.bram.shift_start_date, date(2031, 1, 6))
        self.assertEqual(shift.registration_ids.cancel_reason, "mode")
        self.assertEqual(shift.registration_ids.cancelled_by_id, self.office)
        self.assertEqual(self._seated(extra), self.bram)

    def test_an_irregular_worker_becomes_regular(self):
        self._change(self.amina, "regular", self.friday)
        self.assertEqual(self.amina.shift_template_ids, self.friday)
        shifts = self.friday.shift_ids.sorted("start")
        self.assertEqual(shifts.mapped("date"), [date(2031, 1, 10), date(2031, 2, 7)])
        self.assertEqual(self._seated(shifts), self.amina)

    def test_periods_owed_are_debited_before_the_mode_is_left(self):
        with self._at("2031-03-04 08:00"):
            self._change(self.amina, "exempt")
        self.assertEqual(self._debits(self.amina), [date(2031, 2, 3), date(2031, 3, 3)])
        with self._at("2031-06-01 01:00"):
            self.env["res.partner"]._cron_shift_standing()
        self.assertEqual(len(self._debits(self.amina)), 2)

    def test_who_comes_back_to_irregular_owes_nothing_for_the_time_between(self):
        self._change(self.amina, "exempt")
        with self._at("2031-06-02 08:00"):
            self._change(self.amina, "irregular")
            self.env["res.partner"]._cron_shift_standing()
        self.assertFalse(self._debits(self.amina))
        self.assertEqual(self.amina.shift_start_date, date(2031, 6, 2))

    def test_the_slot_changes(self):
        wednesday = self._plan()[0]
        self._change(self.bram, "regular", self.friday)
        self.assertFalse(self._seated(wednesday))
        self.assertEqual(self._seated(self.friday.shift_ids), self.bram)
        self.assertEqual(self.bram.shift_template_ids, self.friday)

    def test_a_second_slot_leaves_the_first_alone(self):
        wednesday = self._plan()[0]
        self._change(self.bram, "regular", self.slot | self.friday)
        self.assertEqual(self._seated(wednesday), self.bram)
        self.assertEqual(len(wednesday.registration_ids), 1)

    def test_who_takes_the_former_slot_again_is_planned_again(self):
        wednesday = self._plan()[0]
        self._change(self.bram, "irregular")
        self._change(self.bram, "regular", self.slot)
        self.assertEqual(self._seated(wednesday), self.bram)

    def test_the_worker_is_told_and_the_office_keeps_a_note(self):
        self._plan()
        self._change(self.bram, "irregular")
        detail = self._notices(self.bram, "mode").detail
        self.assertIn("changes from Regular to Irregular", detail)
        self.assertIn("Freed for others: Wed Jan 8 2031", detail)
        note = self.bram.message_ids.filtered(lambda m: "Freed for others" in m.body)
        self.assertEqual(note.author_id, self.office.partner_id)

    def test_only_the_office_changes_the_mode_by_the_dialog(self):
        desk = self._create_desk_employee()
        change = self._wizard(self.bram, mode="irregular")
        change.invalidate_cache()
        with self.assertRaises(AccessError):
            self._as(change, desk).action_change()
        self.assertEqual(self.bram.shift_mode, "regular")


class TestPlainWrite(ModeCase):
    """An import or a call writes the fields, without the dialog."""

    def test_another_mode_frees_the_slots(self):
        shift = self._plan()[0]
        self._as(self.bram, self.office).shift_mode = "exempt"
        self.assertFalse(self._seated(shift))
        self.assertEqual(shift.registration_ids.cancel_reason, "mode")

    def test_a_slot_taken_off_the_worker_frees_its_shifts_only(self):
        self.bram.shift_template_ids = self.slot | self.friday
        wednesday = self._plan()[0]
        friday = self.friday._generate(*self.company._shift_window())[0]
        self._as(self.bram, self.office).write(
            {"shift_template_ids": [(3, self.slot.id)]}
        )
        self.assertFalse(self._seated(wednesday))
        self.assertEqual(self._seated(friday), self.bram)

    def test_a_worker_taken_off_the_slot_frees_its_shifts(self):
        shift = self._plan()[0]
        extra = self._shift_on("2031-01-08")
        extra._book(self.bram, self.office)
        self._as(self.slot, self.office).worker_ids = [(3, self.bram.id)]
        self.assertFalse(self._seated(shift))
        self.assertEqual(self._seated(extra), self.bram)

    def test_an_archived_slot_keeps_its_shifts(self):
        shift = self._plan()[0]
        self.slot.active = False
        self.assertEqual(self._seated(shift), self.bram)

    def test_periods_are_debited_and_start_anew(self):
        with self._at("2031-02-04 08:00"):
            self.amina.shift_mode = "exempt"
        self.assertEqual(self._debits(self.amina), [date(2031, 2, 3)])
        with self._at("2031-06-02 08:00"):
            self.amina.shift_mode = "irregular"
        self.assertEqual(self.amina.shift_start_date, date(2031, 6, 2))

    def test_a_start_that_is_given_holds(self):
        self.amina.shift_mode = "exempt"
        self.amina.write({"shift_mode": "irregular", "shift_start_date": "2031-01-01"})
        self.assertEqual(self.amina.shift_start_date, date(2031, 1, 1))


class TestModePreview(ModeCase):
    def test_the_dialog_starts_from_what_the_worker_has(self):
        change = self._wizard(self.bram)
        self.assertEqual(change.worker_id.id, self.bram.id)
        self.assertEqual(change.template_ids.ids, self.slot.ids)
        self.assertIn("nothing would change", change.refusal)
        self.assertFalse(change.is_possible)

    def test_preview_says_it_and_changes_nothing(self):
        self._plan()
        change = self._wizard(self.bram, mode="irregular")
        self.assertTrue(change.is_possible)
        self.assertIn("Freed for others: Wed Jan 8 2031", change.preview)
        self.assertIn(
            "a shift is owed every 28 days, counted for the first time on Feb 3, 2031",
            change.preview,
        )
        self.assertEqual(self.bram.shift_mode, "regular")
        self.assertEqual(self.slot.shift_ids.mapped("seats_taken"), [1, 1])

    def test_what_is_previewed_is_what_happens(self):
        full, free = self.friday._generate(*self.company._shift_window())
        full.seats = 0
        change = self._wizard(
            self.amina, mode="regular", template_ids=[(6, 0, self.friday.ids)]
        )
        self.assertIn("registered on Feb 7, 2031.", change.preview)
        self.assertIn("no seat left on Jan 10, 2031.", change.preview)
        self.assertIn("No more shift is owed", change.preview)
        change.action_change()
        self.assertFalse(self._seated(full))
        self.assertEqual(self._seated(free), self.amina)

    def test_preview_knows_leave_closing_and_other_shifts(self):
        self._leave(self.amina, "2031-01-10", "2031-01-10")
        self._create_shift(
            start=self._local("2031-02-07 10:00"), stop=self._local("2031-02-07 14:00")
        )._book(self.amina, self.office)
        change = self._wizard(
            self.amina, mode="regular", template_ids=[(6, 0, self.friday.ids)]
        )
        self.assertNotIn("Jan 10", change.preview)
        self.assertIn("not on Feb 7, 2031, when there is another shift", change.preview)
        self.env["coop.closing"].create(
            {"name": "Strike", "date_from": "2031-02-07", "date_to": "2031-02-07"}
        )
        change.invalidate_cache()
        self.assertIn("no shift to come", change.preview)

    def test_preview_counts_the_periods_that_are_over(self):
        with self._at("2031-03-04 08:00"):
            change = self._wizard(self.amina, mode="exempt")
            self.assertIn("debited first: -2.", change.preview)
        self.assertFalse(self._debits(self.amina))

    def _refusal(self, worker, mode, templates):
        change = self._wizard(worker, mode=mode, template_ids=[(6, 0, templates.ids)])
        with self.assertRaises(UserError), self.env.cr.savepoint():
            change.action_change()
        return change.refusal

    def test_a_regular_worker_needs_a_slot(self):
        self.assertIn("Choose one", self._refusal(self.amina, "regular", self.slot[:0]))

    def test_a_full_slot_is_refused(self):
        self.slot.seats = 1
        refusal = self._refusal(self.amina, "regular", self.slot)
        self.assertIn("no seat for another regular worker", refusal)

    def test_slots_at_the_same_time_are_refused(self):
        same = self._create_template(week="1", weekday="4", start_hour=11, end_hour=13)
        refusal = self._refusal(self.amina, "regular", self.friday | same)
        self.assertIn("at the same time", refusal)

    def test_who_is_unsubscribed_gets_no_slot(self):
        self._add_points(self.amina, "2031-01-06", -4)
        refusal = self._refusal(self.amina, "regular", self.friday)
        self.assertIn("Correct the counter", refusal)

    def test_an_eater_has_no_mode(self):
        eater = self._create_eater("Emre", self.bram)
        self.assertIn("is not a worker", self._refusal(eater, "exempt", self.slot[:0]))
