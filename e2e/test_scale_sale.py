"""A cashier weighs, sells and gives a receipt, with the bridge and its scale."""
import pytest

AT_THE_TILL = True
# What 1.234 kg of apples look like, and cost.
IN_ENGLISH = {"gross": "1.319", "tare": "0.085", "net": "1.234", "amount": "3.70"}
IN_FRENCH = {name: text.replace(".", ",") for name, text in IN_ENGLISH.items()}


def _weigh_apples(till, scale):
    """Weigh the container first, then apples in it."""
    till.weigh(till.shop.apples)
    scale.weight("0.085")
    till.expect_state("stable")
    till.press("tare-pan")
    scale.weight("1.319")


@pytest.mark.parametrize("lang, figures", [("en_US", IN_ENGLISH), ("fr_BE", IN_FRENCH)])
def test_apples_in_a_container_are_stored_to_the_gram(open_till, scale, lang, figures):
    till = open_till(lang=lang)
    _weigh_apples(till, scale)
    till.expect_figures(**figures)
    till.order()
    (line,) = till.sell()
    assert (line["weight_gross"], line["weight_tare"]) == (1.319, 0.085)
    assert (line["weight_net"], line["qty"]) == (1.234, 1.234)
    assert line["price_subtotal_incl"] == 3.7
    assert (line["weighed_by"], line["weighed_on"]) == ("scale", "Scale")


@pytest.mark.parametrize("lang, point", [("en_US", "."), ("fr_BE", ",")])
def test_receipt_shows_gross_tare_and_net(open_till, scale, lang, point):
    till = open_till(lang=lang)
    _weigh_apples(till, scale)
    till.order()
    receipt = till.pay()
    for weight in ("1.319", "0.085", "1.234"):
        assert weight.replace(".", point) in receipt
    till.next_order()


def test_line_on_the_screen_shows_its_weights(till, scale):
    _weigh_apples(till, scale)
    till.order()
    till.expect_line_text("1.319", "0.085", "1.234")


def test_weight_without_a_container_has_no_tare(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.500")
    till.expect_figures(gross="0.500", net="0.500", amount="1.50")
    till.order()
    (line,) = till.sell()
    assert (line["weight_gross"], line["weight_tare"]) == (0.5, 0)


def test_net_weight_of_the_scale_is_sold_and_marked(till, scale):
    till.weigh(till.shop.apples)
    scale.net("1.200")
    till.expect_state("stable")
    till.order()
    (line,) = till.sell()
    assert (line["qty"], line["weighed_by"]) == (1.2, "scale_net")


def test_enter_orders_a_stable_weight(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.750")
    till.expect_figures(net="0.750")
    till.press_enter()
    till.expect_lines(0.75)


def test_product_that_is_not_weighed_opens_no_scale(till):
    till.touch(till.shop.soap)
    till.expect_lines(1)
    assert not till.screen.count()


def test_escape_leaves_the_scale_without_a_line(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.750")
    till.expect_state("stable")
    till.page.keyboard.press("Escape")
    till.expect_products()
    assert till.lines() == []


def test_product_is_added_by_itself_once_its_weight_is_stable(open_till, scale):
    till = open_till(scale_auto_add_ms=600)
    till.weigh(till.shop.apples)
    scale.moving()
    till.expect_state("moving")
    scale.weight("0.640")
    till.expect_lines(0.64)


def test_what_was_added_by_itself_is_not_added_to_the_next_product(open_till, scale):
    till = open_till(scale_auto_add_ms=600)
    till.weigh(till.shop.apples)
    scale.weight("0.640")
    till.expect_lines(0.64)
    till.weigh(till.shop.pears)
    till.expect_state("already_sold")
    till.page.wait_for_timeout(1500)
    till.expect_lines(0.64)


def test_nothing_is_added_by_itself_unless_the_store_wants_it(till, scale):
    till.weigh(till.shop.apples)
    scale.weight("0.640")
    till.expect_state("stable")
    till.page.wait_for_timeout(2000)
    assert till.screen.is_visible() and till.lines() == []
