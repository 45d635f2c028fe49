"""The entrance desk on its three screens: all is seen, touched, read and heard."""
import datetime

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
)
from helpers import FINGER, create_shift
from playwright.sync_api import expect

from conftest import DESKTOP, PHONE

TABLET = {"width": 768, "height": 1024}
TARGETS = "button, a, input, .o_desk_found"
# What has to be read or reached without scrolling.
VITAL = "h1, .o_desk_first, .o_desk_sentence > *, .o_desk_act, .o_desk_done"
READER_ENDS = 200  # milliseconds
# WCAG 1.4.3
LEAST_CONTRAST = 4.5
# Texts with less contrast than that, with their contrast; opacity counts.
FAINT = """(least) => {
    const parse = (color) => {
        const [r, g, b, a] = color.match(/[\\d.]+/g).map(Number);
        return [r, g, b, a === undefined ? 1 : a];
    };
    const over = (front, back, share) =>
        [0, 1, 2].map((i) => front[i] * share + back[i] * (1 - share)).concat(1);
    const ground = (element) => {
        if (!element) {
            return [255, 255, 255, 1];
        }
        const own = parse(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, ground(element.parentElement), own[3]);
    };
    const light = (color) => {
        const [r, g, b] = color.slice(0, 3).map((value) => {
            const part = value / 255;
            return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (element) => {
        const style = getComputedStyle(element);
        const back = ground(element);
        const share = parse(style.color)[3] * Number(style.opacity);
        const tones = [light(over(parse(style.color), back, share)), light(back)];
        return (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
    };
    const hasText = (element) => [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()
    );
    return [...document.querySelectorAll(".o_coop_entrance *")]
        .filter((element) => hasText(element) && element.getClientRects().length)
        .filter((element) => contrast(element) < least)
        .map((element) => `${contrast(element).toFixed(2)}: ${element.outerHTML}`);
}"""
OVERFLOWING = """() => [document.documentElement, ...document.querySelectorAll(
    ".o_coop_entrance, .o_coop_entrance section, .o_desk_content, .o_desk_toolbar"
)].filter((box) => box.scrollWidth > Math.min(box.clientWidth + 1, innerWidth))
.map((box) => `${box.className}: ${box.scrollWidth} in ${box.clientWidth}`)"""
# What stands in the way of the middle of an element.
COVER = """(element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    return element.contains(top) || (top && top.contains(element))
        ? "" : top && top.outerHTML;
}"""


@pytest.fixture(scope="module")
def members(store):
    """A member for each answer; they have much to be told."""
    start = datetime.datetime.utcnow() + datetime.timedelta(minutes=10)
    yes, told, refused = (
        create_member(store, name) for name in ("Alexandra", "Bartholomeus", "Chloe")
    )
    create_shift(store, "Till and shelves", start, [yes, told])
    notice(store, told, "Bring the crate of bottles back, please", "3_urgent")
    today = str(datetime.date.today())
    leave = {"worker_id": refused["id"], "date_from": today, "date_to": today}
    store.execute("coop.leave", "create", leave)
    return {
        "yes": yes,
        "notice": told,
        "no": refused,
        "card": {"card": card_number(), "name": ""},
    }


@pytest.fixture(params=[DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
def desk(request, rules, open_desk):
    rules(entrance_seconds=300)
    return open_desk(request.param)


def _faults(page):
    """What is too wide, too small, too faint, or not to be seen at once."""
    page.evaluate("() => new Promise(requestAnimationFrame)")
    faults = page.evaluate(OVERFLOWING)
    faults += page.evaluate(FAINT, LEAST_CONTRAST)
    screen = page.locator(".o_coop_entrance")
    for target in screen.locator(TARGETS).locator("visible=true").all():
        box = target.bounding_box()
        if round(box["width"]) < FINGER or round(box["height"]) < FINGER:
            html = target.evaluate("target => target.outerHTML")[:120]
            faults.append(f"{box['width']} x {box['height']}: {html}")
    for vital in screen.locator(VITAL).locator("visible=true").all():
        faults += _hidden(page, vital)
    return faults


def _hidden(page, vital):
    box, size = vital.bounding_box(), page.viewport_size
    is_within = (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"] + 1
        and box["y"] + box["height"] <= size["height"] + 1
    )
    html = vital.evaluate("vital => vital.outerHTML")[:120]
    if not is_within:
        return [f"outside: {box} {html}"]
    cover = vital.evaluate(COVER)
    return [f"covered: {html} by {cover[:120]}"] if cover else []


def _show(page, verdict, member):
    scan(page, member)
    expect(page.locator(f".o_desk_is_{verdict}")).to_be_visible()
    if member["name"]:
        expect_answer(page, member)


def test_idle_screen_and_search_fit(desk):
    assert _faults(desk) == []
    search_by_hand(desk, "an")
    expect(desk.locator(".o_desk_found").first).to_be_visible()
    assert _faults(desk) == []


def test_answers_fit(desk, members):
    for verdict, member in members.items():
        _show(desk, verdict, member)
        assert _faults(desk) == []


def test_banner_and_toast_cover_nothing(desk, members):
    desk.keyboard.press("g")
    expect(desk.locator(".o_desk_toast")).to_be_visible()
    _show(desk, "notice", members["notice"])
    desk.context.set_offline(True)
    expect(desk.locator(".o_desk_banner")).to_be_visible()
    assert _faults(desk) == []


def test_answers_are_read_aloud(desk, members):
    live = desk.locator("[aria-live=assertive]")
    for verdict, member in members.items():
        _show(desk, verdict, member)
        title = desk.inner_text(".o_desk_title h1")
        expect(live).to_contain_text(title)
        if member["name"]:
            expect(live).to_contain_text(desk.inner_text(".o_desk_first"))
    to_idle(desk)
    expect(live).to_have_text("")


def test_focus_of_the_keyboard_is_seen(desk, members):
    states = {"idle": 6, "answer": 2}
    for state, least in states.items():
        if state == "answer":
            _show(desk, "yes", members["yes"])
            # Keys right behind a code are still the reader's.
            desk.clock.fast_forward(READER_ENDS)
        expect_state(desk, state)
        seen = set()
        for __ in range(12):
            desk.keyboard.press("Tab")
            focused = desk.evaluate(
                """() => {
                    const focused = document.activeElement;
                    const style = getComputedStyle(focused);
                    const inside = focused.closest(".o_coop_entrance");
                    return inside && [
                        focused.id || focused.className,
                        style.outlineStyle,
                        parseFloat(style.outlineWidth),
                    ];
                }"""
            )
            if focused:
                name, style, width = focused
                # The browser's own ring, around what scrolls, is "auto".
                assert style == "auto" or (style == "solid" and width >= 3), focused
                seen.add(name)
        assert len(seen) >= least, seen
