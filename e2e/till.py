"""The till in a browser: the same for both series of Odoo."""
import time

from playwright.sync_api import expect
from scale_screen import PATIENCE, ScaleScreen

# Where the series differ.
PAGES = {"12.0": "/pos/web", "14.0": "/pos/ui?config_id={config}"}
RECEIPTS = {"12.0": ".pos-sale-ticket", "14.0": ".pos-receipt"}

PRODUCTS = ".product-list .product"
WEIGHINGS = ".order .coop-line-weighing"
MESSAGE = ".popup-error:visible"
LINES = """() => posmodel.get_order().get_orderlines().map((line) => ({
    product_id: line.product.id,
    quantity: line.get_quantity(),
    amount: line.get_display_price(),
    weighing: line.weighing || null,
}))"""
START_OVER = """() => {
    const order = posmodel.get_order();
    order.get_orderlines().slice().forEach((line) => order.remove_orderline(line));
    posmodel.scale.set_tare(0, "");
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


class Till(ScaleScreen):
    """A cashier's page, and what is done there; ``shop`` as in till_shop.py."""

    def __init__(self, page, shop):
        super().__init__(page)
        self.shop = shop

    def open(self):
        """Load the page, or load it again."""
        path = PAGES[self.shop.series].format(config=self.shop.config_id)
        self.page.goto(path)
        self.expect_loaded()

    def expect_loaded(self):
        """Wait until the page can be used."""
        expect(self.page.locator(PRODUCTS).first).to_be_visible()
        expect(self.page.locator(".loader")).to_be_hidden()

    def start_over(self):
        """Go back to the products, with nothing on the receipt and no tare."""
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

    def weigh_again(self):
        """Weigh the chosen line again."""
        self.page.locator(".coop-weigh-again").click()
        expect(self.screen).to_be_visible()

    def set_next_tare(self, grams):
        """Type the tare of the next products, where none is on the scale."""
        self.page.locator(".coop-tare-button").click()
        self.type_grams(grams)

    def expect_next_tare(self, kilograms):
        """Wait until this tare is remembered."""
        expect(self.page.locator(".coop-tare-button")).to_contain_text(kilograms)

    def expect_products(self):
        """Wait until the products are there, and no scale."""
        expect(self.page.locator(PRODUCTS).first).to_be_visible()
        expect(self.screen).to_be_hidden()

    # The receipt

    def lines(self):
        """The lines of the current order, as the page has them."""
        return self.page.evaluate(LINES)

    def expect_lines(self, *quantities):
        """Wait until the lines have these quantities."""
        deadline = time.monotonic() + PATIENCE
        while self._quantities() != list(quantities):
            assert time.monotonic() < deadline, self.lines()
            self.page.wait_for_timeout(50)

    def _quantities(self):
        # JavaScript computes 700 times 0.001 as a little more than 0.7.
        return [round(line["quantity"], 6) for line in self.lines()]

    def expect_line_text(self, *texts):
        """Wait until the last weighed line shows these texts."""
        for text in texts:
            expect(self.page.locator(WEIGHINGS).last).to_contain_text(text)

    def expect_no_sale(self):
        """See that neither a click by force nor Enter sells what is on the scale."""
        before = self.lines()
        self.order_button.evaluate(
            "button => { button.disabled = false; button.click(); }"
        )
        self.press_enter()
        self.page.wait_for_timeout(200)
        expect(self.screen).to_be_visible()
        assert self.lines() == before

    def press_key(self, key):
        """Press a key of the number pad beside the lines."""
        self.page.locator(f".numpad button:text-is('{key}'):visible").click()

    def erase_line(self):
        """Take the chosen line away with the number pad's Backspace."""
        # Once for the quantity, once for the line.
        for _time in range(2):
            self.page.locator(".numpad .numpad-backspace:visible").click()

    def close_message(self):
        """Close the message that tells a cashier why not; its text."""
        text = self.page.locator(MESSAGE).inner_text()
        self.page.locator(f"{MESSAGE} .button").click()
        expect(self.page.locator(MESSAGE)).to_be_hidden()
        return text

    def pay(self):
        """Pay all in cash; the text of the receipt."""
        self.page.locator(".pay:visible").click()
        self.page.locator(".paymentmethod:visible", has_text="Cash").first.click()
        self.page.locator(".payment-screen .next.highlight:visible").click()
        receipt = self.page.locator(f"{RECEIPTS[self.shop.series]}:visible")
        expect(receipt).to_be_visible()
        return receipt.inner_text()

    def next_order(self):
        """Begin the next customer's receipt."""
        self.page.locator(".receipt-screen .next:visible").click()
        self.expect_products()

    def sell(self):
        """Pay what is on the receipt; the lines of the order as Odoo stored them."""
        since = self.shop.last_order()
        self.pay()
        lines = self.shop.lines_of_next_order(self.page, since)
        self.next_order()
        return lines
