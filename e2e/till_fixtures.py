"""Fixtures of the tests at the till: they share one demo store, one page and one bridge."""
import pytest
from scale import Bridge
from secure import make_context
from store import running_store
from till import SPY, Till
from till_shop import CASHIER, Shop

from conftest import DESKTOP, FAILED, SLOWEST_ANSWER, keep_screenshots


class Tills:
    """The page of the cashier, which is loaded again only where a test needs that."""

    def __init__(self, chromium, shop):
        self._chromium = chromium
        self._shop = shop
        self._viewport = self._settings = None
        self.page = None
        self.faults = []

    def open(self, viewport=DESKTOP, base_url=None, **settings):
        """A till with these settings (see Shop.set), with nothing on the receipt."""
        base_url = base_url or self._shop.store.url
        if self.page and (viewport, base_url) != self._viewport:
            self.close()
        if not self.page:
            self._open_page(viewport, base_url)
        till = Till(self.page, self._shop)
        if settings == self._settings:
            till.start_over()
            return till
        self._shop.set(**settings)
        self._settings = settings
        # What the till before remembered is none of this one's business.
        self.page.evaluate("() => { if (window.posmodel) { localStorage.clear(); sessionStorage.clear(); } }")
        till.open()
        return till

    def close(self):
        """Close the page: the next one is a new one."""
        if self.page:
            self.page.context.close()
        self.page = self._settings = None

    def _open_page(self, viewport, base_url):
        self._viewport = (viewport, base_url)
        # Nobody has signed the certificates of secure.py.
        context = self._chromium.new_context(
            base_url=base_url, viewport=viewport, ignore_https_errors=True
        )
        cookies = self._shop.store.session(CASHIER).cookies
        context.add_cookies(
            [{"name": c.name, "value": c.value, "url": base_url} for c in cookies]
        )
        context.add_init_script(SPY)
        self.page = context.new_page()
        self.page.set_default_timeout(SLOWEST_ANSWER)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))


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

    def open_till(**settings):
        till = tills.open(**{"scales": [("Scale", bridge.url)], **settings})
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
