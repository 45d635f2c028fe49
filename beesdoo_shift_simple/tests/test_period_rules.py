from .common import ShiftCase


class TestPeriodRules(ShiftCase):
    """A setting that changes holds for the periods to come."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", shift_start_date="2031-01-06")

    def _nightly(self, text):
        with self._at(text):
            self.env["res.partner"]._cron_shift_standing()

    def _set(self, text, **values):
        with self._at(text):
            self.company.write(values)

    def _debits(self):
        return len(self.worker.shift_point_ids)

    def test_periods_without_debit_are_not_debited_later(self):
        self.company.shift_period_debit = 0
        self._nightly("2031-12-15 01:30")
        self._set("2031-12-15 10:00", shift_period_debit=1)
        self._nightly("2031-12-16 01:30")
        self.assertEqual(self._debits(), 0)

    def test_the_rhythm_of_the_periods_stays(self):
        self.company.shift_period_debit = 0
        self._set("2031-02-10 10:00", shift_period_debit=1)
        self._nightly("2031-03-02 01:30")
        self.assertEqual(self._debits(), 0)
        self._nightly("2031-03-03 01:30")
        self.assertEqual(self._debits(), 1)

    def test_a_lower_end_does_not_debit_who_was_unsubscribed(self):
        self._nightly("2031-12-15 01:30")
        self.assertEqual(self.worker.shift_counter, -4)
        self._set("2031-12-15 10:00", shift_unsubscribe_at=-8)
        self._nightly("2031-12-16 01:30")
        self.assertEqual(self.worker.shift_counter, -4)

    def test_what_is_due_is_debited_by_the_former_rule(self):
        self._set("2031-02-10 10:00", shift_period_debit=3)
        self.assertEqual(self.worker.shift_counter, -1)

    def test_a_shorter_period_begins_with_the_present_one(self):
        self.company.shift_period_debit = 0
        self._set("2031-02-10 10:00", shift_period_days=7, shift_period_debit=1)
        self.assertEqual(str(self.worker.shift_start_date), "2031-02-03")
        self._nightly("2031-02-10 11:30")
        self.assertEqual(self._debits(), 1)

    def test_saving_the_same_rules_changes_nothing(self):
        self._set("2031-02-10 10:00", shift_period_days=28, shift_period_debit=1.0)
        self.assertEqual(str(self.worker.shift_start_date), "2031-01-06")
