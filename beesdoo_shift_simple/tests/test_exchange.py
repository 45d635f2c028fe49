from .test_online_limits import OnlineCase


class TestExchange(OnlineCase):
    def setUp(self):
        super().setUp()
        self.old = self._booked("2031-01-06 09:00")
        self.other = self._shift("2031-01-08 09:00", seats=1)

    def _notices(self, kind):
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id), ("kind", "=", kind)]
        )

    def test_one_shift_is_left_for_the_other(self):
        new = self.old._exchange(self.other, self.user)
        self.assertEqual(self.old.state, "cancelled")
        self.assertEqual(self.old.cancel_reason, "exchanged")
        self.assertEqual(self.old.cancelled_by_id, self.user)
        self.assertEqual(new.shift_id, self.other)
        self.assertEqual(new.worker_id, self.worker)
        self.assertEqual(new.exchanged_from_id, self.old)
        self.assertEqual(self.old.shift_id.seats_taken, 0)
        self.assertEqual(self.other.seats_taken, 1)

    def test_exchange_is_mailed_and_nothing_else(self):
        new = self.old._exchange(self.other, self.user)
        notice = self._notices("exchanged")
        self.assertEqual(notice.registration_id, new)
        self.assertIn(self.old.shift_id._label(), notice.detail_text)
        self.assertFalse(self._notices("left"))
        booked = self._notices("booked").mapped("registration_id")
        self.assertNotIn(new, booked)

    def test_full_shift_leaves_the_old_one(self):
        self.other._book(self._create_worker("Bram"), self.office)
        self._assert_refused("full", self.old._exchange, self.other, self.user)
        self.assertEqual(self.old.state, "registered")

    def test_limit_of_exchanges_follows_the_original_shift(self):
        self.company.shift_max_exchanges = 2
        second = self.old._exchange(self.other, self.user)
        third = second._exchange(self._shift("2031-01-09 09:00"), self.user)
        self.assertEqual(third.exchange_count, 2)
        last = self._shift("2031-01-10 09:00")
        self._assert_refused("shift .2. is reached", third._exchange, last, self.user)
        self.assertEqual(third.state, "registered")

    def test_limit_of_zero_is_no_exchange(self):
        self.company.shift_max_exchanges = 0
        words = "not exchanged online here"
        self._assert_refused(words, self.old._exchange, self.other, self.user)

    def test_deadline_to_leave_the_old_one_holds(self):
        with self._at("2031-01-05 09:01"):
            words = "could be exchanged until Sunday January 5, 09:00"
            self._assert_refused(words, self.old._exchange, self.other, self.user)
        with self._at("2031-01-05 09:00"):
            self.assertTrue(self.old._exchange(self.other, self.user))

    def test_deadline_to_book_the_new_one_holds(self):
        self.company.signup_deadline_hours = 24
        with self._at("2031-01-03 12:01"):
            late = self._shift("2031-01-04 12:00")
            words = "could be booked online until"
            self._assert_refused(words, self.old._exchange, late, self.user)
        self.assertEqual(self.old.state, "registered")

    def test_old_shift_does_not_count_for_the_limits(self):
        self.company.write({"shift_max_per_day": 1, "shift_max_per_cycle": 1})
        later = self._shift("2031-01-06 14:00")
        self.assertTrue(self.old._exchange(later, self.user))

    def test_other_shifts_count_for_the_limits(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-08 14:00")
        self._assert_refused("a day", self.old._exchange, self.other, self.user)

    def test_shift_at_the_time_of_the_old_one_is_possible(self):
        overlapping = self._shift("2031-01-06 10:00")
        self.assertTrue(self.old._exchange(overlapping, self.user))

    def test_shift_at_the_time_of_a_third_is_refused(self):
        self._booked("2031-01-08 10:00")
        words = "already has a shift"
        self._assert_refused(words, self.old._exchange, self.other, self.user)

    def test_shift_is_not_exchanged_for_itself(self):
        words = "Choose another"
        self._assert_refused(words, self.old._exchange, self.old.shift_id, self.user)

    def test_recurring_slot_stays_one_and_fills_no_cycle(self):
        self.company.shift_max_per_cycle = 1
        self._booked("2031-01-09 09:00")
        self.old.write({"is_regular": True})
        new = self.old._exchange(self.other, self.user)
        self.assertTrue(new.is_regular)

    def test_exchanged_recurring_slot_counts_nothing(self):
        self.old.write({"is_regular": True})
        self.old._exchange(self.other, self.user)
        with self._at("2031-01-20 09:00"):
            self.old._settle()
        self.assertFalse(self.old._entered_points())

    def test_shift_that_was_left_is_not_exchanged(self):
        self.old._leave(self.user)
        words = "cancelled already"
        self._assert_refused(words, self.old._exchange, self.other, self.user)

    def test_shift_that_the_slot_would_plan_again_is_not(self):
        worker = self._create_worker("Rana", shift_mode="regular")
        slot = self._create_template(seats=3, worker_ids=[(4, worker.id)])
        shift = slot._generate(self.other.date, self.other.date.replace(month=3))[0]
        shift.registration_ids._exchange(self.other, self.user)
        slot._generate(self.other.date, self.other.date.replace(month=3))
        self.assertEqual(shift.registration_ids.mapped("state"), ["cancelled"])
