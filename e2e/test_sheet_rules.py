"""The rules of the attendance sheet as they show: default, lock, start, paper."""
from xmlrpc.client import Fault

import pytest
from helpers import (
    create_shift,
    create_volunteer,
    create_worker,
    misfits,
    night,
    registrations,
)
from playwright.sync_api import expect

from conftest import PHONE

VALIDATE = "form[action='/my/sheets/validate'] button"
pytestmark = pytest.mark.usefixtures("empty_nights")


@pytest.fixture(scope="module")
def leader(store):
    """A volunteer who leads shifts; the office reads English too."""
    office = [("login", "in", ["office", "manager"])]
    volunteer = create_volunteer(store, "Leader")
    users = store.execute("res.users", "search", office)
    store.execute("res.users", "write", users, {"lang": "en_US"})
    return volunteer


@pytest.fixture
def workers(store):
    return [create_worker(store, name) for name in ("Zora", "Yann")]


@pytest.fixture
def sheet(store, leader, workers):
    """A shift of last night with two workers of whom nothing was noted."""
    return create_shift(store, "Done", night(-1), workers, leader_id=leader["id"])


def _open_form(page, shift_id):
    page.goto(f"/web#id={shift_id}&model=coop.shift&view_type=form")
    expect(page.locator(".o_form_view .o_data_row").first).to_be_visible()


def _row(page, worker):
    return page.locator(".o_form_view .o_data_row", has_text=worker["name"])


def _confirm(page, button):
    page.click(f"button[name={button}]")
    page.click(".modal .btn-primary")
    expect(page.locator(".modal")).to_have_count(0)


def _counters(store, workers):
    ids = [worker["id"] for worker in workers]
    found = store.execute("res.partner", "read", ids, ["shift_counter"])
    return [worker["shift_counter"] for worker in found]


@pytest.mark.parametrize(
    "default, word",
    [("present", "Present"), ("absent", "Absent"), ("excused", "Excused")],
)
def test_default_is_shown_before_it_counts(
    enter, store, leader, workers, sheet, rules, default, word
):
    rules(attendance_default=default)
    page = enter("office")
    _open_form(page, sheet)
    for worker in workers:
        expect(_row(page, worker)).to_contain_text(word)
    page = enter(leader["login"], PHONE)
    page.goto(f"/my/sheets/{sheet}/validate")
    counted = page.locator(".o_coop_sheet ul li")
    expect(counted).to_have_count(1)
    expect(counted).to_contain_text(f"{word}:")
    for worker in workers:
        expect(counted).to_contain_text(worker["name"])
        expect(page.locator(".alert-warning")).to_contain_text(worker["name"])
    assert [line["state"] for line in registrations(store, sheet)] == ["registered"] * 2
    page.click(VALIDATE)
    expect(page.locator(".o_coop_flash")).to_contain_text("is validated")
    assert [line["state"] for line in registrations(store, sheet)] == [default] * 2


def test_sheet_to_fill_in_waits_for_every_worker(
    enter, store, leader, workers, sheet, rules
):
    rules(attendance_default="fill")
    page = enter(leader["login"], PHONE)
    page.goto(f"/my/sheets/{sheet}/validate")
    refusal = page.locator("#wrap [role=alert]")
    expect(refusal).to_contain_text(f"Nothing is noted yet for: {workers[1]['name']}")
    expect(page.locator(VALIDATE)).to_have_count(0)
    page.goto(f"/my/sheets/{sheet}")
    for worker in workers:
        line = page.locator(".o_coop_lines li", has_text=worker["name"])
        line.locator("button[value=present]").click()
        expect(line.locator("[aria-pressed=true]")).to_have_text("Present")
    page.click("a[href$='/validate']")
    page.click(VALIDATE)
    expect(page.locator(".o_coop_flash")).to_contain_text("is validated")
    assert _counters(store, workers) == [1, 1]


def test_counter_follows_a_sheet_that_a_manager_reopens(
    enter, store, workers, sheet, leader
):
    ids = [line["id"] for line in registrations(store, sheet)]
    store.execute("coop.shift.registration", "action_present", ids)
    store.execute_as("office", "coop.shift", "action_validate", [sheet])
    assert _counters(store, workers) == [1, 1]
    page = enter("office")
    _open_form(page, sheet)
    expect(page.locator("button[name=action_reopen]")).to_be_hidden()
    expect(_row(page, workers[0]).locator("button:visible")).to_have_count(0)
    page = enter("manager")
    _open_form(page, sheet)
    _confirm(page, "action_reopen")
    _row(page, workers[0]).locator("button[name=action_excused]").click()
    expect(_row(page, workers[0])).to_contain_text("Excused")
    assert _counters(store, workers) == [1, 1]
    _confirm(page, "action_validate")
    expect(page.locator("button[name=action_validate]")).to_be_hidden()
    assert _counters(store, workers) == [0, 1]


def test_nothing_is_noted_before_the_start(enter, store, leader, workers):
    shift_id = create_shift(store, "Coming", night(2), workers, leader_id=leader["id"])
    page = enter(leader["login"], PHONE)
    page.goto("/my/sheets")
    page.click(f"a[href='/my/sheets/{shift_id}']")
    expect(page.locator("#wrap .alert-info")).to_contain_text("once the shift has")
    expect(page.locator(".o_coop_states button")).to_have_count(6)
    expect(page.locator(".o_coop_states button:enabled")).to_have_count(0)
    expect(page.locator("#scan")).to_have_count(0)
    expect(page.locator("a[href$='/validate']")).to_have_count(0)
    assert not misfits(page)
    page.goto(f"/my/sheets/{shift_id}/validate")
    expect(page.locator("#wrap [role=alert]")).to_contain_text("has not started")
    expect(page.locator(VALIDATE)).to_have_count(0)


def test_office_can_not_validate_before_the_start(enter, store, leader, workers):
    shift_id = create_shift(store, "Coming", night(2), workers)
    page = enter("office")
    _open_form(page, shift_id)
    expect(page.locator("button[name=action_cancel]").first).to_be_visible()
    expect(page.locator("button[name=action_validate]")).to_be_hidden()
    expect(page.locator("button[name=action_open_scan]")).to_be_hidden()
    with pytest.raises(Fault, match="has not started"):
        store.execute_as("office", "coop.shift", "action_validate", [shift_id])


def test_sheet_on_paper_has_the_workers_and_blank_lines(enter, workers, sheet, leader):
    page = enter("office")
    report = "beesdoo_shift_simple.report_shift_sheet"
    assert page.goto(f"/report/html/{report}/{sheet}").status == 200
    lines = page.locator(".o_coop_line")
    expect(lines).to_have_count(2)
    for worker in workers:
        expect(lines.filter(has_text=worker["name"])).to_have_count(1)
        expect(lines.filter(has_text=worker["member_number"])).to_have_count(1)
    expect(page.locator(".o_coop_blank")).to_have_count(4)


def test_leader_of_another_shift_finds_no_sheet(enter, store, leader, sheet):
    stranger = create_volunteer(store, "Stranger")
    page = enter(stranger["login"])
    for path in (f"/my/sheets/{sheet}", f"/my/sheets/{sheet}/validate"):
        assert page.goto(path).status == 404
