"""Volunteers pass shifts on: proposals, exchange, replacement, a seat that frees."""
import datetime

import pytest
from helpers import (
    FLASH,
    create_shift,
    create_volunteer,
    create_worker,
    misfits,
    night,
    registrations,
    seated,
)
from playwright.sync_api import expect

from conftest import PHONE

MINE = ".o_coop_mine > li"
PROPOSALS = "form[action='/shifts/book'] li"
LONG_TASK = "Réassort" * 12
pytestmark = pytest.mark.usefixtures("empty_nights")


@pytest.fixture
def amina(store):
    return create_volunteer(store, "Amina")


@pytest.fixture
def bram(store):
    return create_volunteer(store, "Bram")


def _mine(page, task):
    return page.locator(MINE, has_text=task)


def _button(page, name, value):
    return page.locator(f"button[name={name}][value='{value}']")


def _day_of_full(page, shift_id):
    """The list of full shifts that holds this one."""
    return page.locator(
        ".o_coop_full", has=page.locator(f"button[name=shift_id][value='{shift_id}']")
    )


def _notices(store, worker, kind):
    domain = [("worker_id", "=", worker["id"]), ("kind", "=", kind)]
    return store.execute("coop.shift.notice", "search_count", domain)


def test_page_proposes_the_emptiest_shift_after_leaving_one(
    enter, store, amina, viewport
):
    create_shift(store, "Market stall", night(8), [amina])
    soon = datetime.datetime.utcnow() + datetime.timedelta(minutes=5)
    empty = create_shift(store, "Nobody yet", soon, seats=4, min_workers=2)
    page = enter(amina["login"], viewport)
    page.goto("/my/shifts")
    _mine(page, "Market stall").get_by_role("button", name="Leave").click()
    expect(page.locator(FLASH)).to_contain_text("You left this shift")
    first = page.locator(PROPOSALS).first
    expect(first).to_contain_text("Nobody yet")
    expect(first).to_contain_text("Too few people yet")
    assert not misfits(page)
    first.locator("button").click()
    expect(page.locator(FLASH)).to_contain_text("You are registered:")
    expect(_mine(page, "Nobody yet")).to_have_count(1)
    assert seated(store, empty) == [amina["id"]]


def test_shift_is_exchanged_once(enter, store, amina, rules, viewport):
    rules(shift_max_exchanges=1)
    old = create_shift(store, "Market stall", night(8), [amina])
    new = create_shift(store, "Bike delivery", night(9))
    page = enter(amina["login"], viewport)
    page.goto("/my/shifts")
    _mine(page, "Market stall").get_by_text("Exchange it").click()
    expect(page.locator("h1")).to_have_text("Exchange a shift")
    expect(_button(page, "shift_id", old)).to_have_count(0)
    _button(page, "shift_id", new).click()
    expect(page.locator(FLASH)).to_contain_text("You exchanged your shift")
    expect(_mine(page, "Market stall")).to_have_count(0)
    expect(_mine(page, "Bike delivery")).to_have_count(1)
    expect(_mine(page, "Bike delivery").get_by_text("Exchange it")).to_have_count(0)
    assert (seated(store, old), seated(store, new)) == ([], [amina["id"]])
    assert _notices(store, amina, "exchanged") == 1


def test_exchange_after_the_deadline_is_refused_in_words(enter, store, amina, rules):
    rules(leave_deadline_hours=24)
    old = create_shift(store, "Market stall", night(3), [amina])
    new = create_shift(store, "Bike delivery", night(9))
    page = enter(amina["login"], PHONE)
    page.goto("/my/shifts")
    _mine(page, "Market stall").get_by_text("Exchange it").click()
    # The page got old, which is the same as a deadline that came nearer.
    rules(reminder_days=7, leave_deadline_hours=100)
    _button(page, "shift_id", new).click()
    expect(page.locator(f"{FLASH}[role=alert]")).to_contain_text(
        "could be exchanged until"
    )
    page.goto(f"/my/shifts/exchange/{registrations(store, old)[0]['id']}")
    expect(page.locator("#wrap .alert-info")).to_contain_text("100 h before")
    expect(_button(page, "shift_id", new)).to_have_count(0)
    assert (seated(store, old), seated(store, new)) == ([amina["id"]], [])


def test_replacement_is_wanted_until_somebody_takes_the_shift(
    enter, store, amina, bram, rules, viewport
):
    rules(replacements_allowed=True)
    shift_id = create_shift(store, "Market stall", night(8), [amina], seats=1)
    hers, his = enter(amina["login"], viewport), enter(bram["login"], viewport)
    hers.goto("/my/shifts")
    _mine(hers, "Market stall").get_by_text("Look for a replacement").click()
    expect(hers.locator(FLASH)).to_contain_text("stays yours until somebody takes it")
    expect(_mine(hers, "Market stall").get_by_text("Keep this shift")).to_be_visible()
    assert seated(store, shift_id) == [amina["id"]]
    his.goto("/shifts")
    wanted = registrations(store, shift_id)[0]["id"]
    _button(his, "registration_id", wanted).click()
    expect(his.locator(FLASH)).to_contain_text("You took over this shift")
    expect(_mine(his, "Market stall")).to_have_count(1)
    hers.reload()
    expect(_mine(hers, "Market stall")).to_have_count(0)
    assert seated(store, shift_id) == [bram["id"]]
    assert _notices(store, amina, "taken_over") == 1


def test_who_waits_for_a_seat_is_told_once(enter, store, amina, bram, viewport):
    shift_id = create_shift(store, "Market stall", night(8), [bram], seats=1)
    page = enter(amina["login"], viewport)
    page.goto("/shifts")
    expect(_button(page, "shift_id", shift_id)).to_be_hidden()
    _day_of_full(page, shift_id).locator("summary").click()
    _button(page, "shift_id", shift_id).click()
    expect(page.locator(FLASH)).to_contain_text("You get a mail as soon as")
    expect(_button(page, "shift_id", shift_id)).to_have_text("Stop telling me")
    assert not misfits(page)
    freed = [registration["id"] for registration in registrations(store, shift_id)]
    store.execute("coop.shift.registration", "action_cancel", freed)
    assert _notices(store, amina, "seat_free") == 1
    wishes = [("shift_id", "=", shift_id)]
    assert store.execute("coop.shift.watch", "search_count", wishes) == 0
    page.reload()
    expect(_button(page, "shift_id", shift_id)).to_have_text("Book")


def test_wish_for_a_seat_is_taken_back(enter, store, amina, bram):
    shift_id = create_shift(store, "Market stall", night(8), [bram], seats=1)
    page = enter(amina["login"])
    page.goto("/shifts")
    _day_of_full(page, shift_id).locator("summary").click()
    _button(page, "shift_id", shift_id).click()
    _button(page, "shift_id", shift_id).get_by_text("Stop telling me").click()
    expect(page.locator(FLASH)).to_contain_text("no mail about this shift any more")
    wishes = [("shift_id", "=", shift_id)]
    assert store.execute("coop.shift.watch", "search_count", wishes) == 0


def test_limit_of_shifts_a_day_is_said_in_words(enter, store, amina, rules):
    rules(shift_max_per_day=0)
    create_shift(store, "Market stall", night(8), [amina])
    second = create_shift(store, "Bike delivery", night(8, hour=3))
    page = enter(amina["login"], PHONE)
    page.goto("/shifts")
    rules(shift_max_per_day=1)
    _button(page, "shift_id", second).click()
    expect(page.locator(f"{FLASH}[role=alert]")).to_contain_text(
        "the limit of shifts a day (1)"
    )
    page.goto("/shifts")
    expect(_button(page, "shift_id", second)).to_have_count(0)
    expect(page.get_by_text("the limit of shifts a day (1)")).to_have_count(1)
    assert seated(store, second) == []


def test_light_and_counter_say_what_happened(enter, store, amina, viewport):
    values = {
        "worker_id": amina["id"],
        "points": -2,
        "reason": "Keys were not returned",
    }
    store.execute("coop.shift.point", "create", values)
    page = enter(amina["login"], viewport)
    page.goto("/my/shifts")
    light = page.locator(".o_coop_standing.o_coop_warning")
    expect(light).to_contain_text("Alert")
    expect(light).to_contain_text("-2")
    expect(light).to_contain_text("You may shop.")
    page.click("a[href='/my/counter']")
    entry = page.locator(".o_coop_ledger li")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("Keys were not returned")
    expect(entry.locator(".o_coop_points b")).to_have_text("-2")


def test_form_works_once_the_network_is_back(enter, store, amina):
    shift_id = create_shift(store, "Market stall", night(8))
    page = enter(amina["login"])
    page.goto("/shifts")
    page.context.set_offline(True)
    with page.expect_event("requestfailed", lambda r: "/shifts/book" in r.url):
        _button(page, "shift_id", shift_id).click(no_wait_after=True)
    assert seated(store, shift_id) == []
    page.context.set_offline(False)
    page.goto("/shifts")
    _button(page, "shift_id", shift_id).click()
    expect(page.locator(FLASH)).to_contain_text("You are registered:")
    assert seated(store, shift_id) == [amina["id"]]


def test_pages_fit_the_screen_and_the_fingers(
    enter, store, amina, bram, rules, viewport
):
    rules(public_planning=True, replacements_allowed=True, coworker_names="full")
    colleague = create_worker(store, "Maximilienne-Alexandrine " + "Van" * 15)
    mine = create_shift(store, LONG_TASK, night(8), [amina, colleague])
    create_shift(store, LONG_TASK, night(9), [bram], seats=1)
    led = create_shift(store, LONG_TASK, night(-1), [amina], leader_id=amina["id"])
    values = {"worker_id": amina["id"], "points": -1, "reason": LONG_TASK}
    store.execute("coop.shift.point", "create", values)
    page, faults = enter(amina["login"], viewport), []
    for path in (
        "/my/shifts",
        "/shifts",
        f"/my/shifts/exchange/{registrations(store, mine)[0]['id']}",
        "/my/counter",
        "/my/calendar",
        "/planning",
        "/my/sheets",
        f"/my/sheets/{led}",
        f"/my/sheets/{led}/validate",
    ):
        assert page.goto(path).status == 200, path
        for summary in page.locator("#wrap summary").all():
            summary.click()
        faults += misfits(page)
        if path == "/my/calendar":
            page.click("form[action='/my/calendar/renew'] button")
            expect(page.locator("#o_coop_link")).to_be_visible()
            faults += misfits(page)
    assert not faults, "\n".join(faults)
