from datetime import date

from odoo.exceptions import UserError, ValidationError
from odoo.tests.common import Form

from .common import ShiftCase

TODAY = "2031-01-06 08:00"


class TestSlotChangePreview(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write(
            {"shift_cycle_anchor": date(2031, 1, 6), "shift_weeks_ahead": 8}
        )
        cls.template = cls._create_template(week="1", weekday="2", seats=3)
        cls.worker = cls._create_worker("Amina", shift_mode="regular")
        cls.template.worker_ids = cls.worker

    def _plan(self):
        self.template._generate(*self.company._shift_window())
        return self.template.shift_ids.sorted("planned_date")

    def _wizard(self, **values):
        wizards = self._as(self.env["coop.shift.template.change"], self.office)
        return wizards.with_context(
            active_model="coop.shift.template", active_id=self.template.id
        ).create(values)

    def test_it_starts_from_the_slot_as_it_is(self):
        with self._at(TODAY):
            wizard = self._wizard()
            self.assertEqual((wizard.weekday, wizard.start_hour), ("2", 9.0))
            self.assertEqual(wizard.date_from, date(2031, 1, 6))

    def test_the_preview_shows_old_and_new_and_writes_nothing(self):
        with self._at(TODAY):
            shift = self._plan()[0]
            label = shift.display_name
            wizard = self._wizard(weekday="4")
            wizard.action_preview()
            self.assertIn("%s → Fri Jan 10, 09:00–12:00" % label, wizard.preview)
            self.assertIn("(2)", wizard.preview)
            self.assertEqual(self.template.weekday, "2")
            self.assertEqual(shift.date, date(2031, 1, 8))

    def test_applying_does_what_was_shown(self):
        with self._at(TODAY):
            shift = self._plan()[0]
            wizard = self._wizard(weekday="4")
            wizard.action_preview()
            action = wizard.action_apply()
            self.assertEqual(action["type"], "ir.actions.act_window_close")
            self.assertEqual(shift.date, date(2031, 1, 10))

    def test_nothing_is_applied_without_a_preview(self):
        with self._at(TODAY):
            self._plan()
            wizard = self._wizard(weekday="4")
            wizard.action_apply()
            self.assertEqual((wizard.step, wizard.is_stale), ("preview", True))
            self.assertEqual(self.template.weekday, "2")

    def test_what_changed_meanwhile_is_shown_first(self):
        with self._at(TODAY):
            self._plan()
            wizard = self._wizard(weekday="4")
            wizard.action_preview()
            other = self._create_shift(
                start=self._local("2031-01-10 09:00"),
                stop=self._local("2031-01-10 10:00"),
            )
            other._book(self.worker, self.office)
            wizard.action_apply()
            self.assertTrue(wizard.is_stale)
            self.assertIn("Amina", wizard.preview)
            self.assertEqual(self.template.weekday, "2")
            wizard.action_apply()
            self.assertEqual(self.template.weekday, "4")

    def test_at_most_20_shifts_are_listed_and_the_rest_counted(self):
        self.company.write({"shift_cycle_weeks": 1, "shift_weeks_ahead": 30})
        with self._at(TODAY):
            count = len(self._plan())
            wizard = self._wizard(seats=4)
            wizard.action_preview()
            self.assertEqual(wizard.preview.count("→"), 20)
            self.assertIn("and %s more" % (count - 20), wizard.preview)

    def test_too_few_seats_are_shown_as_refused(self):
        with self._at(TODAY):
            shift = self._plan()[0]
            shift._book(self._create_worker("Bram"), self.office)
            wizard = self._wizard(seats=1)
            wizard.action_preview()
            self.assertTrue(wizard.is_refused)
            self.assertIn("2 workers, 1 seats", wizard.preview)
            with self.assertRaisesRegex(UserError, "More workers"):
                wizard.action_apply()

    def test_what_the_slot_refuses_is_said_at_once(self):
        with self._at(TODAY):
            self._plan()
            self._create_template(weekday="4", worker_ids=[(6, 0, self.worker.ids)])
            wizard = self._wizard(weekday="4")
            with self.assertRaisesRegex(ValidationError, "already has the recurring"):
                wizard.action_preview()
            self.assertEqual(self.template.weekday, "2")

    def test_where_nothing_moves_it_says_so(self):
        with self._at(TODAY):
            wizard = self._wizard(seats=4)
            wizard.action_preview()
            self.assertIn("No shift that is planned already changes", wizard.preview)

    def test_slots_are_changed_one_by_one(self):
        other = self._create_template(week="2")
        with self.assertRaisesRegex(UserError, "one by one"):
            self.env["coop.shift.template.change"].with_context(
                active_model="coop.shift.template",
                active_ids=[self.template.id, other.id],
            ).default_get(["template_id"])

    def test_the_button_opens_the_dialog_of_its_slot(self):
        action = self.template.action_change()
        values = (
            self.env[action["res_model"]]
            .with_context(**action["context"])
            .default_get(["template_id"])
        )
        self.assertEqual(values["template_id"], self.template.id)

    def test_the_dialog_sends_what_was_typed(self):
        with self._at(TODAY):
            wizards = self._as(self.env["coop.shift.template.change"], self.office)
            context = self.template.action_change()["context"]
            form = Form(wizards.with_context(**context))
            form.weekday = "4"
            wizard = form.save()
            self.assertEqual(wizard.template_id, self.template)
            self.assertEqual((wizard.weekday, wizard.seats), ("4", 3))
