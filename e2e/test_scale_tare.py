"""The container is not paid for: tare by keypad, from the pan, by product, by barcode."""
from helpers import ean13

AT_THE_TILL = True
# 85 g, as the rule 27.....{NNDDD} tells it.
CONTAINER = ean13("270000000085")


def _expect_net(till, net):
    till.expect_figures(net=net)
    till.expect_state("stable")


def test_tare_is_typed_in_grams(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("1.000")
    till.set_tare("120")
    till.expect_figures(tare="0.120")
    _expect_net(till, "0.880")


def test_what_lies_on_the_pan_becomes_the_tare(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.120")
    till.expect_state("stable")
    till.press("tare-pan")
    till.expect_state("tare_too_big")
    scale.weight("1.000")
    _expect_net(till, "0.880")


def test_packaging_of_the_product_is_its_tare(till, scale):
    till.weigh(till.shop.pears)
    scale.weight("1.035")
    till.expect_figures(tare="0.035")
    _expect_net(till, "1.000")


def test_container_is_scanned_while_weighing_and_sells_nothing(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("1.085")
    till.expect_state("stable")
    till.scan(CONTAINER)
    till.expect_figures(tare="0.085")
    _expect_net(till, "1.000")
    assert till.lines() == []


def test_container_is_scanned_before_the_product(till, scale):
    till.scan(CONTAINER)
    till.expect_next_tare("0.085")
    till.weigh(till.shop.apples)
    scale.weight("1.085")
    _expect_net(till, "1.000")


def test_tare_is_remembered_for_the_next_product_until_it_is_cleared(till, scale):
    till.scan(CONTAINER)
    till.weigh(till.shop.apples)
    scale.weight("1.085")
    _expect_net(till, "1.000")
    till.order()
    scale.weight("0.585")
    till.weigh(till.shop.apples)
    _expect_net(till, "0.500")
    till.press("tare-clear")
    _expect_net(till, "0.585")
    till.order()
    till.expect_lines(1, 0.585)


def test_tare_is_set_and_cleared_at_the_products(till, scale):
    till.set_next_tare("85")
    till.weigh(till.shop.apples)
    scale.weight("1.085")
    _expect_net(till, "1.000")


def test_tare_of_all_that_lies_there_is_refused(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.085")
    till.expect_state("stable")
    till.set_tare("85")
    till.expect_state("tare_too_big")
    till.expect_no_sale()


def test_tare_above_the_weight_is_refused(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.300")
    till.set_tare("1200")
    till.expect_state("tare_too_big")
    till.expect_no_sale()


def test_scales_own_tare_is_not_taken_off_twice(till, scale):
    till.scan(CONTAINER)
    till.weigh(till.shop.apples)
    scale.net("1.000")
    till.expect_state("tare_twice")
    till.expect_no_sale()
    till.press("tare-clear")
    till.expect_state("stable")
    till.order()
