from odoo.tests.common import tagged

from odoo.addons.komunigi_base.compat import IS_12

from .common import PortalCase

# 12.0 searches languages and companies anew for each page, with a dozen queries.
QUERIES = 27 if IS_12 else 15
# What HttpCase adds to a request: its savepoints, and its commits that are none.
HARNESS = 3


@tagged("post_install", "-at_install")
class TestPortalStanding(PortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()

    def _page(self, path="/my/shifts"):
        page = self._get(path)
        self.assertEqual(page.status_code, 200)
        return page.text

    def _create_stranger(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        self._log_in("zoe_test")

    def test_standing_is_above_the_shifts(self):
        self._create_shift(72, name="Cheese")._book(self.worker, self.user)
        page = self._page()
        self.assertLess(page.index("Your counter is 0"), page.index("Cheese"))
        self.assertIn('href="/my/counter"', page)

    def test_light_has_a_sign_and_a_word(self):
        block = self._page().split("o_coop_standing")[1].split("</section>")[0]
        self.assertIn("o_coop_success", block)
        self.assertIn("fa-check-circle", block)
        self.assertIn("<b>Up to date</b>", block)

    def test_who_is_no_worker_has_no_standing(self):
        self._create_stranger()
        self.assertNotIn("o_coop_standing", self._page())
        page = self._page("/my/counter")
        self.assertIn("Only workers of the cooperative", page)
        self.assertNotIn("o_coop_standing", page)

    def test_coworkers_are_named_on_coming_shifts(self):
        self.company.coworker_names = "short"
        shift = self._create_shift(72)
        shift._book(self.worker, self.user)
        for name in ("Bram Peeters", "Chloé Dubois"):
            shift._book(self._create_worker(name), self.office)
        self.assertRegex(self._page(), r"With: <span>Bram P\., Chloé D\.</span>")

    def test_coworkers_are_not_named_unless_the_shop_says_so(self):
        shift = self._create_shift(72)
        shift._book(self.worker, self.user)
        shift._book(self._create_worker("Bram Peeters"), self.office)
        page = self._page()
        self.assertNotIn("Bram", page)
        self.assertNotIn("With:", page)

    def test_counter_lists_the_own_entries_only(self):
        self._add_points(self.worker, "2026-01-01", 1)
        bram = self._create_worker("Bram")
        self._add_points(bram, "2026-01-02", -3)
        page = self._page("/my/counter")
        self.assertIn("Jan 1, 2026", page)
        self.assertNotIn("Jan 2, 2026", page)
        self.assertNotIn(
            "Jan 2, 2026", self._page("/my/counter?worker_id=%d" % bram.id)
        )

    def test_counter_has_pages(self):
        for day in range(1, 26):
            self._add_points(self.worker, "2026-01-%02d" % day, 1)
        first, second = self._page("/my/counter"), self._page("/my/counter?page=2")
        self.assertIn("Counter: +25", first.replace("<t>", ""))
        self.assertIn("/my/counter?page=2", first)
        self.assertIn("Older entries", first)
        self.assertIn("Newer entries", second)
        self.assertIn("Jan 5, 2026", second)
        self.assertNotIn("Jan 6, 2026", second)

    def test_counter_page_that_is_not_there_becomes_the_nearest(self):
        for query in ("?page=-1", "?page=x", "?page=" + "9" * 30):
            self.assertIn("Nothing was counted yet", self._page("/my/counter" + query))

    def test_leave_is_listed_but_never_its_reason(self):
        self.env["coop.leave"].create(
            {
                "worker_id": self.worker.id,
                "kind": "exemption",
                "date_from": "2031-01-01",
                "reason": "Burnout",
            }
        )
        page = self._page("/my/counter")
        self.assertIn("Exemption from Jan 1, 2031", page)
        self.assertNotIn("Burnout", page)
        self.assertNotIn("Burnout", self._page())

    def test_counter_is_only_read_and_needs_a_login(self):
        self.assertEqual(self._post("/my/counter").status_code, 405)
        self.opener.cookies.clear()
        answer = self._get("/my/counter")
        self.assertIn(answer.status_code, (302, 303))
        self.assertIn("/web/login", answer.headers["Location"])

    def test_reasons_are_shown_as_text(self):
        self.env["coop.shift.point"].create(
            {"worker_id": self.worker.id, "points": 1, "reason": "<b>Cheese</b>"}
        )
        page = self._page("/my/counter")
        self.assertIn("&lt;b&gt;Cheese&lt;/b&gt;", page)

    def test_portal_home_links_to_counter_and_calendar(self):
        home = self._page("/my/home")
        self.assertIn('href="/my/counter"', home)
        self.assertIn('href="/my/calendar"', home)
        self._create_stranger()
        self.assertNotIn('href="/my/counter"', self._page("/my/home"))

    def _cost(self):
        """The queries of a warm page with many shifts that came and were."""
        leader = self._create_worker("Chloé Dubois")
        bram = self._create_worker("Bram Peeters")
        for days in range(3, 15):
            shift = self._create_shift(24 * days, leader_id=leader.id)
            shift._book(self.worker, self.user)
            shift._book(bram, self.office)
            past = self._create_shift(-24 * days)
            self.env["coop.shift.registration"].create(
                {"shift_id": past.id, "worker_id": self.worker.id}
            )
        for __ in range(2):
            self._page()
        before = self.cr.sql_log_count
        self._page()
        return self.cr.sql_log_count - before - HARNESS

    def test_standing_stays_within_the_budget(self):
        self.assertLessEqual(self._cost(), QUERIES)

    def test_names_of_coworkers_cost_one_query(self):
        self.company.coworker_names = "short"
        self.assertLessEqual(self._cost(), QUERIES + 1)
