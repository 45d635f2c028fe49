"""The attendance sheet: cards scanned in the office, a leader's phone, two at once."""
import datetime
from concurrent.futures import ThreadPoolExecutor
from xmlrpc.client import Fault

import pytest
from helpers import FLASH, create_worker, misfits
from playwright.sync_api import expect

# Milliseconds between two keys: a barcode reader types faster than any hand.
READER_PACE = 5


@pytest.fixture
def sheet(store):
    """A shift that started an hour ago, led by Amina, with two workers on it."""
    store.speak_english()
    (amina,) = store.execute(
        "res.users", "search_read", [("login", "=", "amina")], ["partner_id"]
    )
    store.execute("res.users", "write", [amina["id"]], {"lang": "en_US"})
    names = ("Amina", "Bram", "Chloé-Anne de la Villeneuve-Saint-Georges")
    workers = [create_worker(store, name) for name in names]
    start = datetime.datetime.utcnow() - datetime.timedelta(hours=1)
    shift_id = store.execute(
        "coop.shift",
        "create",
        {
            "name": "Cheese",
            "start": f"{start:%Y-%m-%d %H:%M:%S}",
            "stop": f"{start + datetime.timedelta(hours=3):%Y-%m-%d %H:%M:%S}",
            "seats": 2,
            "leader_id": amina["partner_id"][0],
        },
    )
    for worker in workers[:2]:
        values = {"shift_id": shift_id, "worker_id": worker["id"]}
        store.execute("coop.shift.registration", "create", values)
    return {"id": shift_id, "workers": workers}


def _states(store, sheet):
    lines = store.execute(
        "coop.shift.registration",
        "search_read",
        [("shift_id", "=", sheet["id"])],
        ["state"],
        order="id",
    )
    return [line["state"] for line in lines]


def _scan(page, number):
    """Type like a barcode reader, wherever the focus is."""
    page.keyboard.type(number, delay=READER_PACE)
    page.keyboard.press("Enter")


def test_office_scans_cards_and_validates(log_in, store, sheet):
    page = log_in("office")
    page.wait_for_selector(".o_main_navbar")
    page.goto("about:blank")
    page.goto(f"/web#id={sheet['id']}&model=coop.shift&view_type=form")
    amina, bram, chloe = sheet["workers"]
    page.click("button[name=action_open_scan]")
    expect(page.locator(".modal .o_form_view")).to_be_visible()
    _scan(page, amina["member_number"])
    expect(page.locator(".modal .alert-success")).to_contain_text(amina["name"])
    _scan(page, amina["member_number"])
    expect(page.locator(".modal .alert-info")).to_contain_text("already")
    _scan(page, chloe["member_number"])
    expect(page.locator(".modal .alert-warning")).to_contain_text("not registered")
    assert _states(store, sheet) == ["present", "registered"]
    page.click(".modal button[name=action_add_walk_in]")
    expect(page.locator(".modal .alert-success")).to_contain_text("a seat was added")
    page.fill(".modal input[name=number]", bram["member_number"])
    page.click(".modal button[name=action_scan]")
    expect(page.locator(".modal .alert-success")).to_contain_text(bram["name"])
    page.click(".modal button[special=cancel], .modal footer .btn-secondary")
    expect(page.locator(".modal")).to_have_count(0)
    rows = page.locator(".o_field_x2many_list .o_data_row")
    expect(rows).to_have_count(3)
    rows.filter(has_text=bram["name"]).locator("button[name=action_absent]").click()
    expect(rows.filter(has_text=bram["name"])).to_contain_text("Absent")
    page.click("button[name=action_validate]")
    page.click(".modal .btn-primary")
    expect(page.locator("button[name=action_validate]")).to_be_hidden()
    assert _states(store, sheet) == ["present", "absent", "present"]


def test_leader_fills_in_the_sheet(log_in, store, sheet, viewport):
    amina, bram, chloe = sheet["workers"]
    page = log_in("amina", viewport)
    page.goto("/my/home")
    page.click("a[href='/my/sheets']")
    page.click(f"a[href='/my/sheets/{sheet['id']}']")
    expect(page.locator("#scan")).to_be_focused()
    _scan(page, amina["member_number"])
    expect(page.locator(FLASH)).to_contain_text("is present")
    line = page.locator(".o_coop_lines li", has_text=bram["name"])
    line.locator("summary").click()
    line.locator("input[name=number]").fill(chloe["member_number"])
    line.locator("form[action='/my/sheets/replace'] button").click()
    expect(page.locator(FLASH)).to_contain_text("came instead")
    assert not misfits(page)
    page.locator(".o_coop_lines li", has_text=amina["name"]).locator(
        "button[value=absent]"
    ).click()
    pressed = page.locator(".o_coop_lines button[aria-pressed=true]")
    expect(pressed.first).to_have_text("Absent")
    page.click("a[href$='/validate']")
    assert not misfits(page)
    page.click("form[action='/my/sheets/validate'] button")
    expect(page.locator(FLASH)).to_contain_text("is validated")
    assert _states(store, sheet) == ["absent", "excused", "present"]


def test_of_two_who_validate_at_once_one_counts(store, sheet):
    ids = [sheet["id"]]

    def validate(login):
        try:
            return store.execute_as(login, "coop.shift", "action_validate", ids)
        except Fault as fault:
            return fault.faultString

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(validate, ["office", "admin"] * 2))
    assert answers.count(True) == 1, answers
    refusals = [answer for answer in answers if answer is not True]
    assert all("A manager can reopen" in refusal for refusal in refusals), refusals
    domain = [("registration_id.shift_id", "=", sheet["id"])]
    assert store.execute("coop.shift.point", "search_count", domain) == 2
