from odoo.tests.common import tagged

from .common import PortalCase


@tagged("post_install", "-at_install")
class TestPublicPlanning(PortalCase):
    """What somebody sees who is not logged in."""

    def setUp(self):
        super().setUp()
        self.env["coop.shift"].search([]).write({"state": "cancelled"})
        self.company = self.env.ref("base.public_user").company_id
        self.company.write({"public_planning": True, "shift_weeks_ahead": 8})

    def _planning(self, query=""):
        page = self._get("/planning" + query)
        self.assertEqual(page.status_code, 200)
        return page.text

    def test_planning_that_is_not_public_is_not_found(self):
        self.company.public_planning = False
        self.assertEqual(self._get("/planning").status_code, 404)

    def test_shifts_are_shown_with_day_hours_task_and_seats(self):
        shift = self._create_shift(72, name="Cheese")
        page = self._planning()
        for words in (shift._portal_day(), shift.hours, "Cheese", "3 seats free"):
            self.assertIn(words, page)

    def test_last_seat_and_full_shifts_are_told(self):
        self._create_shift(72, name="Cheese", seats=1)
        self.assertIn("1 seat free", self._planning())
        full = self._create_shift(96, name="Delivery", seats=1)
        full._book(self.worker, self.user)
        page = self._planning()
        self.assertIn(">Full<", page)
        self.assertIn("Delivery", page)

    def test_nobody_is_named(self):
        leader = self._create_worker("Xiomara Quetzal")
        worker = self._create_worker("Wolfgang Zyxw")
        self.company.coworker_names = "full"
        shift = self._create_shift(72, leader_id=leader.id)
        shift._book(worker, self.office)
        page = self._planning()
        self.assertIn("2 seats free", page)
        for name in ("Xiomara", "Quetzal", "Wolfgang", "Zyxw"):
            self.assertNotIn(name, page)

    def test_no_ids_are_given_away(self):
        shift = self._create_shift(72)
        page = self._planning()
        self.assertNotIn('value="%d"' % shift.id, page)
        self.assertNotIn("shift_id", page)

    def test_cancelled_started_and_foreign_shifts_are_left_out(self):
        other = self.env["res.company"].create(
            {"name": "Other shop", "public_planning": True}
        )
        self._create_shift(72, name="Elsewhere", company_id=other.id)
        self._create_shift(-1, name="Started")
        self._create_shift(72, name="Dropped").action_cancel()
        page = self._planning()
        for task in ("Elsewhere", "Started", "Dropped"):
            self.assertNotIn(task, page)
        self.assertIn("No shift is planned for these weeks yet", page)

    def test_later_weeks_are_on_the_next_page(self):
        self._create_shift(24 * 30, name="Cheese")
        self.assertNotIn("Cheese", self._planning())
        self.assertIn("/planning?page=2", self._planning())
        self.assertIn("Cheese", self._planning("?page=2"))

    def test_page_that_is_not_there_becomes_the_nearest(self):
        self._create_shift(72, name="Cheese")
        for query in ("?page=-1", "?page=x", "?page=0", "?page=" + "9" * 30):
            self.assertIn("Cheese", self._planning(query))

    def test_link_leads_to_booking(self):
        self.assertIn('href="/web/login?redirect=/shifts"', self._planning())
        self._log_in()
        page = self._planning()
        self.assertNotIn("Log in to book", page)
        self.assertIn('href="/shifts"', page)

    def test_browser_keeps_the_page_for_a_minute_and_nobody_else_does(self):
        headers = self._get("/planning").headers
        self.assertEqual(headers["Cache-Control"], "private, max-age=60")
        self.assertIn("Cookie", headers["Vary"])

    def test_planning_is_only_read(self):
        self._log_in()
        self.assertEqual(self._post("/planning").status_code, 405)

    def test_tasks_are_shown_as_text(self):
        self._create_shift(48, name="<b>Cheese</b>")
        page = self._planning()
        self.assertIn("&lt;b&gt;Cheese&lt;/b&gt;", page)
        self.assertNotIn("<b>Cheese", page)

    def test_queries_do_not_grow_with_the_planning(self):
        def cost():
            for __ in range(2):
                self._planning()
            before = self.cr.sql_log_count
            self._planning()
            return self.cr.sql_log_count - before

        self._create_shift(24)
        few = cost()
        for hours in range(30, 600, 10):
            self._create_shift(hours)
        self.assertEqual(cost(), few)
