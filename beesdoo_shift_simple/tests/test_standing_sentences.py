from datetime import date

from .common import ShiftCase


class TestStandingSentences(ShiftCase):
    """What a worker reads on 10 March 2031."""

    def setUp(self):
        super().setUp()
        clock = self._at("2031-03-10 12:00")
        clock.__enter__()
        self.addCleanup(clock.__exit__, None, None, None)
        self.worker = self._create_worker("Amina", shift_start_date="2031-03-01")

    def _read(self, worker=None):
        worker = worker or self.worker
        return worker._standing_sentences()[worker.id]

    def _add_leave(self, kind="holiday", first="2031-03-05", last="2031-03-20"):
        self.env["coop.leave"].create(
            {
                "worker_id": self.worker.id,
                "kind": kind,
                "date_from": first,
                "date_to": last,
                "reason": "Burnout",
            }
        )
        self.worker._refresh_standing()

    def test_who_owes_nothing_is_up_to_date(self):
        words = self._read()
        self.assertEqual((words["status"], words["word"]), ("ok", "Up to date"))
        self.assertEqual(words["light"], "success")
        self.assertEqual(
            words["counter_sentence"], "Your counter is 0: you owe no shift."
        )
        self.assertEqual(words["meaning"], "You may shop.")

    def test_irregular_worker_is_told_the_next_debit(self):
        words = self._read()
        self.assertIn("On Mar 29, 2031 your period ends", words["debit"])
        self.assertIn("-1", words["debit"])
        self.assertEqual(
            words["advice"], "Do a shift before Mar 29, 2031 to stay up to date."
        )

    def test_who_is_ahead_has_no_hurry(self):
        self._add_points(self.worker, "2031-03-02", 1.5)
        words = self._read()
        self.assertEqual(words["counter"], "+1.5")
        self.assertIn("you are ahead", words["counter_sentence"])
        self.assertIn("Nothing is urgent", words["advice"])

    def test_regular_worker_has_no_debit(self):
        words = self._read(self._create_worker("Bram", shift_mode="regular"))
        self.assertEqual((words["debit"], words["advice"]), ("", ""))

    def test_shop_without_debits_tells_of_none(self):
        self.company.shift_period_debit = 0
        self.assertEqual(self._read()["debit"], "")

    def test_alert_tells_how_much_and_until_when(self):
        self._add_points(self.worker, "2031-03-04", -1)
        words = self._read()
        self.assertEqual(words["light"], "warning")
        self.assertEqual(
            words["counter_sentence"], "Your counter is -1: you owe one shift."
        )
        self.assertEqual(
            words["advice"],
            "One shift to make up before Apr 1, 2031. Otherwise you can't shop from "
            "that day on.",
        )

    def test_half_a_shift_too_few_is_one_to_make_up(self):
        self._add_points(self.worker, "2031-03-04", -1.5)
        self.assertIn("2 shifts to make up", self._read()["advice"])
        self.assertIn("-1.5: you owe 2 shifts", self._read()["counter_sentence"])

    def test_only_what_is_below_the_threshold_is_to_make_up(self):
        self.company.shift_alert_below = -2
        self._add_points(self.worker, "2031-03-04", -3)
        self.assertIn("One shift to make up", self._read()["advice"])
        self.assertIn("you owe 3 shifts", self._read()["counter_sentence"])

    def test_day_told_is_the_day_on_which_the_status_changes(self):
        self._add_points(self.worker, "2031-03-04", -1)
        for day, status in (("2031-03-31", "alert"), ("2031-04-01", "suspended")):
            with self._at(day + " 12:00"):
                self.worker._refresh_standing()
            self.assertEqual(self.worker.shift_status, status)

    def test_suspended_is_told_whom_to_ask(self):
        self.company.shift_alert_days = 0
        self._add_points(self.worker, "2031-03-04", -1)
        words = self._read()
        self.assertEqual(words["light"], "danger")
        self.assertEqual(words["meaning"], "You can't shop at the moment.")
        self.assertIn("days of grace", words["advice"])

    def test_days_of_grace_are_told_with_their_end(self):
        self.company.shift_alert_days = 0
        self.env["coop.shift.grace"].create(
            {
                "worker_id": self.worker.id,
                "date_from": "2031-03-08",
                "date_to": "2031-03-20",
            }
        )
        self._add_points(self.worker, "2031-03-04", -1)
        words = self._read()
        self.assertIn("days of grace until Mar 20, 2031", words["grace"])
        self.assertIn("before Mar 21, 2031", words["advice"])

    def test_unsubscribed_owes_no_debit(self):
        self._add_points(self.worker, "2031-03-04", -4)
        words = self._read()
        self.assertEqual((words["status"], words["debit"]), ("unsubscribed", ""))
        self.assertIn("Ask the members' office", words["advice"])

    def test_holiday_is_told_with_its_end(self):
        self._add_leave()
        words = self._read()
        self.assertEqual((words["status"], words["light"]), ("holiday", "info"))
        self.assertEqual(words["leave"], "Holiday from Mar 5, 2031 to Mar 20, 2031")

    def test_open_exemption_is_told_without_its_reason(self):
        self._add_leave("exemption", last=False)
        words = self._read()
        self.assertEqual(
            words["leave"], "Exemption from Mar 5, 2031 on, without an end"
        )
        self.assertNotIn("Burnout", str(words))

    def test_coming_holiday_is_told_and_a_past_one_is_not(self):
        self._add_leave(first="2031-04-01", last="2031-04-05")
        self.assertIn("Apr 1, 2031", self._read()["leave"])
        with self._at("2031-05-01 12:00"):
            self.assertEqual(self._read()["leave"], "")

    def test_who_leaves_is_told_how_to_stay(self):
        self.worker.shift_resigned_on = date(2031, 3, 9)
        words = self._read()
        self.assertEqual(words["status"], "resigning")
        self.assertIn("can take that back", words["advice"])

    def test_today_is_that_of_the_shop(self):
        self.company.coop_tz = "Pacific/Auckland"
        with self._at("2031-03-29 00:30"):
            self.assertIn("Apr 26, 2031", self._read()["debit"])

    def test_every_status_has_a_light_a_sign_and_a_word(self):
        words = dict(self.worker._fields["shift_status"].selection)
        for status in words:
            self.env.cr.execute(
                "UPDATE res_partner SET shift_status = %s WHERE id = %s",
                (status, self.worker.id),
            )
            self.worker.invalidate_cache()
            sentences = self._read()
            self.assertEqual(sentences["word"], words[status])
            self.assertTrue(sentences["light"] and sentences["icon"])

    def test_eaters_have_no_standing_of_their_own(self):
        eater = self._create_eater("Luc", self.worker)
        self.assertEqual(eater._standing_sentences(), {})

    def test_many_workers_cost_as_much_as_one(self):
        workers = self.worker
        for number in range(10):
            workers |= self._create_worker("W %d" % number)
        self.assertEqual(self._cost(workers), self._cost(self.worker))

    def _cost(self, workers):
        # Once before, as the first time reads the translations.
        workers._standing_sentences()
        workers.invalidate_cache()
        before = self.cr.sql_log_count
        self.assertEqual(len(workers._standing_sentences()), len(workers))
        return self.cr.sql_log_count - before
