"""What the entrance desk says to a card: its four answers, and "I am here"."""
import datetime

import pytest
from desk import (
    ANSWER,
    SPY_ON_TONES,
    asked,
    card_number,
    create_member,
    expect_answer,
    expect_state,
    last_visit,
    notice,
    scan,
    type_as_reader,
    visitors,
    visits,
    wait_for,
)
from helpers import create_shift, registrations
from playwright.sync_api import expect

# What the keys 1 to 9 and 0 write on a Belgian keyboard.
BELGIAN = "&é\"'(§è!çà"
ACT, UNDO = ".o_desk_act", ".o_desk_undo"


@pytest.fixture(scope="module")
def members(store):
    """A member for each answer."""
    yes, told, refused = (create_member(store, name) for name in ("Yes", "Told", "No"))
    notice(store, told, "Bring the crate back")
    today = str(datetime.date.today())
    leave = {"worker_id": refused["id"], "date_from": today, "date_to": today}
    store.execute("coop.leave", "create", leave)
    unknown = {"card": card_number(), "id": False}
    return {"yes": yes, "notice": told, "no": refused, "card": unknown}


@pytest.fixture
def desk(open_desk):
    page = open_desk(script=SPY_ON_TONES)
    # Browsers allow sound once somebody has touched the page.
    page.click("h1")
    return page


@pytest.fixture
def worker(store):
    return create_member(store, "Hana")


@pytest.fixture
def shift(store, worker):
    """A shift of the worker that is about to start."""
    start = datetime.datetime.utcnow() + datetime.timedelta(minutes=10)
    return create_shift(store, "Till", start, [worker])


def _states(store, shift):
    return [registration["state"] for registration in registrations(store, shift)]


def _scan_and_look(desk, card, verdict):
    """What tells this answer from others: words, colour, sign, tone."""
    desk.evaluate("notes.length = 0")
    scan(desk, card)
    answer = desk.locator(f".o_desk_answer.o_desk_is_{verdict}")
    expect(answer).to_be_visible()
    return (
        answer.locator("h1").inner_text(),
        answer.evaluate("answer => getComputedStyle(answer).backgroundColor"),
        answer.locator(".o_desk_sign .o_desk_shape").evaluate(
            "shape => shape.outerHTML"
        ),
        tuple(desk.evaluate("notes")),
    )


def test_four_answers_differ_in_words_colour_sign_and_tone(desk, store, members):
    since = last_visit(store)
    looks = [_scan_and_look(desk, card, verdict) for verdict, card in members.items()]
    for kind, seen in zip(("words", "colour", "sign", "tone"), zip(*looks)):
        assert len(set(seen)) == len(members) and all(seen), (kind, seen)
    logged = [visit["result"] for visit in visits(store, since)]
    assert logged == list(members)


def test_notice_is_said_beside_the_answer(desk, members):
    scan(desk, members["notice"])
    expect_answer(desk, members["notice"])
    expect(desk.locator(".o_desk_warning")).to_contain_text("Bring the crate back")
    live = desk.locator(".o_desk_live")
    expect(live).to_have_text("May shop, please read. Told. Bring the crate back")


def test_refusal_says_why_and_what_to_do(desk, members):
    scan(desk, members["no"])
    expect_answer(desk, members["no"])
    sentence = desk.locator(".o_desk_sentence")
    expect(sentence.locator("strong")).to_contain_text("is on holiday")
    expect(sentence.locator("span")).to_contain_text("members' office")


def test_member_who_has_left_is_named(desk, store):
    gone = create_member(store, "Gone")
    store.execute("res.partner", "write", [gone["id"]], {"active": False})
    scan(desk, gone)
    expect(desk.locator(".o_desk_is_no .o_desk_sentence")).to_contain_text(
        f"{gone['name']} has left the cooperative."
    )


def test_unknown_card_is_named(desk, members):
    scan(desk, members["card"])
    sentence = desk.locator(".o_desk_is_card .o_desk_sentence")
    expect(sentence).to_contain_text(members["card"]["card"])
    expect(sentence).to_contain_text("look the member up by name")


def test_sentence_of_another_addon_is_shown(desk):
    """The desk says of a lost card what the server says."""
    lost = {"text": "This card was lost on 3 May.", "advice": "Ask for the new one."}
    result = {
        "verdict": "card",
        "title": "Card not accepted",
        "sentences": [lost],
        "notices": [],
        "member": None,
        "actions": [],
    }
    desk.route(ANSWER, lambda route: route.fulfill(json={"result": result}))
    scan(desk, card_number())
    for words in lost.values():
        expect(desk.locator(".o_desk_is_card .o_desk_sentence")).to_contain_text(words)


def test_misread_card_is_said_without_asking(desk, store, members):
    since, questions = last_visit(store), asked(desk)
    card = members["yes"]["card"]
    wrong = card[:-1] + str((int(card[-1]) + 1) % 10)
    title, __, __, notes = _scan_and_look(desk, wrong, "card")
    assert title == "Card misread" and notes
    expect(desk.locator(".o_desk_sentence")).to_contain_text("scan it again")
    scan(desk, members["yes"])
    expect_answer(desk, members["yes"])
    assert [question["number"] for question in questions] == [card]
    assert visitors(store, since) == [members["yes"]["id"]]


def test_reader_that_drops_the_first_zero(desk, members):
    scan(desk, members["yes"]["card"][1:])
    expect_answer(desk, members["yes"])


def test_reader_on_an_azerty_keyboard(desk, members):
    session = desk.context.new_cdp_session(desk)

    def press(digit):
        key = BELGIAN[int(digit) - 1]
        event = {"key": key, "code": f"Digit{digit}"}
        down = {"type": "keyDown", "text": key}
        session.send("Input.dispatchKeyEvent", {**down, **event})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})

    type_as_reader(desk, members["yes"]["card"], press)
    expect_answer(desk, members["yes"])


def test_one_touch_notes_who_is_here_and_another_takes_it_back(
    desk, store, worker, shift
):
    scan(desk, worker)
    expect_answer(desk, worker)
    expect(desk.locator(ACT)).to_contain_text("I am here")
    desk.click(ACT)
    expect(desk.locator(".o_desk_noted")).to_contain_text("Noted: I am here")
    expect(desk.locator(ACT)).to_have_count(0)
    assert _states(store, shift) == ["present"]
    desk.click(UNDO)
    expect(desk.locator(ACT)).to_be_visible()
    expect(desk.locator(UNDO)).to_have_count(0)
    assert _states(store, shift) == ["registered"]


def test_scan_does_not_press_the_buttons_of_an_action(
    desk, store, worker, shift, members
):
    for button in (ACT, UNDO):
        scan(desk, worker)
        expect_answer(desk, worker)
        desk.focus(button)
        before = _states(store, shift)
        scan(desk, members["yes"])
        expect_answer(desk, members["yes"])
        assert _states(store, shift) == before
        scan(desk, worker)
        expect_answer(desk, worker)
        if button == ACT:
            desk.click(ACT)
            expect(desk.locator(UNDO)).to_be_visible()


def test_action_that_is_refused_is_said_in_words(desk, store, worker, shift):
    scan(desk, worker)
    expect_answer(desk, worker)
    store.execute("coop.shift", "action_cancel", [shift])
    desk.click(ACT)
    refused = desk.locator(".o_desk_refused")
    expect(refused).to_contain_text("This can't be done")
    expect(desk.locator(".o_desk_live")).to_have_text(refused.inner_text())
    expect(desk.locator(f"{ACT}, {UNDO}")).to_have_count(0)
    expect_state(desk, "answer")


def test_answers_sound_only_once(desk, members):
    """The same answer in another language is no second one."""
    scan(desk, members["yes"])
    expect_answer(desk, members["yes"])
    wait_for(desk, lambda: desk.evaluate("notes.length") == 2)
    with desk.expect_response(ANSWER):
        desk.click(".o_desk_answer [lang=fr-BE]")
    expect(desk.locator(".o_coop_entrance")).to_have_attribute("lang", "fr-BE")
    expect_answer(desk, members["yes"])
    assert desk.evaluate("notes.length") == 2
