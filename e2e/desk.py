"""The entrance desk in a browser: members with cards, a reader, and the visit log."""
import itertools
import json
import time

from helpers import create_worker, ean13
from playwright.sync_api import expect

CARDS = itertools.count(1)
# Milliseconds between two keys of a card reader
READER = 5
# ... and of a hand
HAND = 120
# Until the clock of a page has stopped
SOON = 500
PATIENCE = 60  # seconds
ANSWER = "**/coop/entrance/answer"
BANNER = ".o_desk_banner"
# The notes that sound, in hertz, whatever the loudspeakers do.
SPY_ON_TONES = """
window.notes = [];
const startNote = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) {
    notes.push(this.frequency.value);
    return startNote.call(this, when);
};
"""


def card_number():
    """A number that no other card has, nor gets: an EAN-13 that begins with 0."""
    return ean13(f"0429{next(CARDS):08}")


def create_member(store, name, **values):
    """A new worker with a ``card``, who may shop: ``{"id", "name", "card", ...}``."""
    card = card_number()
    return {**create_worker(store, name, barcode=card, **values), "card": card}


def notice(store, member, text, severity="2_warning"):
    """Have staff say this to the member."""
    values = {"member_id": member["id"], "text": text, "severity": severity}
    store.execute("coop.entrance.notice", "create", values)


def scan(page, member_or_number):
    """Type as a reader does: the number, key after key, and Enter."""
    number = member_or_number
    if isinstance(number, dict):
        number = number["card"]
    type_as_reader(page, [*number, "Enter"], page.keyboard.press)


def type_as_reader(page, keys, press):
    """Press these keys at the pace of a reader, by the clock of the page.

    It stands still between them: a busy machine slows no reader.
    """
    page.clock.pause_at((page.evaluate("Date.now()") + SOON) / 1000)
    for key in keys:
        press(key)
        page.clock.run_for(READER)
    page.clock.resume()


def search_by_hand(page, text):
    """Open the search with its key and type this as a hand does."""
    page.keyboard.press("/")
    expect(page.locator(".o_desk_text")).to_be_focused()
    page.keyboard.type(text, delay=HAND)


def expect_state(page, state):
    """Wait until the screen is in this state."""
    expect(page.locator(f".o_coop_entrance[data-state={state}]")).to_be_visible()


def expect_answer(page, member):
    """Wait for the answer to this member, and for nothing else."""
    expect(page.locator(".o_desk_person h2")).to_have_text(member["name"])
    expect_state(page, "answer")


def expect_banner(page, words):
    """Wait for the banner with these words in it."""
    expect(page.locator(BANNER)).to_be_visible()
    expect(page.locator(f"{BANNER} .o_desk_banner_text")).to_contain_text(words)


def to_idle(page):
    """Wipe what the screen shows."""
    page.keyboard.press("Escape")
    expect_state(page, "idle")


def wait_for(page, is_so):
    """Wait until ``is_so()``, while the page goes on."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "waited in vain"
        page.wait_for_timeout(50)


def hold(page, path=ANSWER):
    """The next request there, in a list, once it is sent: a test lets it go on."""
    held = []
    page.route(path, lambda route: held.append(route), times=1)
    return held


def asked(page, path="/coop/entrance/answer"):
    """What the page asks of a route from now on: a list that grows."""
    questions = []

    def note(request):
        if request.url.endswith(path):
            questions.append(json.loads(request.post_data)["params"])

    page.on("request", note)
    return questions


def last_visit(store):
    """The id of the newest visit in the log."""
    return max(store.execute("coop.entrance.visit", "search", []), default=0)


def visits(store, since):
    """The visits after that one, in the order in which they were logged."""
    found = store.execute(
        "coop.entrance.visit",
        "search_read",
        [("id", ">", since)],
        ["member_id", "result", "method", "request_key"],
        order="id",
    )
    for visit in found:
        visit["member_id"] = visit["member_id"] and visit["member_id"][0]
    return found


def visitors(store, since):
    """The ids of the members who came after that visit, in their order."""
    return [visit["member_id"] for visit in visits(store, since)]
