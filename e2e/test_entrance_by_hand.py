"""The entrance desk by its keys: search, guests, languages, sound."""
import pytest
from desk import (
    ANSWER,
    HAND,
    SPY_ON_TONES,
    asked,
    card_number,
    create_member,
    expect_answer,
    expect_state,
    hold,
    last_visit,
    scan,
    search_by_hand,
    to_idle,
    visits,
    wait_for,
)
from playwright.sync_api import expect

SEARCH = "/coop/entrance/search"
FOUND = ".o_desk_found"
SCREEN = ".o_coop_entrance"
TOAST = ".o_desk_toast"
# Each language of the demo store, with the first word of the shop's message in it.
LANGUAGES = {
    "fr_BE": "Bienvenue",
    "nl_BE": "Welkom",
    "es_ES": "bienvenida",
    "en_US": "Welcome",
}


@pytest.fixture(scope="module")
def members(store):
    """Two who are found together, and another."""
    return [create_member(store, name) for name in ("Zuzana", "Zuzana", "Ben")]


@pytest.fixture
def since(store, members):
    return last_visit(store)


@pytest.fixture
def desk(open_desk):
    return open_desk(script=SPY_ON_TONES)


def _logged(store, since):
    return [
        (visit["member_id"], visit["result"], visit["method"])
        for visit in visits(store, since)
    ]


def _expect_lang(desk, code):
    expect(desk.locator(SCREEN)).to_have_attribute("lang", code.replace("_", "-"))
    pressed = desk.locator(".o_desk_language[aria-pressed=true]")
    expect(pressed).to_have_attribute("data-lang", code)


def test_member_is_found_by_name_with_the_keyboard_alone(desk, store, members, since):
    search_by_hand(desk, "zuz nuit")
    expect(desk.locator(FOUND)).to_have_count(2)
    names = desk.locator(f"{FOUND} .o_desk_name").all_inner_texts()
    expect(desk.locator(f"{FOUND}[aria-selected=true]")).to_have_count(0)
    for key, index in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        desk.keyboard.press(key)
        expect(desk.locator(FOUND).nth(index)).to_have_attribute(
            "aria-selected", "true"
        )
    chosen = next(member for member in members if member["name"] == names[0])
    desk.keyboard.press("Enter")
    expect_answer(desk, chosen)
    assert _logged(store, since) == [(chosen["id"], "yes", "search")]


def test_search_answers_as_one_types(desk, members):
    texts = asked(desk, SEARCH)
    search_by_hand(desk, "z")
    expect(desk.locator(".o_desk_hint")).to_contain_text("at least two letters")
    desk.keyboard.type("u", delay=HAND)
    expect(desk.locator(FOUND)).to_have_count(2)
    desk.keyboard.type("qx", delay=HAND)
    expect(desk.locator(".o_desk_hint")).to_contain_text("Nobody has this name")
    expect(desk.locator(FOUND)).to_have_count(0)
    assert [question["text"] for question in texts][-1] == "zuqx"
    assert "z" not in [question["text"] for question in texts]


def test_member_is_found_by_number(desk, store, members, since):
    search_by_hand(desk, members[2]["member_number"])
    expect(desk.locator(FOUND)).to_have_count(1)
    desk.keyboard.press("Enter")
    expect_answer(desk, members[2])
    assert _logged(store, since) == [(members[2]["id"], "yes", "search")]


def test_card_of_another_member_while_the_list_is_open(desk, store, members, since):
    search_by_hand(desk, "zuz")
    expect(desk.locator(FOUND)).to_have_count(2)
    desk.keyboard.press("ArrowDown")
    scan(desk, members[2])
    expect_answer(desk, members[2])
    assert _logged(store, since) == [(members[2]["id"], "yes", "card")]


def test_list_that_comes_late_covers_no_answer(desk, store, members, since):
    held = hold(desk, f"**{SEARCH}")
    search_by_hand(desk, "zuz")
    wait_for(desk, lambda: held)
    scan(desk, members[2])
    expect_answer(desk, members[2])
    with desk.expect_response(f"**{SEARCH}"):
        held[0].continue_()
    desk.evaluate("() => new Promise(requestAnimationFrame)")
    expect_answer(desk, members[2])
    expect(desk.locator(FOUND)).to_have_count(0)


def test_guests_are_counted_and_taken_back_with_a_key(desk, store, since):
    desk.keyboard.press("g")
    expect(desk.locator(TOAST)).to_contain_text("Guest counted")
    desk.keyboard.press("g")
    expect(desk.locator(TOAST)).to_contain_text("2 guests counted")
    wait_for(desk, lambda: len(visits(store, since)) == 2)
    assert _logged(store, since) == [(False, "guest", "button")] * 2
    desk.focus("#o_desk_undo_guest")
    desk.keyboard.press("Enter")
    expect(desk.locator(TOAST)).to_contain_text("Guest counted")
    wait_for(desk, lambda: len(visits(store, since)) == 1)


def test_guest_is_counted_beside_an_answer(desk, store, members, since):
    scan(desk, members[2])
    expect_answer(desk, members[2])
    desk.keyboard.press("g")
    expect(desk.locator(TOAST)).to_be_visible()
    expect_answer(desk, members[2])
    wait_for(desk, lambda: len(visits(store, since)) == 2)
    desk.click("#o_desk_undo_guest")
    expect(desk.locator(TOAST)).to_contain_text("The guest is not counted")
    wait_for(desk, lambda: len(visits(store, since)) == 1)
    assert _logged(store, since) == [(members[2]["id"], "yes", "card")]


def test_idle_screen_speaks_each_language(desk):
    for code, welcome in LANGUAGES.items():
        desk.click(f"#o_desk_language_{code}")
        _expect_lang(desk, code)
        expect(desk.locator(".o_desk_message")).to_contain_text(welcome)
    desk.click("#o_desk_language_fr_BE")
    desk.reload()
    expect_state(desk, "idle")
    _expect_lang(desk, "fr_BE")


def test_language_beside_an_answer_is_lent(desk, store, members, since):
    scan(desk, members[0])
    expect_answer(desk, members[0])
    roles = {desk.inner_text(".o_desk_role span")}
    for code in ("fr_BE", "nl_BE", "es_ES"):
        with desk.expect_response(ANSWER):
            desk.click(f".o_desk_answer #o_desk_language_{code}")
        _expect_lang(desk, code)
        expect(desk.locator(f"#o_desk_language_{code}")).to_be_focused()
        expect_answer(desk, members[0])
        roles.add(desk.inner_text(".o_desk_role span"))
    assert len(roles) == 4
    assert _logged(store, since) == [(members[0]["id"], "yes", "card")]
    to_idle(desk)
    _expect_lang(desk, "en_US")


def test_household_is_named_in_the_language_of_the_answer(desk, store):
    worker = create_member(store, "Zora")
    eater = {"member_role": "eater", "household_worker_id": worker["id"]}
    store.execute("res.partner", "create", {"name": "Emre Nuit", **eater})
    scan(desk, worker)
    expect_answer(desk, worker)
    for code, role in (("fr_BE", "Mangeur·euse"), ("nl_BE", "Mee-eter")):
        desk.click(f".o_desk_answer #o_desk_language_{code}")
        expect(desk.locator(".o_desk_household")).to_contain_text(role)


def test_next_card_is_answered_in_the_language_of_the_screen(desk, members):
    scan(desk, members[0])
    expect_answer(desk, members[0])
    with desk.expect_response(ANSWER):
        desk.click("#o_desk_language_fr_BE")
    _expect_lang(desk, "fr_BE")
    questions = asked(desk)
    scan(desk, members[2])
    expect_answer(desk, members[2])
    _expect_lang(desk, "en_US")
    assert [question["lang"] for question in questions] == ["en_US"]


def test_sound_stays_off(desk, members):
    desk.click("h1")
    scan(desk, members[0])
    expect_answer(desk, members[0])
    wait_for(desk, lambda: desk.evaluate("notes.length") == 2)
    to_idle(desk)
    desk.keyboard.press("s")
    expect(desk.locator("#o_desk_sound")).to_contain_text("Sound off")
    desk.reload()
    expect(desk.locator("#o_desk_sound")).to_contain_text("Sound off")
    desk.click("h1")
    scan(desk, card_number())
    expect(desk.locator(".o_desk_is_card")).to_be_visible()
    assert desk.evaluate("notes") == []
    to_idle(desk)
    desk.click("#o_desk_sound")
    expect(desk.locator("#o_desk_sound")).to_contain_text("Sound on")
    scan(desk, members[0])
    expect_answer(desk, members[0])
    wait_for(desk, lambda: desk.evaluate("notes.length") == 2)
