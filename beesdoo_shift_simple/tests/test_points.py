from odoo.exceptions import AccessError, UserError

from .common import ShiftCase


class TestPoints(ShiftCase):
    """The ledger: what attendance counts, and that nothing of it is changed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")

    def _registration(self, worker=None, is_regular=False, **shift):
        worker = worker or self.worker
        shift = self._create_shift(-1, **shift)
        return self.env["coop.shift.registration"].create(
            {
                "shift_id": shift.id,
                "worker_id": worker.id,
                "is_regular": is_regular,
            }
        )

    def _validate(self, registration, state):
        registration.write({"state": state})
        registration.shift_id._validate(self.office)

    def test_an_irregular_worker_who_came_gets_a_point(self):
        self._validate(self._registration(), "present")
        self.assertEqual(self.worker.shift_counter, 1.0)

    def test_every_attendance_counts_what_the_table_says(self):
        expected = [
            ("irregular", False, {"present": 1, "absent": -1, "excused": 0}),
            ("regular", True, {"present": 0, "absent": -2, "excused": 0}),
            ("regular", False, {"present": 1, "absent": -1, "excused": 0}),
        ]
        for mode, is_regular, points in expected:
            for state, count in points.items():
                worker = self._create_worker(mode, shift_mode=mode)
                self._validate(self._registration(worker, is_regular), state)
                self.assertEqual(worker.shift_counter, count, (mode, state))

    def test_a_changed_table_holds_for_the_next_sheet(self):
        rule = self.env["coop.shift.point.rule"].search(
            [
                ("company_id", "=", self.company.id),
                ("kind", "=", "irregular"),
                ("state", "=", "absent"),
            ]
        )
        rule.points = -3
        self._validate(self._registration(), "absent")
        self.assertEqual(self.worker.shift_counter, -3.0)

    def test_the_weight_of_a_shift_multiplies(self):
        self._validate(self._registration(weight=1.5), "present")
        self.assertEqual(self.worker.shift_counter, 1.5)

    def test_counting_twice_is_counting_once(self):
        registration = self._registration()
        self._validate(registration, "present")
        self.assertFalse(registration._settle())
        self.assertEqual(len(self.worker.shift_point_ids), 1)

    def test_a_corrected_attendance_leaves_both_entries(self):
        registration = self._registration()
        self._validate(registration, "present")
        registration.shift_id.write({"validated_on": False})
        self._validate(registration, "absent")
        self.assertEqual(sorted(self.worker.shift_point_ids.mapped("points")), [-2, 1])
        self.assertEqual(self.worker.shift_counter, -1.0)

    def test_the_reason_says_what_and_when(self):
        registration = self._registration()
        self._validate(registration, "present")
        reason = self.worker.shift_point_ids.reason
        self.assertEqual(reason, "Present: %s" % registration.shift_id._label())

    def test_entries_can_not_be_changed_or_deleted(self):
        entry = self._add_points(self.worker, "2031-01-06", 1)
        with self.assertRaisesRegex(UserError, "another entry"):
            entry.write({"points": 5})
        with self.assertRaisesRegex(UserError, "another entry"):
            entry.unlink()

    def test_an_origin_counts_once_for_a_worker(self):
        self._add_points(self.worker, "2031-01-06", 1, origin="x")
        self.assertFalse(self._add_points(self.worker, "2031-01-07", 1, origin="x"))
        self.assertEqual(self.worker.shift_counter, 1.0)

    def test_the_office_corrects_with_a_reason(self):
        Point = self._as(self.env["coop.shift.point"], self.office)
        values = {"worker_id": self.worker.id, "points": 2}
        with self.assertRaisesRegex(UserError, "why"):
            Point.create(values)
        entry = Point.create(dict(values, reason="Helped at the party"))
        self.assertEqual(self.worker.shift_counter, 2.0)
        self.assertEqual(entry.create_uid, self.office)

    def test_a_correction_is_always_one_of_today(self):
        with self._at("2031-01-06 12:00"):
            entry = self.env["coop.shift.point"].create(
                {
                    "worker_id": self.worker.id,
                    "points": 2,
                    "reason": "Test",
                    "date": "2020-01-01",
                    "kind": "attendance",
                    "origin": "registration/1/1",
                }
            )
        self.assertEqual(str(entry.date), "2031-01-06")
        self.assertEqual(entry.kind, "correction")
        self.assertTrue(entry.origin.startswith("correction/"))

    def test_a_volunteer_corrects_nothing(self):
        user = self._create_portal_user(self.worker, "amina_test")
        with self.assertRaises(AccessError):
            self._as(self.env["coop.shift.point"], user).create(
                {"worker_id": self.worker.id, "points": 2, "reason": "Me"}
            )

    def test_what_leaving_counts_follows_the_table(self):
        Rule = self.env["coop.shift.point.rule"]
        self.addCleanup(Rule.clear_caches)
        self.assertEqual(Rule._left_points(self.company.id)["own"], -1.0)
        rule = Rule.search(
            [
                ("company_id", "=", self.company.id),
                ("kind", "=", "own"),
                ("state", "=", "left"),
            ]
        )
        rule.points = -0.5
        self.assertEqual(Rule._left_points(self.company.id)["own"], -0.5)
