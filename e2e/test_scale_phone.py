"""The scale's screen on a phone, 390 pixels wide."""
import pytest
from browser import PHONE
from helpers import FINGER

AT_THE_TILL = True


@pytest.fixture
def phone(open_till):
    """A till on a phone."""
    return open_till(viewport=PHONE, scale_manual_entry=True)


def test_scale_screen_fits_and_has_buttons_for_fingers(phone, scale):
    phone.weigh(phone.shop.apples)
    scale.weight("1.234")
    phone.expect_figures(net="1.234")
    assert phone.screen.evaluate("screen => screen.scrollWidth") <= PHONE["width"]
    for button in phone.screen.locator("button").all():
        box = button.bounding_box()
        assert round(box["height"]) >= FINGER and round(box["width"]) >= FINGER
        assert 0 <= box["x"] and box["x"] + box["width"] <= PHONE["width"]
        assert box["y"] + box["height"] <= PHONE["height"]


def test_cashier_weighs_on_a_phone(phone, scale):
    phone.weigh(phone.shop.apples)
    scale.weight("0.345")
    phone.expect_figures(net="0.345")
    phone.order()
    phone.expect_lines(0.345)
