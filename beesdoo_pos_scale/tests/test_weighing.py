"""The list of all weighings."""
from .sale_case import SaleCase


class TestWeighing(SaleCase):
    def setUp(self):
        super().setUp()
        self.line = self.sell(self.said(1.484, 0.25, "manual"), user=self.cashier)
        self.weighing = self.env["coop.pos.weighing"].browse(self.line.id)

    def test_a_weighing_tells_who_when_what_and_how_much(self):
        self.assertEqual(self.weighing.user_id, self.cashier)
        self.assertEqual(self.weighing.date, self.line.order_id.date_order)
        self.assertEqual(self.weighing.product_id, self.apples)
        self.assertEqual(self.weighing.session_id, self.session)
        self.assertEqual(self.weighing.config_id, self.config)
        self.assertEqual(self.weighing.weighed_by, "manual")
        self.assertAlmostEqual(self.weighing.weight_net, 1.234, 9)
        self.assertEqual(self.weighing.amount, 2.0)

    def test_its_button_opens_the_order(self):
        action = self.weighing.action_open_order()
        self.assertEqual(action["res_id"], self.line.order_id.id)

    def test_lines_that_were_not_weighed_are_not_in_it(self):
        line = self.sell({})
        self.assertFalse(self.weighing.search([("id", "=", line.id)]))

    def test_orders_that_are_not_paid_are_not_in_it(self):
        self.line.order_id.state = "draft"
        self.assertFalse(self.weighing.search([("id", "=", self.line.id)]))

    def test_weighings_are_summed_by_scale_product_and_cashier(self):
        for group in ("weighed_on", "product_id", "user_id"):
            with self.subTest(group=group):
                rows = self.weighing.read_group(
                    [("session_id", "=", self.session.id)], ["weight_net"], [group]
                )
                self.assertAlmostEqual(rows[0]["weight_net"], 1.234, 9)

    def test_cashiers_see_them_and_those_of_another_company_do_not(self):
        seen = self.as_user(self.weighing, self.cashier)
        domain = [("id", "=", self.line.id)]
        self.assertTrue(seen.search(domain))
        other = self.env["res.company"].create({"name": "Another shop"})
        stranger = self._create_user("stranger", "group_pos_manager")
        stranger.write({"company_ids": [(6, 0, other.ids)], "company_id": other.id})
        self.assertFalse(self.as_user(self.weighing, stranger).search(domain))
