"""A till with two scales, each behind a service of its own."""
import pytest
from fake_pywebdriver import FakePywebdriver

AT_THE_TILL = True


@pytest.fixture
def other():
    """The other scale, behind a pywebdriver."""
    with FakePywebdriver() as service:
        yield service


@pytest.fixture
def two_scales(open_till, bridge, other):
    """A till with both: the bridge's comes first."""
    return open_till(scales=[("Vegetables", bridge.url), ("Cheese", other.url)])


def test_first_scale_is_used_until_another_is_chosen(two_scales, scale, other):
    other.weight("0.222")
    two_scales.weigh(two_scales.shop.apples)
    scale.weight("0.444")
    two_scales.expect_figures(gross="0.444")
    two_scales.choose_scale("Cheese")
    two_scales.expect_figures(gross="0.222")
    two_scales.order()
    (line,) = two_scales.sell()
    assert (line["qty"], line["weighed_on"]) == (0.222, "Cheese")


def test_chosen_scale_is_remembered(two_scales, scale, other):
    other.weight("0.222")
    scale.weight("0.444")
    two_scales.weigh(two_scales.shop.apples)
    two_scales.choose_scale("Cheese")
    two_scales.expect_figures(gross="0.222")
    two_scales.back()
    two_scales.open()
    two_scales.weigh(two_scales.shop.apples)
    two_scales.expect_figures(gross="0.222")


def test_broken_scale_leaves_the_other_to_be_used(two_scales, bridge, other):
    other.weight("0.222")
    bridge.kill()
    two_scales.weigh(two_scales.shop.apples)
    two_scales.expect_state("offline")
    two_scales.choose_scale("Cheese")
    two_scales.expect_figures(gross="0.222")
    two_scales.order()


def test_single_scale_offers_no_choice(till):
    till.weigh(till.shop.apples)
    assert not till.page.locator(".coop-scale:visible .coop-scale-choose").count()
