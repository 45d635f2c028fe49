"""What is seen without a log-in: the public planning and the feed of a calendar."""
import re

import pytest
import requests
from helpers import (
    create_shift,
    create_volunteer,
    create_worker,
    misfits,
    night,
    seated,
)
from playwright.sync_api import expect
from store import TIMEOUT

from conftest import PHONE

FEED_LINK = "#o_coop_link"
pytestmark = pytest.mark.usefixtures("empty_nights")


@pytest.fixture
def amina(store):
    return create_volunteer(store, "Amina")


@pytest.fixture
def base_url(store):
    """Links lead to this server, as they do once a manager has logged in."""
    store.execute("ir.config_parameter", "set_param", "web.base.url", store.url)


def _fetch(url):
    """As a calendar program does: without cookies, without following anything."""
    session = requests.Session()
    session.trust_env = False  # no proxy between this machine and itself
    return session.get(url, timeout=TIMEOUT, allow_redirects=False)


def _events(answer):
    """The events of a feed: a list of ``{property: value}``."""
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    text = answer.content.decode().replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    found = re.findall("BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.DOTALL)
    return [dict(line.split(":", 1) for line in event.splitlines()) for event in found]


def test_planning_is_kept_private_unless_the_shop_says_so(open_page, rules):
    rules(public_planning=False)
    assert open_page().goto("/planning").status == 404


def test_stranger_sees_seats_and_no_names(open_page, store, rules, viewport):
    rules(public_planning=True, coworker_names="full")
    store.speak_english()
    workers = [create_worker(store, name) for name in ("Zora", "Yann")]
    values = {"seats": 3, "leader_id": workers[0]["id"]}
    shift_id = create_shift(store, "Market stall", night(8), workers, **values)
    create_shift(store, "Stock count", night(9), workers, seats=2)
    page = open_page(viewport)
    assert page.goto("/planning").status == 200
    row = page.locator(".o_coop_shifts li")
    expect(row.filter(has_text="Market stall")).to_contain_text("1 seat free")
    expect(row.filter(has_text="Stock count")).to_contain_text("Full")
    members = [("member_role", "in", ["worker", "eater"])]
    names = store.execute("res.partner", "search_read", members, ["name"])
    assert seated(store, shift_id) == [worker["id"] for worker in workers]
    html = page.content()
    assert [member["name"] for member in names if member["name"] in html] == []
    assert not misfits(page)
    page.click("#wrap a[href='/web/login?redirect=/shifts']")
    expect(page.locator("input[name=password]")).to_be_visible()


def test_weeks_of_the_planning_are_turned_like_pages(open_page, store, rules):
    rules(public_planning=True, shift_weeks_ahead=8)
    store.speak_english()
    create_shift(store, "Far ahead", night(40))
    page = open_page(PHONE)
    page.goto("/planning")
    expect(page.get_by_text("Far ahead")).to_have_count(0)
    page.click("#wrap a[rel=next]")
    expect(page.get_by_text("Far ahead")).to_have_count(1)
    expect(page.locator("#wrap a[rel=next]")).to_have_count(0)


@pytest.mark.parametrize("path", ["/shifts", "/my/shifts", "/my/calendar"])
def test_stranger_has_to_enter_for_more(open_page, rules, path):
    rules(public_planning=True)
    page = open_page()
    page.goto(path)
    expect(page.locator("input[name=password]")).to_be_visible()


def test_names_of_co_workers_are_as_the_shop_wants(enter, store, amina, rules):
    zora = create_worker(store, "Zora")
    create_shift(store, "Market stall", night(8), [amina, zora])
    page = enter(amina["login"], PHONE)
    for names, shown in (("full", zora["name"]), ("short", "Zora N."), ("none", "")):
        rules(coworker_names=names)
        page.goto("/my/shifts")
        row = page.locator(".o_coop_mine > li", has_text="Market stall")
        if shown:
            expect(row.get_by_text("With:")).to_have_text(f"With: {shown}")
        else:
            expect(row).not_to_contain_text("Zora")


def test_feed_follows_the_shifts(enter, store, amina, base_url, viewport):
    start = night(8)
    shift_id = create_shift(store, "Market; stall", start, [amina])
    page = enter(amina["login"], viewport)
    page.goto("/my/calendar")
    page.click("form[action='/my/calendar/renew'] button")
    link = page.input_value(FEED_LINK)
    assert link.startswith(f"{store.url}/shifts/calendar/")
    webcal = page.locator("a[href^='webcal:']").get_attribute("href")
    assert webcal.partition(":")[2] == link.partition(":")[2]
    (event,) = _events(_fetch(link))
    assert event["DTSTART"] == f"{start:%Y%m%dT%H%M%SZ}"
    assert "Market\\; stall" in event["SUMMARY"]
    later = create_shift(store, "Bike delivery", night(9), [amina])
    assert len(_events(_fetch(link))) == 2
    store.execute("coop.shift", "action_cancel", [shift_id, later])
    events = _events(_fetch(link))
    assert [e for e in events if e.get("STATUS") != "CANCELLED"] == []


def test_link_that_was_renewed_or_removed_opens_nothing(enter, amina, base_url):
    page = enter(amina["login"], PHONE)
    page.goto("/my/calendar")
    page.click("form[action='/my/calendar/renew'] button")
    old = page.input_value(FEED_LINK)
    page.click("form[action='/my/calendar/renew'] button")
    expect(page.locator(FEED_LINK)).not_to_have_value(old)
    new = page.input_value(FEED_LINK)
    assert (_fetch(old).status_code, _fetch(new).status_code) == (404, 200)
    page.click("form[action='/my/calendar/remove'] button")
    expect(page.locator(FEED_LINK)).to_have_count(0)
    assert _fetch(new).status_code == 404
