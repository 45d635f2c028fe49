"""The entrance desk without a network, a server or a session: nothing is lost."""
import pytest
import requests
from desk import (
    ANSWER,
    BANNER,
    asked,
    create_member,
    expect_answer,
    expect_banner,
    expect_state,
    hold,
    last_visit,
    scan,
    visitors,
    visits,
    wait_for,
)
from playwright.sync_api import expect
from store import TIMEOUT

OFFLINE = "The last scan is repeated as soon as it is back."
# Milliseconds: longer than a request may take, than until the next attempt, and than
# until the screen looks whether somebody has logged in.
TOO_LONG, NEXT, LOGGED_IN = 8500, 2500, 11000


@pytest.fixture(scope="module")
def members(store):
    return [create_member(store, name) for name in ("Anna", "Ben")]


@pytest.fixture
def since(store, members):
    return last_visit(store)


@pytest.fixture
def desk(open_desk):
    return open_desk()


def _expect_one(page, store, since, member):
    """The member is answered, the banner gone, and the visit logged once."""
    expect_answer(page, member)
    expect(page.locator(BANNER)).to_be_hidden()
    assert visitors(store, since) == [member["id"]]


def test_scan_without_network_is_repeated_once_it_is_back(desk, store, members, since):
    desk.context.set_offline(True)
    expect_banner(desk, OFFLINE)
    scan(desk, members[0])
    expect_state(desk, "waiting")
    expect_banner(desk, OFFLINE)
    desk.context.set_offline(False)
    _expect_one(desk, store, since, members[0])


def test_network_that_is_lost_beside_an_answer(desk, members):
    scan(desk, members[0])
    expect_answer(desk, members[0])
    desk.context.set_offline(True)
    expect_banner(desk, OFFLINE)
    expect_answer(desk, members[0])
    desk.context.set_offline(False)
    expect(desk.locator(BANNER)).to_be_hidden()
    expect_answer(desk, members[0])


@pytest.mark.parametrize("status", [502, 504])
def test_server_that_is_away(desk, store, members, since, status):
    away = {"content_type": "text/html", "body": "<h1>Bad gateway</h1>"}
    desk.route(ANSWER, lambda route: route.fulfill(status=status, **away))
    scan(desk, members[0])
    expect_banner(desk, OFFLINE)
    desk.unroute(ANSWER)
    _expect_one(desk, store, since, members[0])


def test_answer_that_is_lost_on_its_way_is_logged_once(desk, store, members, since):
    questions = asked(desk)

    def lose(route):
        route.fetch()
        route.abort()

    desk.route(ANSWER, lose, times=1)
    scan(desk, members[0])
    _expect_one(desk, store, since, members[0])
    assert len(questions) == 2
    assert questions[0] == questions[1]


def test_server_that_never_answers(desk, store, members, since):
    held = hold(desk)
    scan(desk, members[0])
    wait_for(desk, lambda: held)
    desk.clock.fast_forward(TOO_LONG)
    expect_banner(desk, OFFLINE)
    desk.clock.fast_forward(NEXT)
    _expect_one(desk, store, since, members[0])


def test_newest_of_two_scans_without_server_is_shown(desk, store, members, since):
    desk.route(ANSWER, lambda route: route.abort())
    scan(desk, members[0])
    expect_banner(desk, OFFLINE)
    scan(desk, members[1])
    desk.unroute(ANSWER)
    expect_answer(desk, members[1])
    expect(desk.locator(BANNER)).to_be_hidden()
    ids = {member["id"] for member in members}
    wait_for(desk, lambda: len(visits(store, since)) == len(ids))
    assert set(visitors(store, since)) == ids
    expect_answer(desk, members[1])


def test_error_of_the_server_is_said_and_the_next_scan_works(desk, members):
    error = {"code": 200, "message": "Odoo Server Error", "data": {"name": "KeyError"}}
    desk.route(ANSWER, lambda route: route.fulfill(json={"error": error}))
    scan(desk, members[0])
    expect_banner(desk, "Something went wrong. Scan the card again")
    expect_state(desk, "idle")
    desk.unroute(ANSWER)
    scan(desk, members[1])
    expect_answer(desk, members[1])
    expect(desk.locator(BANNER)).to_be_hidden()


def test_lost_session_is_resumed_and_the_scan_answered(desk, store, members, since):
    desk.context.clear_cookies(name="session_id")
    scan(desk, members[0])
    _expect_one(desk, store, since, members[0])


def test_session_that_ended_on_the_server(desk, store, members, since):
    (session,) = [
        cookie for cookie in desk.context.cookies() if cookie["name"] == "session_id"
    ]
    cookies = {"session_id": session["value"]}
    requests.get(f"{store.url}/web/session/logout", cookies=cookies, timeout=TIMEOUT)
    scan(desk, members[0])
    _expect_one(desk, store, since, members[0])


def test_without_the_key_of_the_device_the_banner_says_so(desk, store, members, since):
    desk.context.clear_cookies()
    scan(desk, members[0])
    expect_banner(desk, "The session is over.")
    log_in = desk.locator(f"{BANNER} a")
    expect(log_in).to_be_visible()
    expect(log_in).to_have_attribute("href", "/web/login?redirect=/coop/entrance")
    assert visitors(store, since) == []
    # Somebody logs in in another window.
    cookies = store.session("desk").cookies
    desk.context.add_cookies(
        [{"name": c.name, "value": c.value, "url": store.url} for c in cookies]
    )
    desk.clock.fast_forward(LOGGED_IN)
    _expect_one(desk, store, since, members[0])
