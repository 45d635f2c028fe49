"""What the till is told about its scales."""
from .common import ScaleCase


class TestTill(ScaleCase):
    def test_the_weights_are_in_kilograms(self):
        config = self.env["pos.config"].new({})
        kilogram = self.env.ref("uom.product_uom_kgm")
        self.assertEqual(config.weight_uom_id, kilogram)
