"""What lies on the scale is not sold twice, by the rule of the store."""
import pytest

AT_THE_TILL = True


def _sell_apples(till, scale, weight):
    till.weigh(till.shop.apples)
    scale.weight(weight)
    till.expect_state("stable")
    till.order()


@pytest.mark.parametrize("rule", ["change", "empty"])
def test_same_weight_is_not_sold_to_two_products(open_till, scale, rule):
    till = open_till(scale_pan_rule=rule)
    _sell_apples(till, scale, "0.500")
    till.weigh(till.shop.pears)
    till.expect_state("already_sold")
    till.expect_no_sale()


def test_another_weight_is_enough_by_the_rule_change(open_till, scale):
    till = open_till(scale_pan_rule="change")
    _sell_apples(till, scale, "0.500")
    scale.weight("0.800")
    till.weigh(till.shop.apples)
    till.expect_state("stable")
    till.order()
    till.expect_lines(0.5, 0.8)


def test_another_weight_is_not_enough_by_the_rule_empty(open_till, scale):
    till = open_till(scale_pan_rule="empty")
    _sell_apples(till, scale, "0.500")
    scale.weight("0.800")
    till.weigh(till.shop.apples)
    till.expect_state("already_sold")
    till.expect_no_sale()
    scale.zero()
    till.expect_state("empty")
    scale.weight("0.800")
    till.expect_state("stable")
    till.order()


def test_same_weight_is_sold_again_by_the_rule_none(open_till, scale):
    till = open_till(scale_pan_rule="none")
    _sell_apples(till, scale, "0.500")
    _sell_apples(till, scale, "0.500")
    till.expect_lines(0.5, 0.5)


def test_pan_that_is_emptied_with_no_screen_open_is_free(till, scale):
    _sell_apples(till, scale, "0.500")
    scale.zero()
    till.expect_empty_pan()
    _sell_apples(till, scale, "0.500")
    till.expect_lines(0.5, 0.5)


def test_next_customer_does_not_pay_what_still_lies_there(till, scale):
    _sell_apples(till, scale, "0.500")
    till.sell()
    till.weigh(till.shop.apples)
    till.expect_state("already_sold")
    till.expect_no_sale()


def test_reload_forgets_neither_the_weights_nor_what_was_sold(till, scale):
    _sell_apples(till, scale, "0.500")
    before = till.lines()
    till.open()
    assert till.lines() == before
    till.expect_line_text("0.500")
    till.weigh(till.shop.pears)
    till.expect_state("already_sold")
    till.expect_no_sale()


def test_weights_outlive_a_reload_until_they_are_stored(till, scale):
    _sell_apples(till, scale, "0.612")
    till.open()
    (line,) = till.sell()
    assert (line["weight_net"], line["weighed_by"]) == (0.612, "scale")
