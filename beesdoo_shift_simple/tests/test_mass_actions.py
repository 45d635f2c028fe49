from odoo.exceptions import AccessError, UserError
from odoo.tests.common import Form

from .common import ShiftCase


class TestMassActions(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.first = cls._create_shift(48, seats=3)
        cls.second = cls._create_shift(96, seats=2)
        cls.shifts = cls.first | cls.second

    def _wizard(self, model, user=None, **values):
        context = {
            "active_model": "coop.shift",
            "active_ids": self.shifts.ids,
            "active_id": self.first.id,
        }
        wizards = self._as(self.env[model], user or self.office)
        return wizards.with_context(**context).create(values)

    def test_seats_get_a_new_number(self):
        self._wizard("coop.shift.seats", how="set", number=5).action_change()
        self.assertEqual(self.shifts.mapped("seats"), [5, 5])

    def test_seats_are_added_to_those_there(self):
        self._wizard("coop.shift.seats", how="add", number=-1).action_change()
        self.assertEqual(self.shifts.mapped("seats"), [2, 1])

    def test_overbooked_shifts_are_named_and_nothing_changes(self):
        for name in ("Amina", "Bram"):
            self.second._book(self._create_worker(name), self.office)
        wizard = self._wizard("coop.shift.seats", how="set", number=1)
        with self.assertRaises(UserError) as raised:
            wizard.action_change()
        self.assertIn(self.second.display_name, str(raised.exception))
        self.assertNotIn(self.first.display_name, str(raised.exception))
        self.assertEqual(self.shifts.mapped("seats"), [3, 2])

    def test_seats_do_not_become_negative(self):
        with self.assertRaisesRegex(UserError, "Nothing was changed"):
            self._wizard("coop.shift.seats", how="add", number=-9).action_change()

    def test_cancelling_says_how_many_it_concerns(self):
        self.first._book(self._create_worker("Amina"), self.office)
        wizard = self._wizard("coop.shift.cancel")
        self.assertEqual((wizard.shift_count, wizard.registered_count), (2, 1))
        wizard.action_cancel()
        self.assertEqual(set(self.shifts.mapped("state")), {"cancelled"})
        self.assertEqual(self.first.seats_taken, 0)

    def test_started_shifts_are_refused(self):
        self.shifts |= self._create_shift(-1)
        wizard = self._wizard("coop.shift.cancel")
        self.assertEqual(wizard.started_count, 1)
        with self.assertRaisesRegex(UserError, "started already"):
            wizard.action_cancel()
        self.assertEqual(set(self.shifts.mapped("state")), {"planned"})

    def test_a_cancelled_day_is_a_closing(self):
        wizard = self._wizard("coop.shift.cancel.day", name="Stocktaking")
        self.assertEqual(wizard.date, self.first.date)
        self.assertGreaterEqual(wizard.shift_count, 1)
        wizard.action_cancel_day()
        closing = self.env["coop.closing"].search([("name", "=", "Stocktaking")])
        self.assertEqual((closing.date_from, closing.date_to), (wizard.date,) * 2)

    def test_the_desk_changes_nothing(self):
        desk = self._create_desk_employee()
        with self.assertRaises(AccessError):
            self._wizard("coop.shift.seats", desk, number=5).action_change()
        with self.assertRaises(AccessError):
            self._wizard("coop.shift.cancel.day", desk, name="x").action_cancel_day()

    def test_the_list_offers_them_to_the_office_alone(self):
        names = {"Change seats", "Cancel these shifts", "Cancel a day"}
        desk = self._create_desk_employee()
        self.assertLessEqual(names, self._offered(self.office))
        self.assertFalse(names & self._offered(desk))

    def _offered(self, user):
        self.env["ir.actions.actions"].clear_caches()
        actions = self._as(self.env["ir.actions.actions"], user)
        return {a["name"] for a in actions.get_bindings("coop.shift")["action"]}

    def test_the_dialogs_keep_the_shifts_that_were_chosen(self):
        for model in ("coop.shift.seats", "coop.shift.cancel"):
            wizards = self._as(self.env[model], self.office).with_context(
                active_model="coop.shift", active_ids=self.shifts.ids
            )
            self.assertEqual(Form(wizards).save().shift_ids, self.shifts, model)

    def test_the_dialog_counts_the_shifts_of_the_day(self):
        form = Form(self._as(self.env["coop.shift.cancel.day"], self.office))
        form.date = self.first.date
        form.name = "Stocktaking"
        self.assertGreaterEqual(form.shift_count, 1)
        self.assertEqual(form.save().date, self.first.date)
