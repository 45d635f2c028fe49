from odoo.exceptions import AccessError

from .common import ShiftCase


class TestHiddenReason(ShiftCase):
    """Why somebody is exempted is for the office, whichever way one asks."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.amina = cls._create_worker("Amina")
        cls.leave = cls.env["coop.leave"].create(
            {
                "worker_id": cls.amina.id,
                "kind": "exemption",
                "date_from": "2031-01-01",
                "reason": "Illness",
            }
        )
        cls.portal = cls._create_portal_user(cls.amina, "amina_test")
        cls.desk = cls._create_user("account_test", "group_entrance_desk")
        cls.employee = cls._create_desk_employee()

    def _leaves(self, user):
        return self._as(self.env["coop.leave"], user)

    def _assert_refused(self, ask):
        for user in (self.portal, self.desk, self.employee):
            with self.assertRaises(AccessError):
                ask(user)

    def _assert_refused_at_the_desk(self, ask):
        for user in (self.desk, self.employee):
            with self.assertRaises(AccessError):
                ask(user)

    def test_nobody_else_searches_by_the_reason(self):
        self._assert_refused(
            lambda user: self._leaves(user).search([("reason", "ilike", "ill")])
        )
        self._assert_refused(
            lambda user: self._leaves(user).search_count(
                ["|", ("reason", "=like", "I%"), ("kind", "=", "holiday")]
            )
        )

    def test_nobody_else_searches_workers_by_the_reason(self):
        self._assert_refused(
            lambda user: self._as(self.env["res.partner"], user).search(
                [("shift_leave_ids.reason", "ilike", "ill")]
            )
        )

    def test_nobody_else_sorts_by_the_reason(self):
        self._assert_refused(
            lambda user: self._leaves(user).search([], order="kind, reason desc")
        )

    def test_nobody_else_groups_by_the_reason(self):
        self._assert_refused(
            lambda user: self._leaves(user).read_group([], ["kind"], ["reason"])
        )
        self._assert_refused(
            lambda user: self._leaves(user).read_group([], ["kind"], "reason")
        )

    def test_nobody_else_gets_it_as_the_figure_of_a_group(self):
        self._assert_refused(
            lambda user: self._leaves(user).read_group(
                [], ["why:max(reason)"], ["kind"]
            )
        )
        self._assert_refused(
            lambda user: self._leaves(user).read_group(
                [("reason", "ilike", "ill")], ["kind"], ["kind"]
            )
        )

    def test_others_find_leave_by_what_they_may_read(self):
        leaves = self._leaves(self.portal)
        found = leaves.search([("kind", "=", "exemption")])
        self.assertIn(self.leave.id, found.ids)
        self.assertTrue(leaves.read_group([], ["kind"], ["date_from:month"]))

    def test_the_desk_finds_no_leave_at_all(self):
        self._assert_refused_at_the_desk(
            lambda user: self._leaves(user).search([("kind", "=", "exemption")])
        )
        self._assert_refused_at_the_desk(
            lambda user: self._leaves(user).read_group([], ["kind"], ["kind"])
        )

    def test_office_searches_and_groups_by_the_reason(self):
        leaves = self._leaves(self.office)
        self.assertEqual(leaves.search([("reason", "=", "Illness")]), self.leave)
        groups = leaves.read_group([("id", "=", self.leave.id)], ["kind"], ["reason"])
        self.assertEqual(groups[0]["reason"], "Illness")
