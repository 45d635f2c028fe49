"""A line that was weighed: weighed again, not typed over, marked where it was typed."""
AT_THE_TILL = True


def _sell_apples(till, scale, weight):
    till.weigh(till.shop.apples)
    scale.weight(weight)
    till.expect_state("stable")
    till.order()


def test_line_is_weighed_again(till, scale):
    _sell_apples(till, scale, "0.500")
    scale.weight("0.900")
    till.weigh_again()
    till.expect_figures(net="0.900")
    till.order()
    till.expect_lines(0.9)
    (line,) = till.sell()
    assert (line["qty"], line["weight_gross"]) == (0.9, 0.9)


def test_line_may_be_weighed_again_with_what_still_lies_there(till, scale):
    _sell_apples(till, scale, "0.500")
    till.weigh_again()
    till.expect_state("stable")
    till.set_tare("100")
    till.expect_figures(net="0.400")
    till.order()
    till.expect_lines(0.4)


def test_leaving_the_scale_keeps_the_line_as_it_was(till, scale):
    _sell_apples(till, scale, "0.500")
    scale.weight("0.900")
    till.weigh_again()
    till.expect_state("stable")
    till.back()
    till.expect_lines(0.5)


def test_number_pad_does_not_change_what_was_weighed(till, scale):
    _sell_apples(till, scale, "0.500")
    till.press_key("9")
    till.close_message()
    till.expect_lines(0.5)


def test_weighed_line_can_be_removed(till, scale):
    _sell_apples(till, scale, "0.500")
    till.erase_line()
    till.expect_lines()


def test_two_weighings_of_a_product_stay_two_lines(till, scale):
    _sell_apples(till, scale, "0.500")
    _sell_apples(till, scale, "0.700")
    till.expect_lines(0.5, 0.7)
