from lxml import etree

from odoo.exceptions import UserError, ValidationError

from .common import ShiftCase


class TestRefusals(ShiftCase):
    """What lists and forms do not offer, but an import or another program may try."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.eater = cls._create_eater("Karim", cls.worker)

    def test_a_line_of_the_points_table_is_not_deleted(self):
        rule = self.env["coop.shift.point.rule"].search([], limit=1)
        with self.assertRaisesRegex(UserError, "Write 0"):
            rule.unlink()

    def test_an_eater_has_no_leave(self):
        for member in (self.eater, self.env["res.partner"].create({"name": "None"})):
            with self.assertRaises(ValidationError):
                self.env["coop.leave"].create(
                    {
                        "worker_id": member.id,
                        "kind": "holiday",
                        "date_from": "2031-01-06",
                        "date_to": "2031-01-12",
                    }
                )

    def test_an_eater_has_no_counter(self):
        with self.assertRaises(ValidationError):
            self.env["coop.shift.point"].create(
                {"worker_id": self.eater.id, "points": 1, "reason": "Party"}
            )

    def test_an_eater_gets_no_grace(self):
        with self.assertRaises(ValidationError):
            self.env["coop.shift.grace"].create(
                {
                    "worker_id": self.eater.id,
                    "date_from": "2031-01-06",
                    "date_to": "2031-01-06",
                }
            )

    def test_a_correction_of_less_than_a_hundredth_is_none(self):
        with self.assertRaises(UserError):
            self.env["coop.shift.point"].create(
                {"worker_id": self.worker.id, "points": 0.004, "reason": "Party"}
            )

    def test_who_only_reads_shifts_is_offered_no_button_that_changes_one(self):
        reader = self._create_desk_employee()
        self._let_employees_read()
        for model in ("coop.shift", "coop.shift.registration", "coop.shift.template"):
            view = self._as(self.env[model], reader).fields_view_get(view_type="form")
            archs = [view["arch"]] + [
                lines["arch"]
                for field in view["fields"].values()
                for lines in field.get("views", {}).values()
            ]
            buttons = [
                button.get("name")
                for arch in archs
                for button in etree.fromstring(arch).iter("button")
                if button.get("invisible") != "1"
            ]
            self.assertEqual(buttons, [], model)

    def _let_employees_read(self):
        """A right that a shop may add: employees see shifts and leave."""
        models = self.env["ir.model"].search(
            [("model", "in", self._models_of_shifts())]
        )
        for model in models:
            self.env["ir.model.access"].create(
                {
                    "name": "Employees read %s" % model.model,
                    "model_id": model.id,
                    "group_id": self.env.ref("base.group_user").id,
                    "perm_read": True,
                }
            )

    def test_the_seats_taken_are_not_written(self):
        shift = self._create_shift(72)
        with self.assertRaisesRegex(UserError, "counted"):
            shift.write({"seats_taken": 0})
        with self.assertRaisesRegex(UserError, "counted"):
            self._create_shift(72, seats_free=9)

    def test_the_attendance_of_a_coming_shift_is_not_written(self):
        registration = self._create_shift(72)._book(self.worker, self.office)
        for state in ("present", "absent", "excused"):
            with self.assertRaisesRegex(ValidationError, "once the shift has started"):
                registration.write({"state": state})
