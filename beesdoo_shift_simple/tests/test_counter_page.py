from .common import ShiftCase


class TestCounterPage(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", shift_mode="regular")

    def _add_many(self, count):
        self.env["coop.shift.point"]._post(
            [
                {
                    "worker_id": self.worker.id,
                    "date": "2031-01-01",
                    "points": 0.5,
                    "kind": "correction",
                    "origin": "test/%d" % number,
                    "reason": "Entry %d" % number,
                    "registration_id": None,
                    "company_id": self.company.id,
                }
                for number in range(1, count + 1)
            ]
        )

    def test_entries_come_newest_first_with_the_counter_after_each(self):
        self._add_points(self.worker, "2031-02-01", 1)
        self._add_points(self.worker, "2031-01-01", -2)
        self._add_points(self.worker, "2031-03-01", 1.5)
        entries = self.worker._counter_page(1)["entries"]
        self.assertEqual(
            [(entry["day"], entry["points"], entry["balance"]) for entry in entries],
            [
                ("Mar 1, 2031", "+1.5", "+0.5"),
                ("Feb 1, 2031", "+1", "-1"),
                ("Jan 1, 2031", "-2", "-2"),
            ],
        )

    def test_counter_after_the_newest_entry_is_the_counter(self):
        self._add_points(self.worker, "2031-02-01", 0.1)
        self._add_points(self.worker, "2031-02-01", 0.2)
        newest = self.worker._counter_page(1)["entries"][0]
        self.assertEqual(newest["balance"], self.worker._counter_text())

    def test_counter_that_comes_back_to_nothing_is_zero(self):
        for points in (0.1, 0.2, -0.3):
            self._add_points(self.worker, "2031-02-01", points)
        self.assertEqual(self.worker._counter_page(1)["entries"][0]["balance"], "0")

    def test_twenty_entries_are_on_a_page(self):
        self._add_many(45)
        pages = [self.worker._counter_page(page) for page in (1, 2, 3)]
        self.assertEqual([len(page["entries"]) for page in pages], [20, 20, 5])
        self.assertEqual({page["pages"] for page in pages}, {3})
        reasons = [entry["reason"] for page in pages for entry in page["entries"]]
        self.assertEqual(reasons, ["Entry %d" % n for n in range(45, 0, -1)])

    def test_counter_runs_on_over_the_pages(self):
        self._add_many(45)
        last = self.worker._counter_page(1)["entries"][-1]
        first = self.worker._counter_page(2)["entries"][0]
        self.assertEqual((last["balance"], first["balance"]), ("+13", "+12.5"))

    def test_page_that_is_not_there_becomes_the_nearest(self):
        self._add_many(21)
        self.assertEqual(self.worker._counter_page(0)["page"], 1)
        self.assertEqual(self.worker._counter_page(99)["page"], 2)

    def test_full_page_has_no_empty_one_after_it(self):
        self._add_many(20)
        self.assertEqual(self.worker._counter_page(1)["pages"], 1)

    def test_empty_ledger_is_a_page_without_entries(self):
        page = self.worker._counter_page(1)
        self.assertEqual((page["entries"], page["pages"]), ([], 1))

    def test_entries_of_others_do_not_count(self):
        self._add_points(self._create_worker("Bram"), "2031-01-01", -2)
        self._add_points(self.worker, "2031-02-01", 1)
        (entry,) = self.worker._counter_page(1)["entries"]
        self.assertEqual(entry["balance"], "+1")

    def test_long_history_costs_as_much_as_a_short_one(self):
        def cost():
            before = self.cr.sql_log_count
            self.worker._counter_page(1)
            return self.cr.sql_log_count - before

        self._add_many(3)
        cost()
        few = cost()
        self._add_points(self.worker, "2031-01-01", 1)
        for month in range(1, 10):
            self._add_points(self.worker, "2031-0%d-01" % month, 1)
        cost()
        self.assertEqual(cost(), few)
        self.assertEqual(few, 2)

    def test_leave_is_listed_newest_first_without_a_reason(self):
        for kind, first, last in (
            ("holiday", "2031-01-01", "2031-01-05"),
            ("exemption", "2031-02-01", False),
        ):
            self.env["coop.leave"].create(
                {
                    "worker_id": self.worker.id,
                    "kind": kind,
                    "date_from": first,
                    "date_to": last,
                    "reason": "Burnout",
                }
            )
        self.assertEqual(
            self.worker._leave_lines(),
            [
                "Exemption from Feb 1, 2031 on, without an end",
                "Holiday from Jan 1, 2031 to Jan 5, 2031",
            ],
        )
