from .test_online_limits import OnlineCase


class TestSeatWatch(OnlineCase):
    def setUp(self):
        super().setUp()
        self.shift = self._shift("2031-01-06 09:00", seats=1)
        self.bram = self._create_worker("Bram")
        self.taken = self.shift._book(self.bram, self.office)

    def _watches(self):
        return self.env["coop.shift.watch"].search([("shift_id", "=", self.shift.id)])

    def _notices(self):
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id), ("kind", "=", "seat_free")]
        )

    def test_seat_that_is_left_is_told_once(self):
        self.shift._watch(self.worker)
        self.taken._leave(self.office)
        self.assertEqual(self._notices().shift_id, self.shift)
        self.assertFalse(self._watches())

    def test_next_free_seat_is_told_only_to_who_asked_again(self):
        self.shift._watch(self.worker)
        self.taken._leave(self.office)
        again = self.shift._book(self.bram, self.office)
        self.shift._watch(self.worker)
        again._leave(self.office)
        self.assertEqual(len(self._notices()), 2)
        self.shift._book(self.bram, self.office)._leave(self.office)
        self.assertEqual(len(self._notices()), 2)

    def test_seat_that_the_office_frees_is_told(self):
        self.shift._watch(self.worker)
        self.taken.action_cancel()
        self.assertTrue(self._notices())

    def test_seat_that_is_added_is_told(self):
        self.shift._watch(self.worker)
        self.shift.seats = 2
        self.assertTrue(self._notices())
        self.assertFalse(self._watches())

    def test_seat_that_is_exchanged_is_told(self):
        self.shift._watch(self.worker)
        self.taken._exchange(self._shift("2031-01-08 09:00"), self.office)
        self.assertTrue(self._notices())

    def test_seat_that_another_takes_over_is_not_told(self):
        self.shift._watch(self.worker)
        self.taken._ask_replacement()
        self.taken._take_over(self._create_worker("Chloé"), self.office)
        self.assertFalse(self._notices())
        self.assertTrue(self._watches())

    def test_who_takes_it_over_waits_no_more(self):
        self.shift._watch(self.worker)
        self.taken._ask_replacement()
        self.taken._take_over(self.worker, self.user)
        self.assertFalse(self._watches())

    def test_cancelled_shift_is_not_told_and_nobody_waits(self):
        self.shift._watch(self.worker)
        self.shift.action_cancel()
        self.assertFalse(self._notices())
        self.assertFalse(self._watches())

    def test_shift_that_stays_full_is_not_told(self):
        self.shift._watch(self.worker)
        self.shift.write({"seats": 1})
        self.assertFalse(self._notices())
        self.assertTrue(self._watches())

    def test_seat_of_a_shift_that_has_started_is_not_told(self):
        self.shift._watch(self.worker)
        with self._at("2031-01-06 09:30"):
            self.taken.action_cancel()
        self.assertFalse(self._notices())

    def test_wish_counts_once(self):
        self.shift._watch(self.worker)
        self.shift._watch(self.worker)
        self.assertEqual(len(self._watches()), 1)

    def test_shift_with_a_free_seat_is_booked_instead(self):
        self.shift.seats = 2
        self._assert_refused("free seat", self.shift._watch, self.worker)

    def test_shift_that_could_not_be_booked_anyway_is_refused(self):
        self._booked("2031-01-06 10:00")
        self._assert_refused("already has a shift", self.shift._watch, self.worker)

    def test_who_left_the_cooperative_is_not_told(self):
        leaver = self._create_worker("Chloé")
        self.shift._watch(leaver)
        leaver.active = False
        self.taken.action_cancel()
        told = self.env["coop.shift.notice"].search([("worker_id", "=", leaver.id)])
        self.assertNotIn("seat_free", told.mapped("kind"))

    def test_night_forgets_shifts_that_have_started(self):
        self.shift._watch(self.worker)
        with self._at("2031-01-06 08:59"):
            self.env["coop.shift.watch"]._forget_past()
        self.assertTrue(self._watches())
        with self._at("2031-01-06 09:00"):
            self.env["res.partner"]._cron_shift_standing()
        self.assertFalse(self._watches())

    def test_queries_do_not_grow_with_those_who_wait(self):
        counts = []
        for number in (1, 20):
            for name in range(number):
                self.shift._watch(self._create_worker("Worker %s" % name))
            before = self.env.cr.sql_log_count
            self.taken.action_cancel()
            counts.append(self.env.cr.sql_log_count - before)
            self.taken = self.shift._book(self.bram, self.office)
        self.assertLessEqual(counts[1], counts[0])


class TestProposals(OnlineCase):
    def setUp(self):
        super().setUp()
        self.env["coop.shift"].search([]).write({"state": "cancelled"})

    def _proposed(self):
        return self.env["coop.shift"]._propose(self.worker, self.company).mapped("name")

    def _fill(self, shift, count):
        for number in range(count):
            worker = self._create_worker("%s %s" % (shift.name, number))
            shift._book(worker, self.office)

    def test_understaffed_come_first_then_emptiest_then_soonest(self):
        half = self._shift("2031-01-07 09:00", name="Half", seats=4)
        self._fill(half, 2)
        quarter = self._shift("2031-01-09 09:00", name="Quarter", seats=4)
        self._fill(quarter, 1)
        later = self._shift("2031-01-10 09:00", name="Later", seats=4)
        self._fill(later, 1)
        short = self._shift("2031-01-20 09:00", name="Short", seats=4, min_workers=4)
        self._fill(short, 3)
        self.assertEqual(self._proposed(), ["Short", "Quarter", "Later", "Half"])

    def test_five_are_proposed(self):
        for day in range(6, 13):
            self._shift("2031-01-%02d 09:00" % day)
        self.assertEqual(len(self._proposed()), 5)

    def test_what_can_not_be_booked_is_not_proposed(self):
        self._booked("2031-01-06 09:00")
        self._shift("2031-01-06 10:00", name="Overlapping")
        self._fill(self._shift("2031-01-07 09:00", name="Full", seats=1), 1)
        self._shift("2031-01-08 09:00", name="Cancelled").action_cancel()
        self._shift("2031-01-02 09:00", name="Past")
        self._shift("2031-02-27 09:00", name="Last day")
        self._shift("2031-02-28 09:00", name="Too far")
        self.assertEqual(self._proposed(), ["Last day"])

    def test_shift_that_was_left_is_not_proposed(self):
        self._booked("2031-01-06 09:00")._leave(self.user)
        self.assertEqual(self._proposed(), [])

    def test_limits_hold_for_what_is_proposed(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00")
        self._shift("2031-01-06 14:00")
        self.assertEqual(self._proposed(), [])
