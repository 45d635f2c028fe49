"""A volunteer on the portal: leaves a shift, comes too late for one, books another."""
import datetime

import pytest
from helpers import FLASH
from playwright.sync_api import expect

from conftest import PHONE

# Hours of the night (UTC) that no shift of the demo store takes.
NIGHT = (2, 4)
LEAVE = "button[name=registration_id]:not([formaction])"


@pytest.fixture
def shifts(store):
    """Three shifts: Amina is on that of next week and on the next one, one is free."""
    amina = _english_volunteer(store, "amina")
    soon = _next_night()
    next_week = soon + _days(7)
    shifts = {
        "soon": _create_shift(store, "Stock count", soon, amina),
        "next week": _create_shift(store, "Market stall", next_week, amina),
        "free": _create_shift(store, "Bike delivery", next_week + _days(1)),
    }
    yield shifts
    store.execute("coop.shift", "action_cancel", list(shifts.values()))


def _english_volunteer(store, login):
    """The worker of this login, who reads English from now on."""
    store.speak_english()
    domain = [("login", "=", login)]
    (user,) = store.execute("res.users", "search_read", domain, ["partner_id"])
    store.execute("res.users", "write", [user["id"]], {"lang": "en_US"})
    return user["partner_id"][0]


def _days(number):
    return datetime.timedelta(days=number)


def _next_night():
    """The next night shift: less than 24 hours ahead, so inside the deadline."""
    earliest = datetime.datetime.utcnow() + datetime.timedelta(minutes=30)
    midnight = earliest.replace(hour=0, minute=0, second=0, microsecond=0)
    starts = [
        midnight + _days(day) + datetime.timedelta(hours=hour)
        for day in (0, 1)
        for hour in NIGHT
    ]
    return min(start for start in starts if start > earliest)


def _create_shift(store, task, start, worker_id=None):
    values = {
        "name": task,
        "start": str(start),
        "stop": str(start + datetime.timedelta(hours=1)),
        "seats": 2,
    }
    shift_id = store.execute("coop.shift", "create", values)
    if worker_id:
        registration = {"shift_id": shift_id, "worker_id": worker_id}
        store.execute("coop.shift.registration", "create", registration)
    return shift_id


def _row(page, task):
    return page.locator(".o_coop_mine > li", has_text=task)


def _set_deadline(store, hours):
    values = {"leave_deadline_hours": hours}
    store.execute("res.company", "write", store.company_id, values)


def test_volunteer_leaves_comes_too_late_and_books_another(
    log_in, store, shifts, viewport
):
    page = log_in("amina", viewport)
    page.goto("/my/home")
    page.click(".o_coop_portal_links a[href='/my/shifts']")
    _leave_next_week(page)
    _come_too_late(page)
    _book_another(page, shifts["free"])


def _leave_next_week(page):
    _row(page, "Market stall").locator(LEAVE).click()
    page.wait_for_selector(f"{FLASH}[role=status]")
    assert "You left this shift" in page.inner_text(FLASH)
    assert _row(page, "Market stall").count() == 0


def _come_too_late(page):
    row = _row(page, "Stock count")
    assert row.locator(LEAVE).count() == 0
    deadline = _next_night() - _days(1)
    assert f"could be left until {deadline:%A %B} {deadline.day}," in row.inner_text()


def _book_another(page, shift_id):
    page.click(f"{FLASH} a[href='/shifts']")
    page.click(f"button[name=shift_id][value='{shift_id}']")
    page.wait_for_selector(f"{FLASH}[role=status]")
    assert "You are registered:" in page.inner_text(FLASH)
    assert _row(page, "Bike delivery").count() == 1


def test_page_that_is_too_old_gets_a_refusal_with_the_deadline(
    log_in, store, shifts, viewport
):
    _set_deadline(store, 0)
    page = log_in("amina", viewport)
    page.goto("/my/shifts")
    _set_deadline(store, 24)
    _row(page, "Stock count").locator(LEAVE).click()
    page.wait_for_selector(f"{FLASH}[role=alert]")
    assert "could be left until" in page.inner_text(FLASH)
    assert _row(page, "Stock count").count() == 1


def test_message_is_shown_once(log_in, shifts):
    page = log_in("amina", PHONE)
    page.goto("/my/shifts")
    _row(page, "Market stall").locator(LEAVE).click()
    page.wait_for_selector(FLASH)
    page.reload()
    assert page.locator(FLASH).count() == 0


def test_status_has_a_sign_that_is_seen(log_in, store, viewport):
    page = log_in("amina", viewport)
    page.goto("/my/shifts")
    expect(page.locator(".o_coop_status .fa")).to_be_visible()
