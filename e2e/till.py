"""The till in a browser, with the scale's screen: the same for both series of Odoo."""
import re
import time

from playwright.sync_api import expect

# Where the series differ.
PAGES = {"12.0": "/pos/web", "14.0": "/pos/ui?config_id={config}"}
RECEIPTS = {"12.0": ".pos-sale-ticket", "14.0": ".pos-receipt"}

SCREEN = ".coop-scale:visible"
FIGURES = ["gross", "tare", "net", "price", "amount"]
# Each change of what the scale's screen says, by the clock that this machine has too.
SPY = """
window.seen = [];
new MutationObserver(() => {
    const screen = document.querySelector(".coop-scale");
    const text = (name) => {
        const found = screen && screen.querySelector(".coop-scale-" + name);
        return found ? found.textContent.trim() : "";
    };
    const now = {
        state: screen ? screen.dataset.state : null,
        title: text("title"),
        advice: text("advice"),
        gross: text("gross"),
    };
    const last = seen[seen.length - 1];
    if (!last || Object.keys(now).some((key) => now[key] !== last[key])) {
        seen.push({...now, at: Date.now() / 1000});
    }
}).observe(document, {
    attributes: true, characterData: true, childList: true, subtree: true,
});
"""
LINES = """() => posmodel.get_order().get_orderlines().map((line) => ({
    product_id: line.product.id,
    quantity: line.get_quantity(),
    amount: line.get_display_price(),
    weighing: line.weighing || null,
}))"""
START_OVER = """() => {
    const order = posmodel.get_order();
    order.get_orderlines().slice().forEach((line) => order.remove_orderline(line));
}"""
SEE_EMPTY_PAN = """() => new Promise((resolve) => {
    const see = (reading) => {
        if (reading.state === "empty") {
            posmodel.scale.unsubscribe(see);
            resolve();
        }
    };
    posmodel.scale.subscribe(see);
})"""
PATIENCE = 20  # seconds


class Till:
    """A cashier's page: ``page``, the session's shop and what can be done there."""

    def __init__(self, page, shop):
        self.page = page
        self.shop = shop
        self.screen = page.locator(SCREEN)
        self.order_button = page.locator(f"{SCREEN} .coop-scale-order")

    def open(self):
        """Load the page, or load it again."""
        path = PAGES[self.shop.series].format(config=self.shop.config_id)
        self.page.goto(path)
        expect(self.page.locator(".product-list .product").first).to_be_visible()
        expect(self.page.locator(".loader")).to_be_hidden()

    def start_over(self):
        """Go back to the products, with nothing on the receipt."""
        if self.screen.count():
            self.back()
        self.page.evaluate(START_OVER)

    def expect_empty_pan(self):
        """Wait until the till has seen the empty pan: what was sold before is over."""
        self.page.evaluate(SEE_EMPTY_PAN)

    # Products

    def touch(self, product):
        """Choose a product, as a finger does."""
        self.page.locator(f".product[data-product-id='{product['id']}']").click()

    def scan(self, barcode):
        """Read a barcode: the reader types it and Enter, quickly."""
        self.page.keyboard.type(barcode)
        self.page.keyboard.press("Enter")

    def weigh(self, product):
        """Choose a product that opens the scale's screen."""
        self.touch(product)
        expect(self.screen).to_be_visible()

    # The scale's screen

    def expect_state(self, state):
        """Wait until the scale's screen is in this state."""
        expect(self.page.locator(f".coop-scale[data-state={state}]")).to_be_visible()

    def figure(self, name):
        """What the screen shows as gross, tare, net, price or amount."""
        return self.page.locator(f"{SCREEN} .coop-scale-{name}")

    def expect_figures(self, **figures):
        """Wait until these of the figures show these numbers."""
        for name, text in figures.items():
            number = re.compile(rf"(^|[^\d.,]){re.escape(text)}(?![\d.,]*\d)")
            expect(self.figure(name)).to_have_text(number)

    def words(self):
        """The title and the advice that the screen shows."""
        return [
            self.page.locator(f"{SCREEN} .coop-scale-{name}").inner_text()
            for name in ("title", "advice")
        ]

    def order(self):
        """Order what is weighed, and be back at the products."""
        expect(self.order_button).to_be_enabled()
        self.order_button.click()
        expect(self.screen).to_be_hidden()

    def back(self):
        """Leave the scale's screen without a product."""
        self.page.locator(f"{SCREEN} .coop-scale-back").click()
        expect(self.screen).to_be_hidden()

    def press(self, name):
        """Press a button of the scale's screen."""
        self.page.locator(f"{SCREEN} .coop-scale-{name}").click()

    def expect_no_order(self):
        """See that neither a click by force nor Enter sells what is on the scale."""
        before = self.lines()
        self.order_button.evaluate(
            "button => { button.disabled = false; button.click(); }"
        )
        self.page.keyboard.press("Enter")
        self.page.wait_for_timeout(200)
        expect(self.screen).to_be_visible()
        assert self.lines() == before

    def seen(self, since, states):
        """When the screen first said one of these in words, in seconds after ``since``."""
        return self._first(
            since, lambda view: view["state"] in states and view["title"], states
        )

    def shown(self, since, gross):
        """When the screen first showed this gross weight, in seconds after ``since``."""
        return self._first(since, lambda view: gross in view["gross"], gross)

    def _first(self, since, is_it, what):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for view in self.page.evaluate("seen"):
                if view["at"] >= since and is_it(view):
                    return view["at"] - since
            self.page.wait_for_timeout(50)
        raise AssertionError(f"The screen never said {what}.")

    # The receipt

    def lines(self):
        """The lines of the current order, as the page has them."""
        return self.page.evaluate(LINES)

    def pay(self):
        """Pay all in cash; the text of the receipt."""
        self.page.locator(".pay:visible").click()
        self.page.locator(".paymentmethod:visible", has_text="Cash").first.click()
        validate = self.page.locator(".payment-screen .next.highlight:visible")
        validate.click()
        receipt = self.page.locator(f"{RECEIPTS[self.shop.series]}:visible")
        expect(receipt).to_be_visible()
        return receipt.inner_text()

    def next_order(self):
        """Begin the next customer's receipt."""
        self.page.locator(".receipt-screen .next:visible").click()
        expect(self.page.locator(".product-list .product").first).to_be_visible()

    def sell(self):
        """Pay what is on the receipt; the lines of the order as Odoo stored them."""
        since = self.shop.last_order()
        self.pay()
        lines = self.shop.lines_of_next_order(self.page, since)
        self.next_order()
        return lines
