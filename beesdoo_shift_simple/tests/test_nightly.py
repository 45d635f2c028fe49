from .common import ShiftCase


class TestNightly(ShiftCase):
    """What the night's job does for those who have left meanwhile."""

    def test_what_counts_later_reaches_who_has_left_the_cooperative(self):
        worker = self._create_worker("Bram", shift_mode="regular")
        shift = self._create_shift(1)
        registration = self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": worker.id, "is_regular": True}
        )
        registration._cancel(self.office, "left")
        worker.active = False
        with self._at("2099-01-01 01:30"):
            self.env["res.partner"]._cron_shift_standing()
        self.assertEqual(worker.shift_counter, -1.0)
