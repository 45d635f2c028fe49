"""Fractions of points, which binary numbers hold a little wrong."""
from .common import ShiftCase


class TestFractions(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", shift_start_date="2031-01-01")

    def _count(self, points, weight, number):
        """A registration that counts ``points`` times ``weight``, once validated."""
        rule = self.env["coop.shift.point.rule"].search(
            [
                ("company_id", "=", self.company.id),
                ("kind", "=", "irregular"),
                ("state", "=", "present"),
            ]
        )
        rule.points = points
        shift = self._create_shift(-5 * number, weight=weight)
        registration = self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": self.worker.id, "state": "present"}
        )
        shift._validate(self.office)
        return registration

    def test_half_a_hundredth_is_counted_once(self):
        factors = [(0.5, 0.25), (0.5, 1.25), (-1.5, 0.75), (0.33, 0.5)]
        for number, (points, weight) in enumerate(factors, 1):
            registration = self._count(points, weight, number)
            self.assertFalse(registration._settle(), (points, weight))

    def test_a_counter_that_meets_the_threshold_is_up_to_date(self):
        with self._at("2031-02-01 12:00"):
            self._add_points(self.worker, "2031-01-15", 0.57)
            self.company.shift_alert_below = 0.57
            self.assertEqual(self.worker.shift_status, "ok")
            self.assertFalse(self.worker.shift_alert_since)

    def test_a_debit_sees_that_a_fraction_is_the_end(self):
        self.company.write({"shift_unsubscribe_at": -0.9, "shift_period_debit": 0.1})
        for number, points in enumerate([-0.7, -0.1, -0.1]):  # -0.8999999999999999
            self._add_points(self.worker, "2031-01-1%s" % number, points)
        with self._at("2031-01-29 01:30"):
            self.assertFalse(self.worker._debit_periods())
