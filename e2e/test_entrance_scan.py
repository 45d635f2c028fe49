"""A card is read in each state of the screen, and the newest one is answered."""
from collections import Counter

import pytest
from desk import (
    ANSWER,
    asked,
    create_member,
    expect_answer,
    expect_banner,
    expect_state,
    hold,
    last_visit,
    scan,
    search_by_hand,
    to_idle,
    visitors,
    visits,
    wait_for,
)
from playwright.sync_api import expect

SCANS = 200
CAMERA = """
window.inSight = [];
window.BarcodeDetector = class {
    detect() { return Promise.resolve(inSight.map((rawValue) => ({rawValue}))); }
};
BarcodeDetector.getSupportedFormats = () => Promise.resolve(["ean_13"]);
navigator.mediaDevices.getUserMedia = () => {
    const canvas = document.createElement("canvas");
    canvas.getContext("2d").fillRect(0, 0, 9, 9);
    return Promise.resolve(canvas.captureStream(10));
};
"""


@pytest.fixture(scope="module")
def members(store):
    return [create_member(store, name) for name in ("Anna", "Ben", "Chloe", "Dirk")]


@pytest.fixture
def since(store, members):
    return last_visit(store)


@pytest.fixture
def desk(open_desk):
    return open_desk()


def _ids(*members):
    return [member["id"] for member in members]


def test_idle_screen_and_one_with_an_answer(desk, store, members, since):
    for member in members:
        scan(desk, member)
        expect_answer(desk, member)
    assert visitors(store, since) == _ids(*members)


def test_screen_that_is_loading(enter, store, members, since):
    page = enter("desk")
    page.clock.install()
    held = hold(page, "**/coop/entrance/open")
    page.goto("/coop/entrance")
    expect_state(page, "connecting")
    wait_for(page, lambda: held)
    scan(page, members[0])
    held[0].continue_()
    expect_answer(page, members[0])
    assert visitors(store, since) == _ids(members[0])


def test_answers_that_come_in_the_wrong_order(desk, store, members, since):
    older, newer = members[:2]
    held = hold(desk)
    scan(desk, older)
    expect_state(desk, "waiting")
    wait_for(desk, lambda: held)
    scan(desk, newer)
    expect_answer(desk, newer)
    with desk.expect_response(ANSWER) as late:
        held[0].continue_()
    assert older["name"] in late.value.text()
    desk.evaluate("() => new Promise(requestAnimationFrame)")
    expect_answer(desk, newer)
    assert visitors(store, since) == _ids(newer, older)


def test_search_with_text_in_it(desk, store, members, since):
    searches = asked(desk, "/coop/entrance/search")
    search_by_hand(desk, "Ann")
    expect(desk.locator(".o_desk_found").first).to_be_visible()
    scan(desk, members[1])
    expect_answer(desk, members[1])
    assert visits(store, since)[0]["method"] == "card"
    assert {search["text"] for search in searches} <= {"An", "Ann"}


def test_search_keeps_the_text_of_the_hand_while_a_reader_types(desk, members):
    search_by_hand(desk, "Ann")
    # As the screen is left when the card's end has come, before it shows anything else.
    desk.evaluate(
        """() => {
            const field = document.querySelector(".o_desk_text");
            window.texts = [];
            field.addEventListener("input", () => texts.push(field.value));
        }"""
    )
    scan(desk, members[2])
    expect_answer(desk, members[2])
    assert desk.evaluate("texts").count("Ann") == 1


BUTTONS = ["search", "guest", "sound", "language_fr_BE"]


@pytest.mark.parametrize("button", BUTTONS)
def test_focus_on_a_button(desk, store, members, since, button):
    member = members[BUTTONS.index(button)]
    desk.focus(f"#o_desk_{button}")
    lang = desk.get_attribute(".o_coop_entrance", "lang")
    sound = desk.inner_text("#o_desk_sound")
    scan(desk, member)
    expect_answer(desk, member)
    to_idle(desk)
    assert visitors(store, since) == _ids(member)
    assert desk.get_attribute(".o_coop_entrance", "lang") == lang
    assert desk.inner_text("#o_desk_sound") == sound
    expect(desk.locator(".o_desk_toast")).to_be_hidden()


def test_focus_on_the_buttons_of_an_answer(desk, store, members, since):
    scan(desk, members[0])
    expect_answer(desk, members[0])
    for number, button in enumerate([".o_desk_done", "[lang=nl-BE]"], 1):
        desk.focus(f".o_desk_answer {button}")
        scan(desk, members[number])
        expect_answer(desk, members[number])
    scan(desk, "0420000000990")
    desk.focus(".o_desk_nobody .o_desk_search")
    scan(desk, members[3])
    expect_answer(desk, members[3])
    expect(desk.locator(".o_coop_entrance")).to_have_attribute("lang", "en-US")
    assert visitors(store, since) == [*_ids(*members[:3]), False, *_ids(members[3])]


def test_focus_on_a_button_that_cancels_or_closes(desk, store, members, since):
    held = hold(desk)
    scan(desk, members[0])
    wait_for(desk, lambda: held)
    desk.focus("#o_desk_cancel")
    scan(desk, members[1])
    expect_answer(desk, members[1])
    desk.keyboard.press("Escape")
    desk.click("#o_desk_search")
    desk.focus(".o_desk_close")
    scan(desk, members[2])
    expect_answer(desk, members[2])
    assert visitors(store, since) == _ids(members[1], members[2])


def test_toast_of_a_guest(desk, store, members, since):
    desk.click("#o_desk_guest")
    expect(desk.locator(".o_desk_toast")).to_be_visible()
    scan(desk, members[0])
    expect_answer(desk, members[0])
    desk.focus("#o_desk_undo_guest")
    scan(desk, members[1])
    expect_answer(desk, members[1])
    results = [visit["result"] for visit in visits(store, since)]
    assert results == ["guest", "yes", "yes"]


def test_no_connection(desk, store, members, since):
    desk.context.set_offline(True)
    expect_banner(desk, "No connection")
    for member in members[:2]:
        scan(desk, member)
        expect_state(desk, "waiting")
    desk.context.set_offline(False)
    expect_answer(desk, members[1])
    wait_for(desk, lambda: len(visits(store, since)) == 2)
    assert set(visitors(store, since)) == set(_ids(*members[:2]))


def test_camera_that_looks(open_desk, store, members, since):
    desk = open_desk(script=CAMERA)
    desk.click("#o_desk_camera_button")
    expect(desk.locator(".o_desk_video")).to_be_visible()
    scan(desk, members[0])
    expect_answer(desk, members[0])
    desk.evaluate("number => inSight.push(number)", members[1]["card"])
    expect_answer(desk, members[1])
    methods = [visit["method"] for visit in visits(store, since)]
    assert methods == ["card", "camera"]


def test_two_hundred_scans_in_a_row(open_desk, store, members, since, rules):
    # The last answer still stands when a slow server has logged them all.
    rules(entrance_seconds=120)
    desk = open_desk()
    questions = asked(desk)
    scanned = [members[number % len(members)] for number in range(SCANS)]
    for member in scanned:
        scan(desk, member)
    expect_answer(desk, scanned[-1])
    wait_for(desk, lambda: len(visits(store, since)) >= SCANS)
    # What a slow server did not answer in time was asked again, with the same key; and the
    # newest question goes before those that wait for one that is slow.
    numbers = {question["key"]: question["number"] for question in questions}
    cards = Counter(member["card"] for member in scanned)
    assert Counter(numbers.values()) == cards
    logged = {
        visit["request_key"]: visit["member_id"] for visit in visits(store, since)
    }
    ids = {member["card"]: member["id"] for member in members}
    assert logged == {key: ids[number] for key, number in numbers.items()}
    expect_answer(desk, scanned[-1])
