from .test_online_limits import OnlineCase


class TestReplacement(OnlineCase):
    def setUp(self):
        super().setUp()
        self.mine = self._shift("2031-01-06 09:00", seats=1)._book(
            self.worker, self.user
        )
        self.bram = self._create_worker("Bram Peeters")
        self.bram_user = self._create_portal_user(self.bram, "bram_test")

    def _take(self, registration=None):
        return (registration or self.mine)._take_over(self.bram, self.bram_user)

    def _wanted(self):
        return self.mine.shift_id._portal_chances(self.bram)["wanted"]

    def _notice(self):
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", self.worker.id), ("kind", "=", "taken_over")]
        )

    def test_shift_stays_mine_until_somebody_takes_it(self):
        self.mine._ask_replacement()
        self.assertEqual(self.mine.state, "registered")
        self.assertEqual(self._wanted(), {self.mine.shift_id.id: self.mine.id})

    def test_who_takes_it_has_it(self):
        self.mine._ask_replacement()
        new = self._take()
        self.assertEqual(new.worker_id, self.bram)
        self.assertEqual(new.state, "registered")
        self.assertEqual(new.booked_by_id, self.bram_user)
        self.assertEqual(self.mine.state, "cancelled")
        self.assertEqual(self.mine.cancel_reason, "replaced")
        self.assertEqual(self.mine.replaced_by_id, new)
        self.assertEqual(new.shift_id.seats_taken, 1)

    def test_recurring_slot_of_one_is_none_of_the_other(self):
        self.mine.write({"is_regular": True})
        self.mine._ask_replacement()
        self.assertFalse(self._take().is_regular)

    def test_after_the_deadline_it_is_still_possible(self):
        with self._at("2031-01-06 08:59"):
            self.mine._ask_replacement()
            self.assertTrue(self._take())

    def test_once_started_it_is_not(self):
        self.mine._ask_replacement()
        with self._at("2031-01-06 09:00"):
            self._assert_refused("started", self.mine._ask_replacement)
            self._assert_refused("started", self._take)
            self.assertFalse(self._wanted())

    def test_second_taker_is_told_that_another_was_quicker(self):
        self.mine._ask_replacement()
        other = self._create_worker("Chloé")
        self.mine._take_over(other, self.office)
        self._assert_refused("quicker", self._take)
        self.assertEqual(self.mine.shift_id.seats_taken, 1)

    def test_wish_that_was_withdrawn_is_gone(self):
        self.mine._ask_replacement()
        self.mine._withdraw_replacement()
        self.assertFalse(self._wanted())
        self._assert_refused("any more", self._take)

    def test_wish_ends_with_the_registration(self):
        self.mine._ask_replacement()
        self.mine.action_cancel()
        self.assertFalse(self.mine.replacement_wanted)
        self._assert_refused("any more", self._take)

    def test_wish_without_a_setting_is_refused_and_hidden(self):
        self.mine._ask_replacement()
        self.company.replacements_allowed = False
        self.assertFalse(self._wanted())
        self._assert_refused("not found online here", self.mine._ask_replacement)
        self._assert_refused("can't be taken over", self._take)

    def test_own_wish_is_nothing_to_take(self):
        self.mine._ask_replacement()
        self.assertFalse(self.mine.shift_id._portal_chances(self.worker)["wanted"])
        words = "already registered"
        self._assert_refused(words, self.mine._take_over, self.worker, self.user)

    def test_limits_and_deadline_hold_for_who_takes_it(self):
        self.mine._ask_replacement()
        self.company.shift_max_per_day = 1
        own = self._shift("2031-01-06 14:00")._book(self.bram, self.bram_user)
        self._assert_refused("a day", self._take)
        own._leave(self.bram_user)
        self.company.signup_deadline_hours = 72
        self._assert_refused("could be booked online until", self._take)
        self.assertEqual(self.mine.state, "registered")

    def test_overlapping_shift_of_who_takes_it_is_refused(self):
        self.mine._ask_replacement()
        self._shift("2031-01-06 10:00")._book(self.bram, self.bram_user)
        self._assert_refused("already has a shift", self._take)
        self.assertEqual(self.mine.state, "registered")

    def test_who_asked_first_is_replaced_first(self):
        self.mine.shift_id.seats = 2
        late = self.mine.shift_id._book(self._create_worker("Chloé"), self.office)
        late._ask_replacement()
        self.mine._ask_replacement()
        self.assertEqual(list(self._wanted().values()), [self.mine.id])

    def test_former_worker_is_mailed_without_a_name(self):
        self.mine._ask_replacement()
        self._take()
        self.assertEqual(self._notice().registration_id, self.mine)
        self.assertNotIn("Bram", self._notice().detail or "")

    def test_name_is_told_as_far_as_the_setting_goes(self):
        self.company.coworker_names = "short"
        self.assertEqual(self.mine._taken_by_sentence(self.bram), "Bram P. took it.")
        self.company.coworker_names = "full"
        words = "Bram Peeters took it."
        self.assertEqual(self.mine._taken_by_sentence(self.bram), words)
