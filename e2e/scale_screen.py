"""The till's screen on which a product is weighed, with the questions that it asks."""
import re
import time

from playwright.sync_api import expect

SCREEN = ".coop-scale:visible"
KEYPAD = ".coop-grams:visible"
QUESTION = ".coop-question:visible"
CHOICE = ".coop-choice:visible .selection-item"
PATIENCE = 20  # seconds
HAND = 600  # milliseconds
# Each change of what the screen says, by the clock that this machine has too.
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


class ScaleScreen:
    """What a cashier sees and does there."""

    # When something was ordered last: one test may follow another on the same page.
    ordered_at = 0

    def __init__(self, page):
        self.page = page
        self.screen = page.locator(SCREEN)
        self.order_button = self.part("order")

    def part(self, name):
        """A part of the screen by the end of its class: "gross", "order"..."""
        return self.page.locator(f"{SCREEN} .coop-scale-{name}")

    def expect_state(self, state):
        """Wait until the screen is in this state."""
        expect(self.page.locator(f"{SCREEN}[data-state={state}]")).to_be_visible()

    def expect_figures(self, **figures):
        """Wait until gross, tare, net, price or amount show these numbers."""
        for name, text in figures.items():
            number = re.compile(rf"(^|[^\d.,]){re.escape(text)}(?![\d.,]*\d)")
            expect(self.part(name)).to_have_text(number)

    def words(self):
        """The title and the advice that the screen shows."""
        return [self.part(name).inner_text() for name in ("title", "advice")]

    def press(self, name):
        """Press a button."""
        self.part(name).click()

    def press_enter(self):
        """Press Enter as a hand does: not so soon that it might be a barcode reader's."""
        self.page.wait_for_timeout(HAND)
        self.page.keyboard.press("Enter")

    def order(self):
        """Order what is weighed, and be back at the products."""
        expect(self.order_button).to_be_enabled()
        # Sooner it would be the second half of a double click, which the till ignores.
        passed = time.monotonic() - ScaleScreen.ordered_at
        self.page.wait_for_timeout(max(0, HAND - 1000 * passed))
        self.order_button.click()
        ScaleScreen.ordered_at = time.monotonic()
        expect(self.screen).to_be_hidden()

    def back(self):
        """Leave without a product."""
        self.press("back")
        expect(self.screen).to_be_hidden()

    # Questions

    def set_tare(self, grams):
        """Type a tare."""
        self.press("tare-set")
        self.type_grams(grams)

    def type_grams(self, grams):
        """Answer the question for grams, as a finger does."""
        for digit in grams:
            self.page.locator(f"{KEYPAD} .number-char", has_text=digit).click()
        self.page.locator(f"{KEYPAD} .confirm").click()
        expect(self.page.locator(KEYPAD)).to_be_hidden()

    def type_weight(self, grams):
        """Type the weight, and say that it is right."""
        self.press("manual")
        self.type_grams(grams)
        self.page.locator(f"{QUESTION} .confirm").click()
        expect(self.screen).to_be_hidden()

    def choose_scale(self, name):
        """Choose another scale."""
        self.press("choose")
        self.page.locator(CHOICE, has_text=name).click()

    # When it said what

    def seen(self, since, states):
        """When one of these states was first said in words, in seconds after ``since``."""
        return self._first(
            since, lambda view: view["title"] and view["state"] in states
        )

    def shown(self, since, gross):
        """When this gross weight was first shown, in seconds after ``since``."""
        return self._first(since, lambda view: gross in view["gross"])

    def _first(self, since, is_it):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for view in self.page.evaluate("seen"):
                if view["at"] >= since and is_it(view):
                    return view["at"] - since
            self.page.wait_for_timeout(50)
        said = [view for view in self.page.evaluate("seen") if view["at"] >= since]
        raise AssertionError(f"The screen only said {said}.")
