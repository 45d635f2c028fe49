"""Fixtures of the tests at the till: they share one demo store, one page and one bridge."""
import pytest
from scale import Bridge
from secure import make_context
from store import running_store
from till_shop import Shop
from tills import Tills

from conftest import FAILED, keep_screenshots


@pytest.fixture(scope="session")
def till_store(templates):
    """The demo store of all tests at the till."""
    with running_store(templates, "till") as store:
        yield store


@pytest.fixture(scope="session")
def shop(till_store, templates):
    """Its first till, with products by weight, and an open session."""
    return Shop(till_store, templates.settings.series)


@pytest.fixture(scope="session")
def tls(tmp_path_factory):
    """A certificate that nobody signed."""
    return make_context(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="session")
def shared_bridge(till_store, tmp_path_factory):
    """One bridge for all tests."""
    with Bridge(tmp_path_factory.mktemp("bridge"), till_store.url) as bridge:
        yield bridge


@pytest.fixture
def bridge(shared_bridge):
    """The bridge in good order, its scale with an empty pan."""
    shared_bridge.mend()
    return shared_bridge


@pytest.fixture
def scale(bridge):
    """What lies on the bridge's scale, and what ails it."""
    return bridge.scale


@pytest.fixture(scope="session")
def tills(chromium, shop):
    """The cashier's page."""
    tills = Tills(chromium, shop)
    yield tills
    tills.close()


@pytest.fixture
def open_till(request, tills, bridge):
    """A function that opens the till at the bridge; settings as those of Shop.set."""

    def open_till(sees_scale=True, **settings):
        till = tills.open(**{"scales": [("Scale", bridge.url)], **settings})
        if sees_scale:
            till.expect_empty_pan()
        return till

    yield open_till
    if request.node.stash.get(FAILED, False):
        keep_screenshots(request.node, [tills.page] if tills.page else [])
        tills.close()
    faults, tills.faults = tills.faults, []
    assert not faults, f"JavaScript failed: {faults}"


@pytest.fixture
def till(open_till):
    """The till as it comes, in English."""
    return open_till()
