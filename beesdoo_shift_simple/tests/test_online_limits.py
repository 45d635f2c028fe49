from datetime import timedelta

from odoo.exceptions import UserError

from .common import ShiftCase


class OnlineCase(ShiftCase):
    """Week A begins on Monday 6 January 2031, and it is the Friday before."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.user = cls._create_portal_user(cls.worker, "amina_test")
        cls.company.write(
            {
                "signup_deadline_hours": 0,
                "shift_max_per_day": 0,
                "shift_max_per_cycle": 0,
                "shift_max_exchanges": 1,
                "replacements_allowed": True,
                "coworker_names": "none",
            }
        )

    def setUp(self):
        super().setUp()
        clock = self._at("2031-01-03 12:00")
        clock.__enter__()
        self.addCleanup(clock.__exit__, None, None, None)

    def _shift(self, start, hours=2, **values):
        """A shift that starts at ``YYYY-MM-DD HH:MM`` in the shop."""
        moment = self._local(start)
        stop = moment + timedelta(hours=hours)
        return self._create_shift(start=moment, stop=stop, **values)

    def _booked(self, start, **values):
        registration = self._shift(start)._book(self.worker, self.user)
        registration.write(values)
        return registration

    def _book_online(self, start, hours=2):
        return self._shift(start, hours)._book_online(self.worker, self.user)

    def _assert_refused(self, words, act, *args):
        with self.assertRaisesRegex(UserError, words), self.env.cr.savepoint():
            act(*args)


class TestSignupDeadline(OnlineCase):
    def test_after_the_deadline_it_is_refused_with_the_deadline(self):
        self.company.signup_deadline_hours = 24
        self._assert_refused("January 3, 11:59", self._book_online, "2031-01-04 11:59")

    def test_until_the_deadline_it_is_booked(self):
        self.company.signup_deadline_hours = 24
        self.assertTrue(self._book_online("2031-01-04 12:00"))

    def test_deadline_of_zero_means_until_the_start(self):
        self.assertTrue(self._book_online("2031-01-03 12:01"))

    def test_office_books_after_the_deadline(self):
        self.company.signup_deadline_hours = 24
        shift = self._shift("2031-01-03 14:00")
        self.assertTrue(shift._book(self.worker, self.office))


class TestLimitOfDay(OnlineCase):
    def test_limit_that_is_reached_is_named(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00")
        words = r"shifts a day \(1\) on Monday January 6. Choose another day"
        self._assert_refused(words, self._book_online, "2031-01-06 14:00")

    def test_other_days_do_not_count(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00")
        self.assertTrue(self._book_online("2031-01-07 09:00"))

    def test_below_the_limit_it_is_booked(self):
        self.company.shift_max_per_day = 2
        self._booked("2031-01-06 09:00")
        self.assertTrue(self._book_online("2031-01-06 14:00"))

    def test_limit_of_zero_is_none(self):
        self._booked("2031-01-06 09:00")
        self._booked("2031-01-06 12:00")
        self.assertTrue(self._book_online("2031-01-06 15:00"))

    def test_cancelled_shift_does_not_count(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00")._leave(self.user)
        self.assertTrue(self._book_online("2031-01-06 14:00"))

    def test_recurring_slot_counts(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00", is_regular=True)
        self._assert_refused("a day", self._book_online, "2031-01-06 14:00")

    def test_day_begins_at_midnight_of_the_shop(self):
        # 00:30 on the 7th in Brussels is 23:30 on the 6th in UTC.
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 21:30")
        self.assertTrue(self._book_online("2031-01-07 00:30"))

    def test_last_minute_of_a_day_counts_for_it(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 00:15")
        self._assert_refused("a day", self._book_online, "2031-01-06 23:45", 1)

    def test_day_of_25_hours_is_one_day(self):
        # On 26 October 2031 the clock goes back; 00:15 is 22:15 of the 25th in UTC.
        self.company.shift_max_per_day = 1
        self._booked("2031-10-26 00:15")
        self._assert_refused("a day", self._book_online, "2031-10-26 23:30", 1)
        self.assertTrue(self._book_online("2031-10-27 00:15"))

    def test_office_books_beyond_the_limit(self):
        self.company.shift_max_per_day = 1
        self._booked("2031-01-06 09:00")
        self.assertTrue(self._booked("2031-01-06 14:00"))


class TestLimitOfCycle(OnlineCase):
    def setUp(self):
        super().setUp()
        self.company.write(
            {"shift_cycle_anchor": "2031-01-06", "shift_max_per_cycle": 2}
        )

    def test_limit_that_is_reached_is_named(self):
        self._booked("2031-01-06 09:00")
        self._booked("2031-01-20 09:00")
        words = r"from Jan 6, 2031 to Feb 2, 2031 \(2\). Choose one after that"
        self._assert_refused(words, self._book_online, "2031-02-02 20:00")

    def test_next_cycle_counts_anew(self):
        self._booked("2031-01-06 09:00")
        self._booked("2031-02-02 20:00")
        self.assertTrue(self._book_online("2031-02-03 09:00"))

    def test_cycle_before_does_not_count(self):
        self._booked("2031-01-04 09:00")
        self._booked("2031-01-05 09:00")
        self.assertTrue(self._book_online("2031-01-06 09:00"))

    def test_shift_that_was_done_counts(self):
        self._booked("2031-01-06 09:00")
        self._booked("2031-01-07 09:00")
        with self._at("2031-01-20 09:00"):
            self.worker.shift_registration_ids.write({"state": "present"})
            self._assert_refused("Jan 6", self._book_online, "2031-01-22 09:00")

    def test_recurring_slot_and_cancelled_do_not_count(self):
        self._booked("2031-01-06 09:00", is_regular=True)
        self._booked("2031-01-07 09:00")._leave(self.user)
        self._booked("2031-01-08 09:00")
        self.assertTrue(self._book_online("2031-01-09 09:00"))

    def test_limit_of_zero_is_none(self):
        self.company.shift_max_per_cycle = 0
        for day in range(6, 12):
            self._booked("2031-01-%02d 09:00" % day)
        self.assertTrue(self._book_online("2031-01-12 09:00"))

    def test_many_shifts_are_judged_in_a_constant_number_of_queries(self):
        few = self._shift("2031-01-08 09:00") | self._shift("2031-01-09 09:00")
        many = few
        for day in range(10, 30):
            many |= self._shift("2031-01-%d 09:00" % day)
            self._booked("2031-01-%d 14:00" % day)
        few._online_refusals(self.worker)
        counts = []
        for shifts in (few, many):
            shifts.invalidate_cache()
            before = self.env.cr.sql_log_count
            shifts._online_refusals(self.worker)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])
