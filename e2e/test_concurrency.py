"""Many volunteers press the same button at once, before a server with two workers."""
import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import requests
from requests.adapters import HTTPAdapter, Retry
from store import TIMEOUT, csrf_token

VOLUNTEERS = 50
ROUNDS = 5
# Two workers let 16 wait at their door. The kernel turns the others away before Odoo
# hears of them; nginx would let them wait.
KNOCK_AGAIN = Retry(total=20, allowed_methods=None, backoff_factor=0.05)
BOOKED = "You are registered:"


@pytest.fixture(scope="module")
def logins(store):
    """Portal users of fifty workers, whose passwords are their logins."""
    store.speak_english()
    logins = [f"rush{number}" for number in range(VOLUNTEERS)]
    portal = store.execute("ir.model.data", "xmlid_to_res_id", "base.group_portal")
    workers = [
        {"name": f"Volunteer {login}", "member_role": "worker", "lang": "en_US"}
        for login in logins
    ]
    partner_ids = store.execute("res.partner", "create", workers)
    users = [
        {
            "partner_id": partner_id,
            "login": login,
            "password": login,
            "groups_id": [(6, 0, [portal])],
        }
        for partner_id, login in zip(partner_ids, logins)
    ]
    context = {"no_reset_password": True}
    store.execute("res.users", "create", users, context=context)
    return logins


@pytest.fixture
def quiet_log(store):
    """Fail when the server logs an error, traceback or not."""
    size = store.log_size()
    yield
    errors = [line for line in store.log_since(size).splitlines() if " ERROR " in line]
    assert not errors


def _create_shift(store, days, seats):
    start = datetime.datetime.utcnow().replace(microsecond=0)
    start += datetime.timedelta(days=days)
    values = {
        "name": "Rush",
        "start": str(start),
        "stop": str(start + datetime.timedelta(hours=1)),
        "seats": seats,
    }
    return store.execute("coop.shift", "create", values)


def _open_shifts(store, login):
    """A session with the page of free shifts before it: ``(session, token)``."""
    session = store.session(login)
    session.mount(store.url, HTTPAdapter(max_retries=KNOCK_AGAIN))
    page = session.get(f"{store.url}/shifts", timeout=TIMEOUT)
    return session, csrf_token(page.text)


def _again(session):
    """The same browser once more: sessions are not for two threads."""
    copy = requests.Session()
    copy.trust_env = False
    copy.cookies.update(session.cookies)
    copy.adapters.update(session.adapters)
    return copy


def _book_at_once(store, shift_id, visitors):
    """Press all buttons at the same moment; the pages that the volunteers then see."""
    barrier = Barrier(len(visitors))

    def book(visitor):
        session, token = visitor
        barrier.wait(TIMEOUT)
        answer = session.post(
            f"{store.url}/shifts/book",
            data={"shift_id": shift_id, "csrf_token": token},
            timeout=TIMEOUT,
        )
        assert answer.url.endswith("/my/shifts"), answer.url
        return answer.text

    with ThreadPoolExecutor(len(visitors)) as pool:
        return list(pool.map(book, visitors))


def _registrations(store, shift_id):
    domain = [("shift_id", "=", shift_id)]
    return store.execute("coop.shift.registration", "search_count", domain)


def test_last_seat_goes_to_one_of_fifty(store, logins, quiet_log):
    shift_id = _create_shift(store, days=3, seats=1)
    with ThreadPoolExecutor(4) as pool:
        visitors = list(pool.map(lambda login: _open_shifts(store, login), logins))
    pages = _book_at_once(store, shift_id, visitors)
    assert _registrations(store, shift_id) == 1
    assert sum(BOOKED in page for page in pages) == 1
    assert sum("This shift is full" in page for page in pages) == VOLUNTEERS - 1


def test_worker_on_two_devices_gets_one_seat(store, logins, quiet_log):
    visitors = [_open_shifts(store, logins[0]) for __ in range(2)]
    for days in range(10, 10 + ROUNDS):
        shift_id = _create_shift(store, days, seats=2)
        pages = _book_at_once(store, shift_id, visitors)
        assert _registrations(store, shift_id) == 1
        assert sum(BOOKED in page for page in pages) == 1
        assert sum("already" in page for page in pages) == 1


def test_worker_who_clicks_twice_gets_one_seat(store, logins, quiet_log):
    session, token = _open_shifts(store, logins[1])
    for days in range(20, 20 + ROUNDS):
        shift_id = _create_shift(store, days, seats=2)
        visitors = [(session, token), (_again(session), token)]
        _book_at_once(store, shift_id, visitors)
        assert _registrations(store, shift_id) == 1
