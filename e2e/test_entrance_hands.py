"""Quick and held hands at the entrance desk do what they meant, once."""
from datetime import datetime, timedelta

import pytest
from desk import scan
from helpers import create_shift, create_worker, seated

from conftest import PHONE

# All keys at once: a busy machine would type a number as slowly as a hand.
SCAN = """(number) => {
    for (const key of [...number, "Enter"]) {
        const event = new KeyboardEvent("keydown", {key, bubbles: true});
        document.body.dispatchEvent(event);
    }
}"""


@pytest.fixture
def worker(store):
    """A worker whose shift starts soon: ``id``, ``member_number``, ``shift``."""
    worker = create_worker(store, "Hilde")
    start = datetime.utcnow() + timedelta(minutes=10)
    shift_id = create_shift(store, "Counter", start, [worker])
    return {**worker, "shift": shift_id}


@pytest.fixture
def answer(open_desk, worker):
    """The desk's answer to that worker's card."""
    page = open_desk()
    scan(page, worker["member_number"])
    page.wait_for_selector(".o_desk_act")
    # An Enter that follows at once would be the reader's second end of a code.
    page.wait_for_timeout(300)
    return page


def test_double_touch_notes_the_attendance(answer, store, worker):
    box = answer.locator(".o_desk_act").bounding_box()
    right = box["x"] + box["width"] - 60, box["y"] + box["height"] / 2
    answer.mouse.click(*right, click_count=1)
    answer.wait_for_selector(".o_desk_undo:enabled")
    undo = answer.locator(".o_desk_undo")
    undo.dispatch_event("click", {"detail": 2})
    answer.wait_for_timeout(300)
    assert not seated(store, worker["shift"])
    undo.click()
    answer.wait_for_selector(".o_desk_act:enabled")
    assert seated(store, worker["shift"]) == [worker["id"]]


def test_keyboard_notes_the_attendance_and_stays_on_the_answer(answer, store, worker):
    answer.focus(".o_desk_act")
    for __ in range(5):
        answer.keyboard.down("Enter")
    answer.keyboard.up("Enter")
    answer.wait_for_selector(".o_desk_undo:enabled")
    assert not seated(store, worker["shift"])
    assert answer.evaluate("document.activeElement.id") == "o_desk_done"


def test_card_that_follows_at_once_breaks_nothing(answer, worker):
    answer.focus("#o_desk_done")
    # Read before the browser has drawn what was to come first.
    click = "document.activeElement.click();"
    at_once = SCAN.replace("{", "{ " + click, 1)
    answer.evaluate(at_once, worker["member_number"])
    answer.wait_for_selector(".o_desk_act")


@pytest.mark.parametrize("language", ["en_US", "fr_BE", "nl_BE"])
def test_second_guest_is_touched_and_not_undone(enter, language):
    page = enter("desk", PHONE)
    page.goto("/coop/entrance")
    page.click(f"[data-lang={language}]")
    page.click(".o_desk_guest")
    page.wait_for_selector(".o_desk_toast")
    toast = page.locator(".o_desk_toast").bounding_box()
    button = page.locator(".o_desk_guest").bounding_box()
    assert toast["y"] + toast["height"] <= button["y"]


def test_long_words_stay_on_the_phone(enter, store):
    worker = create_worker(store, "Supercalifragilistic" * 3)
    page = enter("desk", PHONE)
    page.goto("/coop/entrance")
    page.wait_for_selector(".o_desk_idle")
    for code in (worker["member_number"], "https://shop.example/" + "x" * 99):
        page.evaluate(SCAN, code)
        page.wait_for_selector("[data-state=answer]")
        wide = page.evaluate(
            "[...document.querySelectorAll('.o_desk_answer *')].filter("
            "(one) => one.getBoundingClientRect().right > innerWidth + 1"
            ").map((one) => one.outerHTML.slice(0, 80))"
        )
        assert not wide
        page.keyboard.press("Escape")
        page.wait_for_selector(".o_desk_idle")


def test_clock_is_that_of_the_shop_wherever_the_tablet_believes_to_be(
    chromium, store, enter
):
    here = enter("desk")
    here.goto("/coop/entrance")
    far = chromium.new_context(base_url=store.url, timezone_id="Pacific/Kiritimati")
    far.add_cookies(here.context.cookies())
    page = far.new_page()
    page.goto("/coop/entrance")
    page.wait_for_selector(".o_desk_clock:not(:empty)")
    shown = page.inner_text(".o_desk_clock")
    far.close()
    offset = here.evaluate(
        """async () => {
            const answer = await fetch("/coop/entrance/board", {
                method: "POST",
                headers: {"Content-Type": "application/json"},
                body: JSON.stringify({params: {}}),
            });
            return (await answer.json()).result.utc_minutes;
        }"""
    )
    now = datetime.utcnow() + timedelta(minutes=offset)
    earlier = now - timedelta(minutes=1)
    assert shown in [f"{one.hour}:{one:%M}" for one in (now, earlier)]
