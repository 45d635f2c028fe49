from lxml import etree

from odoo.exceptions import AccessError, UserError

from .common import ShiftCase


class TestOfficeForm(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")

    def _dialog(self, name, **values):
        """Fill in the dialog that a button opens, as the office."""
        action = getattr(self._as(self.worker, self.office), name)()
        model = self._as(self.env[action["res_model"]], self.office)
        model = model.with_context(**action["context"])
        return model.create(dict(model.default_get(list(model._fields)), **values))

    def test_the_office_corrects_the_counter(self):
        self._dialog("action_correct_counter", points=2, reason="Open day")
        self.assertEqual(self.worker.shift_counter, 2)
        entry = self.worker.shift_point_ids
        self.assertEqual((entry.kind, entry.reason), ("correction", "Open day"))

    def test_a_correction_needs_a_reason(self):
        with self.assertRaisesRegex(UserError, "Write why"):
            self._dialog("action_correct_counter", points=2, reason=" ")

    def test_the_desk_corrects_nothing(self):
        desk = self._create_desk_employee()
        with self.assertRaises(AccessError):
            self._as(self.env["coop.shift.point"], desk).create(
                {"worker_id": self.worker.id, "points": 1, "reason": "x"}
            )

    def test_the_office_adds_leave(self):
        leave = self._dialog(
            "action_add_leave", date_from="2031-01-06", date_to="2031-01-10"
        )
        self.assertEqual(self.worker.shift_leave_ids.ids, leave.ids)

    def test_the_office_opens_the_guided_change(self):
        change = self._dialog("action_change_mode", mode="exempt")
        change.action_change()
        self.assertEqual(self.worker.shift_mode, "exempt")

    def test_the_lists_are_those_of_the_worker(self):
        other = self._create_worker("Bram")
        self._add_points(other, "2031-01-06", 1)
        self._add_points(self.worker, "2031-01-06", 1)
        action = self.worker.action_view_points()
        entries = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(entries.mapped("worker_id"), self.worker)
        self.assertEqual(self.worker.action_view_leaves()["res_model"], "coop.leave")

    def test_the_mode_of_a_saved_worker_is_changed_by_the_guide(self):
        self.assertTrue(self.worker.shift_mode_is_guided)
        self.assertFalse(self._create_eater("Emre", self.worker).shift_mode_is_guided)
        self.assertFalse(self.env["res.partner"].new({}).shift_mode_is_guided)

    def test_the_form_of_a_member_opens_for_everybody(self):
        view = self.env.ref("base.view_partner_form")
        plain = self._create_user("plain_test", "group_entrance_desk")
        plain.groups_id = self.env.ref("base.group_user")
        fields_of = {}
        for user in (self.office, plain):
            partners = self._as(self.env["res.partner"], user)
            arch = etree.fromstring(partners.fields_view_get(view.id, "form")["arch"])
            fields_of[user] = {node.get("name") for node in arch.iter("field")}
        self.assertIn("shift_counter", fields_of[self.office])
        self.assertNotIn("shift_counter", fields_of[plain])
        self.assertIn("shift_mode_is_guided", fields_of[plain])

    def test_the_list_of_members_shows_counter_and_status(self):
        view = self.env.ref("komunigi_base.res_partner_member_view_list")
        members = self._as(self.env["res.partner"], self.office)
        arch = etree.fromstring(members.fields_view_get(view.id, "tree")["arch"])
        names = [node.get("name") for node in arch.iter("field")]
        self.assertIn("shift_counter", names)
        self.assertIn("shift_status", names)
