"""The cashier's page, opened with the settings that a test wants."""
from browser import DESKTOP, SLOWEST_ANSWER
from scale_screen import SPY
from till import Till
from till_shop import CASHIER


class Tills:
    """The page of the cashier, which is loaded again only where a test needs that."""

    def __init__(self, chromium, shop):
        self._chromium = chromium
        self._shop = shop
        self._opened = self._loaded = None
        self.page = None
        self.faults = []

    def open(self, viewport=DESKTOP, base_url=None, **settings):
        """A till with these settings (see Shop.set), with nothing on the receipt."""
        base_url = base_url or self._shop.store.url
        if self.page and (viewport, base_url) != self._opened:
            self.close()
        if not self.page:
            self._open_page(viewport, base_url)
        till = Till(self.page, self._shop)
        if settings == self._loaded == self._shop.settings:
            till.start_over()
            return till
        self._shop.set(**settings)
        self._loaded = settings
        # What the till before remembered is none of this one's business.
        self.page.evaluate(
            "() => { if (window.posmodel) { localStorage.clear(); sessionStorage.clear(); } }"
        )
        till.open()
        return till

    def close(self):
        """Close the page: the next one is a new one."""
        if self.page:
            self.page.context.close()
        self.page = self._loaded = None

    def _open_page(self, viewport, base_url):
        self._opened = (viewport, base_url)
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
        self.page.on("pageerror", lambda error: self.faults.append(error.stack))
