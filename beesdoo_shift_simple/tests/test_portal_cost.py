from datetime import timedelta

from odoo import fields
from odoo.tests.common import tagged

from .common import PortalCase

# On 12.0, of which 8 are Odoo's for the language; one asks for the worker's leave.
QUERIES = 26
BYTES = 80 * 1000
# What HttpCase adds to a request: its savepoints, and its commits that are none.
HARNESS = 3


@tagged("post_install", "-at_install")
class TestPortalCost(PortalCase):
    """Four weeks of 60 shifts, the size of BEES coop, cost little."""

    def setUp(self):
        super().setUp()
        self.env["coop.shift"].search([]).write({"state": "cancelled"})
        self._log_in()

    def _create_planning(self, count):
        start = fields.Datetime.now() + timedelta(hours=1)
        step = timedelta(days=27) / 240
        shifts = self.env["coop.shift"].create(
            [
                {
                    "name": "Réception des livraisons",
                    "start": start + step * number,
                    "stop": start + step * number + timedelta(hours=2),
                    "seats": 6,
                    "leader_id": self.worker.id,
                }
                for number in range(count)
            ]
        )
        return shifts

    def _cost(self, path):
        """The queries of a warm page and its size."""
        # The first time it makes the assets, and that empties the caches.
        for __ in range(2):
            self._get(path)
        before = self.cr.sql_log_count
        page = self._get(path)
        self.assertEqual(page.status_code, 200)
        return self.cr.sql_log_count - before, len(page.content)

    def test_pages_of_240_shifts_stay_within_their_budget(self):
        self._create_planning(240)[0]._book(self.worker, self.user)
        for path in ("/shifts", "/my/shifts"):
            queries, size = self._cost(path)
            self.assertLessEqual(queries, QUERIES + HARNESS, path)
            self.assertLess(size, BYTES, path)

    def test_all_240_shifts_are_offered(self):
        self._create_planning(240)[0]._book(self.worker, self.user)
        page = self._get("/shifts").text
        self.assertEqual(page.count('name="shift_id"') + page.count("Your shift"), 240)
        self.assertEqual(page.count('name="csrf_token"'), 1)

    def test_queries_do_not_grow_with_the_planning(self):
        self._create_planning(10)[0]._book(self.worker, self.user)
        few, __ = self._cost("/shifts")
        self._create_planning(230)
        many, __ = self._cost("/shifts")
        self.assertEqual(many, few)
