"""What the entrance desk forgets, and what it never shows."""
import pytest
from desk import (
    card_number,
    create_member,
    expect_answer,
    expect_state,
    notice,
    scan,
    search_by_hand,
    to_idle,
    wait_for,
)
from helpers import create_shift, night
from playwright.sync_api import expect

SECONDS = 3
# All texts that can be reached from each screen that is in memory.
REACHABLE = """function () {
    const seen = new Set();
    const texts = new Set();
    const todo = [...this];
    while (todo.length) {
        const thing = todo.pop();
        if (typeof thing === "string") {
            texts.add(thing);
        }
        const isInner = thing !== null && typeof thing === "object";
        if (!isInner || seen.has(thing) || thing === window) {
            continue;
        }
        seen.add(thing);
        if (!(thing instanceof Node)) {
            todo.push(...Object.values(thing));
        }
    }
    return [...texts].join("\\n");
}"""
SCREEN = "odoo.__DEBUG__.services['beesdoo_welcome_screen.EntranceScreen'].prototype"
HIDE = """() => {
    Object.defineProperty(document, "hidden", {value: true, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture(scope="module")
def member(store):
    member = create_member(store, "Quinoa")
    notice(store, member, "Bring the crate of Quinoa back")
    create_shift(store, "Till", night(3), [member])
    return member


@pytest.fixture
def desk(rules, open_desk):
    rules(entrance_seconds=SECONDS)
    return open_desk()


def _known(page):
    """What the page shows or keeps, as one text."""
    session = page.context.new_cdp_session(page)
    prototype = session.send("Runtime.evaluate", {"expression": SCREEN})["result"]
    query = {"prototypeObjectId": prototype["objectId"]}
    screens = session.send("Runtime.queryObjects", query)["objects"]
    call = {"functionDeclaration": REACHABLE, "returnByValue": True}
    call["objectId"] = screens["objectId"]
    kept = session.send("Runtime.callFunctionOn", call)["result"]["value"]
    session.detach()
    assert "Scan your card" in kept
    storage = page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    return "\n".join([kept, storage, page.content()])


def _expect_forgotten(page, member):
    expect_state(page, "idle")
    known = _known(page)
    for private in ("Quinoa", member["member_number"], member["card"]):
        assert private not in known


def test_answer_is_wiped_after_its_seconds(desk, member):
    scan(desk, member)
    expect_answer(desk, member)
    assert "Quinoa" in _known(desk)
    expect(desk.locator(".o_desk_answer")).to_be_hidden()
    _expect_forgotten(desk, member)


@pytest.mark.parametrize("way", ["Escape", "Done"])
def test_answer_is_wiped_by_hand(desk, member, way):
    scan(desk, member)
    expect_answer(desk, member)
    if way == "Escape":
        desk.keyboard.press("Escape")
    else:
        desk.click(".o_desk_done")
    _expect_forgotten(desk, member)


def test_hidden_page_forgets_at_once(desk, member):
    scan(desk, member)
    expect_answer(desk, member)
    desk.evaluate(HIDE)
    _expect_forgotten(desk, member)


def test_answer_that_comes_while_the_page_is_hidden_is_not_shown(desk, member):
    desk.evaluate(HIDE)
    with desk.expect_response("**/coop/entrance/answer"):
        scan(desk, member)
    _expect_forgotten(desk, member)


def test_search_is_wiped_too(desk, member):
    search_by_hand(desk, "Quinoa")
    expect(desk.locator(".o_desk_found")).to_contain_text(member["name"])
    to_idle(desk)
    _expect_forgotten(desk, member)


def test_next_member_sees_nothing_of_the_last_one(desk, store, member):
    other = create_member(store, "Rosa")
    scan(desk, member)
    expect_answer(desk, member)
    scan(desk, other)
    expect_answer(desk, other)
    known = _known(desk)
    assert "Rosa" in known and "Quinoa" not in known


def test_countdown_is_seen_and_begins_anew_when_the_screen_is_used(rules, open_desk):
    rules(entrance_seconds=20)
    desk = open_desk()
    scan(desk, card_number())
    seconds, bar = desk.locator(".o_desk_seconds"), desk.locator(".o_desk_bar")
    expect(seconds).to_have_text("Cleared in 20 s")
    expect(seconds).to_have_text("Cleared in 19 s")
    before = bar.bounding_box()["width"]
    wait_for(desk, lambda: bar.bounding_box()["width"] < before)
    desk.focus(".o_desk_done")
    expect(seconds).to_have_text("Cleared in 20 s")


def test_privacy_mode_shows_neither_full_name_nor_counter(rules, open_desk, member):
    rules(entrance_privacy=True)
    desk = open_desk()
    with desk.expect_response("**/coop/entrance/answer") as answered:
        scan(desk, member)
    expect(desk.locator(".o_desk_first")).to_have_text("Quinoa")
    expect(desk.locator(".o_desk_person h2")).to_have_text("Quinoa N.")
    for text in (_known(desk), answered.value.text()):
        assert member["name"] not in text
    assert answered.value.json()["result"]["member"]["counter"] == ""
    expect(desk.locator(".o_desk_answer")).not_to_contain_text("Counter")
    to_idle(desk)
    search_by_hand(desk, member["name"])
    expect(desk.locator(".o_desk_found")).to_contain_text("Quinoa N.")
    expect(desk.locator(".o_desk_found")).not_to_contain_text("Nuit")
