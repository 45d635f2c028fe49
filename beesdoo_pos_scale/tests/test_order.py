"""What a till's order keeps of its weighings."""
from odoo.tools import mute_logger

from ..compat import IS_12
from .sale_case import WEIGHTS, SaleCase

LOGGER = "odoo.addons.beesdoo_pos_scale.models.pos_order_line"


class TestOrder(SaleCase):
    def assertWeights(self, line, gross, tare, net):
        """Fail unless the line has these weights, in kg."""
        for field, weight in zip(WEIGHTS, (gross, tare, net)):
            self.assertAlmostEqual(line[field], weight, 9, field)

    def test_a_line_keeps_how_it_was_weighed(self):
        line = self.sell(self.said(1.484, 0.25, "scale", "Vegetables"))
        self.assertWeights(line, 1.484, 0.25, 1.234)
        self.assertEqual(line.weighed_by, "scale")
        self.assertEqual(line.weighed_on, "Vegetables")
        line.order_id.invalidate_cache()
        self.assertEqual(line.order_id.weighing_ids.ids, line.ids)

    def test_a_line_that_was_not_weighed_keeps_nothing(self):
        line = self.sell({})
        self.assertWeights(line, 0, 0, 0)
        self.assertFalse(line.weighed_by)
        line.order_id.invalidate_cache()
        self.assertFalse(line.order_id.weighing_ids)

    def test_each_line_keeps_its_own(self):
        lines = self.sell(self.said(1.484, 0.25), {}, self.said(0.5, by="manual"))
        self.assertEqual(lines.mapped("weight_net"), [1.234, 0.0, 0.5])
        self.assertEqual(
            [line.weighed_by for line in lines], ["scale", False, "manual"]
        )

    @mute_logger(LOGGER)
    def test_an_odd_weight_never_stops_an_order_that_is_paid(self):
        for odd in (
            {"weight_net": float("nan")},
            {"weight_gross": "1.234"},
            {"weight_tare": -1},
            {"weight_net": 7},
            {"weighed_by": ["scale"]},
            {"weighed_on": "\x00\ud83c"},
        ):
            with self.subTest(odd=odd):
                line = self.sell(dict(self.said(1.484, 0.25), **odd))
                self.assertEqual(line.order_id.state, "paid")

    def test_odd_weights_are_logged_and_who_weighed_is_kept(self):
        said = dict(self.said(1.484, 0.25, by="manual"), weight_net=7)
        with self.assertLogs(LOGGER, "WARNING") as logs:
            line = self.sell(said)
        self.assertWeights(line, 0, 0, 0)
        self.assertEqual(line.weighed_by, "manual")
        self.assertIn("net is not gross less tare", logs.output[0])

    def test_a_refund_carries_no_weighing(self):
        line = self.sell(self.said(1.484, 0.25))
        action = line.order_id.refund()
        refund = self.env["pos.order"].browse(action["res_id"]).lines
        self.assertEqual(refund.qty, -1)
        self.assertWeights(refund, 0, 0, 0)
        self.assertFalse(refund.weighed_by or refund.weighed_on)

    def test_an_order_that_goes_back_to_the_till_has_its_weighing(self):
        if IS_12:
            self.skipTest("12.0 gives no order back to the till")
        line = self.sell(self.said(1.484, 0.25))
        exported = line.export_for_ui()[0]
        self.assertAlmostEqual(exported["weight_net"], 1.234, 9)
        self.assertEqual(exported["weighed_by"], "scale")
        self.assertEqual(exported["weighed_on"], "Vegetables")
