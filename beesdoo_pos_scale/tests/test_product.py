"""The packaging that a product is weighed in."""
from odoo.exceptions import ValidationError

from .common import ScaleCase


class TestProduct(ScaleCase):
    def test_the_till_reads_the_tare_of_a_product_to_the_gram(self):
        oil = self._create_product("Oil", container_tare=0.3504)
        read = self.as_user(oil, self.cashier).read(["container_tare"])
        self.assertAlmostEqual(read[0]["container_tare"], 0.35, 9)

    def test_a_tare_less_than_nothing_is_refused_in_words(self):
        oil = self._create_product("Oil")
        with self.assertRaisesRegex(ValidationError, "tare of Oil"):
            oil.container_tare = -0.001
