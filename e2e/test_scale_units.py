"""Products in grams and pounds, barcodes with a weight, and what 14.0 made of them."""
import pytest
from helpers import ean13

AT_THE_TILL = True
# 1.234 kg of the product 2100420000008, as the rule 21.....{NNDDD} tells it.
OLIVES = ean13("210042001234")


def _weigh(till, scale, product, weight):
    till.weigh(product)
    scale.weight(weight)
    till.expect_state("stable")
    till.order()
    (line,) = till.sell()
    return line


def test_product_in_grams_is_sold_in_grams(till, scale):
    line = _weigh(till, scale, till.shop.saffron, "0.012")
    assert (line["qty"], line["weight_net"]) == (12, 0.012)
    assert line["price_subtotal_incl"] == 0.24


def test_product_in_pounds_is_sold_in_pounds(till, scale):
    line = _weigh(till, scale, till.shop.bananas, "1.000")
    assert line["qty"] == pytest.approx(2.2046, abs=0.006)
    assert line["weight_net"] == 1


@pytest.mark.parametrize("lang", ["en_US", "fr_BE"])
def test_barcode_with_a_weight_sells_that_weight(open_till, lang):
    till = open_till(lang=lang)
    till.scan(OLIVES)
    till.expect_lines(1.234)
    (line,) = till.sell()
    assert (line["qty"], line["price_subtotal_incl"]) == (1.234, 12.34)


def test_barcode_of_a_product_by_weight_opens_the_scale(till, scale):
    till.scan(till.shop.apples["barcode"])
    till.expect_state("empty")
    scale.weight("0.333")
    till.expect_figures(net="0.333")
    till.order()
    till.expect_lines(0.333)


def test_barcode_read_while_weighing_does_not_order(till, scale):
    till.weigh(till.shop.pears)
    scale.weight("0.900")
    till.expect_state("stable")
    till.scan(till.shop.apples["barcode"])
    till.page.wait_for_timeout(500)
    assert till.lines() == []
