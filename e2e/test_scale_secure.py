"""A till that is loaded over https, as every shop's is."""
import pytest
from secure import Front

AT_THE_TILL = True


@pytest.fixture(scope="module")
def front(till_store, tls):
    """The shop's server behind https."""
    with Front(tls, till_store.port) as front:
        yield front


@pytest.fixture
def allowed(front, till_store, bridge):
    """The bridge, which lets pages of the shop's https address ask."""
    bridge.allow(f"{till_store.url} {front.url}")
    yield bridge
    bridge.allow(till_store.url)


def test_till_over_https_weighs_with_the_bridge_of_its_computer(
    allowed, open_till, front
):
    till = open_till(base_url=front.url)
    till.weigh(till.shop.apples)
    allowed.scale.weight("1.234")
    till.expect_figures(net="1.234")
    till.order()
    (line,) = till.sell()
    assert (line["qty"], line["weighed_by"]) == (1.234, "scale")


def test_page_whose_address_is_not_allowed_gets_no_weight(bridge, open_till, front):
    bridge.scale.weight("1.234")
    till = open_till(base_url=front.url, sees_scale=False)
    till.weigh(till.shop.apples)
    till.expect_state("offline")
    till.expect_no_sale()


def test_scale_that_the_browser_blocks_is_said_to_be_so(open_till, front):
    # An address for documentation (RFC 5737): nobody is there.
    scales = [("Scale", "http://192.0.2.1:8069")]
    till = open_till(base_url=front.url, scales=scales, sees_scale=False)
    till.weigh(till.shop.apples)
    till.expect_state("offline")
    assert till.words()[0] == "Browser blocks the scale"
    till.expect_no_sale()
