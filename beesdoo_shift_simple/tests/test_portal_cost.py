from datetime import timedelta

from odoo import fields
from odoo.tests.common import tagged

from odoo.addons.komunigi_base.compat import IS_12

from .common import PortalCase

# 12.0 itself needs eleven more than 14.0, eight of them for the language.
QUERIES = 27 if IS_12 else 25
MY_SHIFTS_QUERIES = 15
BYTES = 80 * 1000
# What HttpCase adds to a request: its savepoints, its commits and, on 12.0, its
# rollback, that are none.
HARNESS = 4 if IS_12 else 3


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

    def test_my_shifts_cost_the_same_whatever_the_history(self):
        self.company.write({"regulars_may_leave": True, "replacements_allowed": True})
        self._create_history(1, 4)
        few, __ = self._cost("/my/shifts")
        self._create_history(4, 30)
        many, __ = self._cost("/my/shifts")
        self.assertEqual(many, few)
        if not IS_12:
            self.assertLessEqual(many, MY_SHIFTS_QUERIES + HARNESS)

    def _create_history(self, first, last):
        """Shifts done and to come, each with another leader."""
        for number in range(first, last):
            leader = self._create_worker("Leader %s" % number)
            for hours in (-24 * number, 24 * number):
                shift = self._create_shift(hours, leader_id=leader.id)
                self.env["coop.shift.registration"].create(
                    {"shift_id": shift.id, "worker_id": self.worker.id}
                )

    def test_full_shifts_and_replacements_stay_within_the_budget(self):
        self.company.replacements_allowed = True
        bram = self._create_worker("Bram")
        shifts = self._create_planning(240)
        shifts[0]._book(bram, self.office)._ask_replacement()
        shifts[1]._book(bram, self.office)
        shifts[2:].write({"seats": 0})
        shifts[5]._watch(self.worker)
        queries, size = self._cost("/shifts")
        self.assertLessEqual(queries, QUERIES + HARNESS)
        self.assertLess(size, BYTES)
        mine = shifts[1]._book(self.worker, self.user)
        queries, size = self._cost("/my/shifts/exchange/%d" % mine.id)
        self.assertLessEqual(queries, QUERIES + HARNESS + 2)

    def test_reached_limit_is_said_once_a_day(self):
        shifts = self._create_planning(240)
        self.company.shift_max_per_cycle = 1
        shifts[239]._book(self.worker, self.user)
        shifts[0]._book(self.worker, self.user)
        queries, size = self._cost("/shifts")
        self.assertLessEqual(queries, QUERIES + HARNESS)
        self.assertLess(size, BYTES)

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
