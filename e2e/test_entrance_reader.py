"""What a card reader types at the entrance desk is told from what a hand types."""
import random
from datetime import datetime, timedelta

import pytest
from desk_modules import NAME, open_modules

BODY = """
<input id="field" value="Ann" />
<input id="number" type="number" value="7" />
<textarea id="notes">Notes</textarea>
<select id="choice"><option>fr</option><option>04</option></select>
<button id="button" onclick="window.pressed = (window.pressed || 0) + 1">Guest</button>
<a id="link" href="#gone">Leave</a>
"""
LISTEN = """() => {
    const KeyReader = desk("KeyReader");
    Object.assign(window, {codes: [], shortcuts: [], inputs: [], pressed: 0});
    document.addEventListener("input", (event) => inputs.push(event.target.value));
    window.reader = new KeyReader({
        onCode: (text) => codes.push(text),
        onShortcut: (key) => shortcuts.push(key),
    });
    reader.listen();
}"""
# Milliseconds
READER, HAND, PAUSE, SILENCE = 5, 120, 110, 350
EAN = "0420000000013"
ENTER = ("Enter", "Enter")
ANCHORS = ["0420000000013", "0420000000020", "0429999999995", "4212345678905"]
BELGIAN, FRENCH = "à&é\"'(§è!ç", "à&é\"'(-è_ç"
PLACES = ["body", "#field", "#number", "#notes", "#choice", "#button", "#link"]


@pytest.fixture
def desk(open_page):
    """A page with the modules and a few elements, where a KeyReader listens."""
    page = open_page()
    page.clock.install()
    open_modules(page, BODY)
    page.evaluate(LISTEN)
    # Time stands still but where a test lets it pass: no busy machine slows the keys.
    page.clock.pause_at(datetime.now() + timedelta(minutes=1))
    return page


def _focus(page, place):
    if place == "body":
        page.evaluate("document.activeElement.blur()")
    else:
        page.focus(place)


def _type(page, keys, gap):
    for key in keys:
        page.keyboard.press(key)
        page.clock.run_for(gap)


def _scan(page, text, end="Enter", gap=READER):
    _type(page, [*text, *([end] if end else [])], gap)
    page.clock.run_for(PAUSE)


def _codes(page):
    page.clock.run_for(SILENCE)
    return page.evaluate("codes")


def _press(page, *keys):
    """Keys as the system tells them: pairs of what one writes and its place."""
    session = page.context.new_cdp_session(page)
    for key, code in keys:
        event = {"key": key, "code": code}
        text = {"Enter": "\r"}.get(key, key)
        down = {"type": "rawKeyDown"}
        if len(text) == 1:
            down = {"type": "keyDown", "text": text}
        session.send("Input.dispatchKeyEvent", {**down, **event})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        page.clock.run_for(READER)
    session.detach()


def test_page_of_the_desk_has_the_modules(enter):
    page = enter("desk")
    assert page.goto("/coop/entrance").status == 200
    for name in ("card_code", "KeyReader", "Line", "Tones", "Camera"):
        page.wait_for_function(f"'{NAME}{name}' in odoo.__DEBUG__.services")


@pytest.mark.parametrize("place", PLACES)
def test_scan_is_read_wherever_the_focus_is(desk, place):
    _focus(desk, place)
    before = desk.evaluate("[field.value, number.value, notes.value, choice.value]")
    for end in ("Enter", "Tab", "NumpadEnter", None):
        _scan(desk, EAN, end)
        assert _codes(desk).pop() == EAN
    assert _codes(desk) == [EAN] * 4
    after = desk.evaluate("[field.value, number.value, notes.value, choice.value]")
    assert (after, desk.evaluate("pressed")) == (before, 0)
    assert not desk.evaluate("location.hash")
    assert desk.evaluate("shortcuts") == []


def test_two_hundred_scans_in_a_row(desk):
    numbers = [f"{random.randrange(10**13):013}" for __ in range(200)]
    for index, number in enumerate(numbers):
        if not index % 10:
            _focus(desk, PLACES[index // 10 % len(PLACES)])
        _scan(desk, number)
    assert _codes(desk) == numbers
    assert desk.evaluate("[field.value, number.value, pressed]") == ["Ann", "7", 0]


@pytest.mark.parametrize("place", ["body", "#field"])
def test_scans_without_an_end_are_told_apart(desk, place):
    _focus(desk, place)
    for number in ANCHORS:
        _scan(desk, number, None)
    assert _codes(desk) == ANCHORS
    assert desk.input_value("#field") == "Ann"


@pytest.mark.parametrize("gap", [1, 20, 50])
def test_readers_of_any_pace(desk, gap):
    for number in ANCHORS:
        _scan(desk, number, "Enter", gap)
    assert _codes(desk) == ANCHORS


@pytest.mark.parametrize("place", ["body", "#field"])
def test_reader_that_falters_loses_nothing(desk, place):
    _focus(desk, place)
    _scan(desk, ANCHORS[0])
    _type(desk, EAN[:6], READER)
    desk.clock.run_for(250)
    _scan(desk, EAN[6:])
    assert _codes(desk) == [ANCHORS[0], EAN]
    assert desk.input_value("#field") == "Ann"


def test_field_keeps_what_the_hand_typed(desk):
    desk.focus("#field")
    desk.keyboard.press("Home")
    _type(desk, "Jo", HAND)
    _scan(desk, EAN)
    _type(desk, "-", HAND)
    assert desk.input_value("#field") == "Jo-Ann"
    assert desk.evaluate("inputs").count("JoAnn") == 2  # typed, and restored
    assert _codes(desk) == [EAN]


def test_selected_text_comes_back(desk):
    desk.focus("#field")
    desk.evaluate("field.setSelectionRange(1, 3)")
    _scan(desk, EAN)
    assert desk.input_value("#field") == "Ann"
    assert desk.evaluate("[field.selectionStart, field.selectionEnd]") == [1, 3]


@pytest.mark.parametrize("gap", [70, HAND])
def test_hand_in_a_field_is_left_alone(desk, gap):
    desk.fill("#field", "")
    _type(desk, EAN, gap)
    desk.keyboard.press("Enter")
    assert _codes(desk) == []
    assert desk.input_value("#field") == EAN
    assert desk.evaluate("shortcuts") == []


def test_few_quick_keys_are_a_hand(desk):
    desk.fill("#field", "")
    _type(desk, "abcde", READER)
    assert _codes(desk) == []
    assert desk.input_value("#field") == "abcde"


def test_single_key_outside_of_fields_is_a_shortcut(desk):
    desk.keyboard.press("g")
    assert desk.evaluate("shortcuts") == []
    desk.clock.run_for(SILENCE)
    desk.keyboard.press("Control+k")
    desk.focus("#field")
    desk.keyboard.press("x")
    desk.clock.run_for(SILENCE)
    desk.keyboard.press("Escape")
    assert desk.evaluate("shortcuts") == ["g", "Escape"]


def test_hand_presses_buttons_with_enter_and_space(desk):
    desk.focus("#button")
    desk.keyboard.press("Enter")
    desk.clock.run_for(SILENCE)
    desk.keyboard.press("Space")
    desk.clock.run_for(SILENCE)
    assert desk.evaluate("[pressed, shortcuts]") == [2, []]


@pytest.mark.parametrize("place", ["body", "#field", "#button"])
def test_reader_that_ends_with_two_keys_presses_nothing(desk, place):
    _focus(desk, place)
    _type(desk, [*EAN, "Enter", "Enter"], READER)
    desk.clock.run_for(PAUSE)
    _type(desk, [*"0420000000020", "Enter", "Control+j"], READER)
    assert _codes(desk) == [EAN, "0420000000020"]
    assert desk.evaluate("[pressed, field.value]") == [0, "Ann"]


@pytest.mark.parametrize("row", [BELGIAN, FRENCH], ids=["Belgian", "French"])
@pytest.mark.parametrize("place", ["body", "#field"])
def test_azerty_keyboard_writes_digits(desk, row, place):
    _focus(desk, place)
    keys = [(row[int(digit)], f"Digit{digit}") for digit in EAN]
    _press(desk, *keys, ENTER)
    assert _codes(desk) == [EAN]
    assert desk.input_value("#field") == "Ann"


def test_letters_keep_what_they_write(desk):
    _scan(desk, "MB-0042")
    keys = [("é", "Digit2"), ("t", "KeyT")] * 3
    _press(desk, *keys, ENTER)
    assert _codes(desk) == ["MB-0042", "ététét"]


def test_numeric_keypad_without_num_lock(desk):
    keys = {0: "Insert", 1: "End", 2: "ArrowDown", 3: "PageDown", 4: "ArrowLeft"}
    _press(desk, *[(keys[int(digit)], f"Numpad{digit}") for digit in EAN], ENTER)
    assert _codes(desk) == [EAN]


@pytest.mark.parametrize("place", ["body", "#field"])
def test_keyboard_that_hides_its_keys(desk, place):
    _focus(desk, place)
    session = desk.context.new_cdp_session(desk)
    for digit in EAN:
        event = {"key": "Unidentified", "code": "", "windowsVirtualKeyCode": 229}
        session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **event})
        session.send("Input.insertText", {"text": digit})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        desk.clock.run_for(READER)
    desk.keyboard.press("Enter")
    assert _codes(desk) == [EAN]
    assert desk.input_value("#field") == "Ann"


def test_held_key_is_pressed_once(desk):
    desk.keyboard.down("g")
    for __ in range(8):
        desk.keyboard.down("g")
    desk.keyboard.up("g")
    assert _codes(desk) == []
    assert desk.evaluate("shortcuts") == ["g"]


def test_held_enter_presses_a_button_once(desk):
    desk.focus("#button")
    for __ in range(8):
        desk.keyboard.down("Enter")
    desk.keyboard.up("Enter")
    assert desk.evaluate("pressed") == 1


def test_closed_reader_is_deaf(desk):
    desk.evaluate("reader.close()")
    desk.focus("#field")
    _scan(desk, "042")
    assert _codes(desk) == []
    assert desk.input_value("#field") == "042Ann"
