"""What a manager sees of the scale: the test page, and weights that Odoo would round."""
import pytest
from cards import open_form
from playwright.sync_api import expect

AT_THE_TILL = True
GAUGE = ".o_scale_gauge"
WARNING = ".coop-rounding:visible"


@pytest.fixture
def rounded(shop):
    """A shop whose kilograms have two decimals, as 14.0 makes them."""
    shop.set_rounding(0.01)
    yield shop
    shop.set_rounding(0.001)


@pytest.fixture
def manager(shop):
    """The cashier manages the point of sale, for this test."""
    shop.let_cashier_manage(True)
    yield
    shop.let_cashier_manage(False)


@pytest.fixture
def gauges(enter, shop, bridge):
    """The page of a till's settings, after a click on "Test the scale"."""
    shop.set(scales=[("Scale", bridge.url)])
    page = enter("admin")
    open_form(page, "pos.config", shop.config_id)
    page.locator("button[name=action_test_scale]:visible").click()
    return page


def test_live_reading_is_shown_among_the_settings(gauges, scale):
    for weight in ("1.234", "0.055"):
        scale.weight(weight)
        expect(gauges.locator(f"{GAUGE}_weight")).to_have_text(f"{weight} kg")


def test_fault_is_said_among_the_settings(gauges, bridge):
    bridge.scale.weight("1.234")
    expect(gauges.locator(f"{GAUGE}_weight")).to_have_text("1.234 kg")
    bridge.kill()
    expect(gauges.locator(f"{GAUGE}_title")).to_have_text("No connection to the scale")
    expect(gauges.locator(f"{GAUGE}_weight")).not_to_contain_text("1.234")


def test_manager_corrects_the_rounding_with_one_click(rounded, manager, open_till):
    till = open_till()
    with till.page.expect_navigation():
        till.page.locator(f"{WARNING} .confirm").click()
    till.expect_loaded()
    expect(till.page.locator(WARNING)).to_be_hidden()
    assert rounded.rounding() == 0.001


def test_cashier_is_told_whom_to_ask_about_the_rounding(rounded, open_till):
    till = open_till()
    expect(till.page.locator(WARNING)).to_contain_text("Ask who manages")
    assert not till.page.locator(f"{WARNING} .confirm").count()
    till.page.locator(f"{WARNING} .cancel").click()
    till.expect_products()


def test_nobody_is_warned_where_weights_are_kept_to_the_gram(till):
    assert not till.page.locator(WARNING).count()
