from datetime import date

from odoo.exceptions import ValidationError

from .common import ShiftCase


class TestStanding(ShiftCase):
    """Status and right to shop of a worker, day by day."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker(
            "Amina", shift_mode="regular", shift_start_date="2031-01-01"
        )

    def _status_on(self, text):
        with self._at(text + " 02:00"):
            self.env["res.partner"]._cron_shift_standing()
        return self.worker.shift_status

    def _leave(self, kind, date_from, date_to):
        return self.env["coop.leave"].create(
            {
                "worker_id": self.worker.id,
                "kind": kind,
                "date_from": date_from,
                "date_to": date_to,
                "reason": "Test",
            }
        )

    def test_a_new_worker_is_up_to_date_and_may_shop(self):
        self.assertEqual(self.worker.shift_status, "ok")
        self.assertTrue(self.worker.may_shop)

    def test_a_counter_below_the_threshold_is_an_alert_that_still_shops(self):
        self._add_points(self.worker, "2031-02-01", -1)
        self.assertEqual(self._status_on("2031-02-01"), "alert")
        self.assertEqual(self.worker.shift_alert_since, date(2031, 2, 1))
        self.assertTrue(self.worker.may_shop)

    def test_alert_becomes_suspension_after_its_days(self):
        self._add_points(self.worker, "2031-02-01", -1)
        self.assertEqual(self._status_on("2031-02-28"), "alert")
        self.assertEqual(self._status_on("2031-03-01"), "suspended")
        self.assertFalse(self.worker.may_shop)

    def test_recovery_clears_the_clock(self):
        self._add_points(self.worker, "2031-02-01", -1)
        self._add_points(self.worker, "2031-02-20", 1)
        self.assertEqual(self._status_on("2031-02-20"), "ok")
        self._add_points(self.worker, "2031-02-25", -1)
        self.assertEqual(self._status_on("2031-03-24"), "alert")
        self.assertEqual(self._status_on("2031-03-25"), "suspended")

    def test_the_clock_stops_during_leave(self):
        self._add_points(self.worker, "2031-02-01", -1)
        self._leave("holiday", "2031-02-11", "2031-02-20")
        self.assertEqual(self._status_on("2031-02-15"), "holiday")
        self.assertEqual(self._status_on("2031-03-10"), "alert")
        self.assertEqual(self._status_on("2031-03-11"), "suspended")

    def test_delay_of_zero_suspends_at_once(self):
        self.company.shift_alert_days = 0
        self._add_points(self.worker, "2031-02-01", -1)
        self.assertEqual(self._status_on("2031-02-01"), "suspended")

    def test_thresholds_are_settings(self):
        self.company.write({"shift_alert_below": -1, "shift_unsubscribe_at": -2})
        self._add_points(self.worker, "2031-02-01", -1)
        self.assertEqual(self._status_on("2031-02-01"), "ok")
        self._add_points(self.worker, "2031-02-02", -1)
        self.assertEqual(self._status_on("2031-02-02"), "unsubscribed")

    def test_a_changed_setting_holds_at_once(self):
        self._add_points(self.worker, "2031-02-01", -1)
        with self._at("2031-02-01 12:00"):
            self.company.shift_alert_below = -1
        self.assertEqual(self.worker.shift_status, "ok")

    def test_on_holiday_the_household_does_not_shop(self):
        eater = self._create_eater("Emre", self.worker)
        self._leave("holiday", "2031-02-01", "2031-02-10")
        self.assertEqual(self._status_on("2031-02-10"), "holiday")
        self.assertFalse(self.worker.may_shop)
        self.assertFalse(eater.may_shop)
        self.assertEqual(self._status_on("2031-02-11"), "ok")
        self.assertTrue(eater.may_shop)

    def test_an_open_exemption_lasts_and_shops(self):
        self._leave("exemption", "2031-02-01", False)
        self.assertEqual(self._status_on("2033-02-01"), "exempted")
        self.assertTrue(self.worker.may_shop)

    def test_exempt_mode_is_exempted(self):
        self.worker.shift_mode = "exempt"
        self.assertEqual(self.worker.shift_status, "exempted")

    def test_grace_lifts_a_suspension_for_its_days(self):
        self._add_points(self.worker, "2031-02-01", -1)
        self.env["coop.shift.grace"].create(
            {
                "worker_id": self.worker.id,
                "date_from": "2031-03-05",
                "date_to": "2031-03-14",
            }
        )
        self.assertEqual(self._status_on("2031-03-04"), "suspended")
        self.assertEqual(self._status_on("2031-03-05"), "alert")
        self.assertEqual(self._status_on("2031-03-14"), "alert")
        self.assertEqual(self._status_on("2031-03-15"), "suspended")

    def test_resigning_leaves_slots_and_coming_shifts(self):
        slot = self._create_template(worker_ids=[(4, self.worker.id)])
        shift = self._create_shift(72)
        registration = shift._book(self.worker, self.office)
        self.worker.shift_resigned_on = "2020-01-01"
        self.assertEqual(self.worker.shift_status, "resigning")
        self.assertEqual(registration.state, "cancelled")
        self.assertEqual(registration.cancel_reason, "status")
        self.assertFalse(slot.worker_ids)

    def test_who_is_gone_gets_no_slot_from_either_form(self):
        slot = self._create_template()
        self._add_points(self.worker, "2020-01-01", -4)
        for record, field in (
            (slot, "worker_ids"),
            (self.worker, "shift_template_ids"),
        ):
            other = self.worker if record == slot else slot
            with self.assertRaisesRegex(ValidationError, "Correct the counter"):
                record.write({field: [(4, other.id)]})

    def test_a_status_is_mailed_once(self):
        self._add_points(self.worker, "2031-02-01", -1)
        for __ in range(2):
            self._status_on("2031-02-01")
        notices = self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id), ("kind", "=", "status")]
        )
        self.assertEqual(len(notices), 1)

    def test_refusal_says_the_counter_and_what_to_do(self):
        self._add_points(self.worker, "2031-02-01", -4)
        self._status_on("2031-02-01")
        ((code, sentence, advice),) = self.worker._shopping_refusals()[self.worker.id]
        self.assertEqual(code, "unsubscribed")
        self.assertIn("-4", sentence)
        self.assertIn("office", advice)

    def test_summary_says_counter_and_status(self):
        self._add_points(self.worker, "2031-02-01", -1.5)
        self._status_on("2031-02-01")
        summary = self.worker._member_summary()[self.worker.id]
        self.assertEqual(summary["counter"], "-1.5")
        self.assertEqual(summary["shift_status"], "Alert")
        self.assertEqual(len(summary["notices"]), 1)

    def test_who_is_no_worker_any_more_has_no_status(self):
        self.worker.member_role = False
        self.assertFalse(self.worker.shift_status)
