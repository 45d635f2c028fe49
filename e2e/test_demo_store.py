"""The demo store shows something on every screen, on whatever day it was installed."""
import re
from datetime import datetime, timedelta

import pytest
import requests
from store import TIMEOUT

WORKER = ("member_role", "=", "worker")
EATER = ("member_role", "=", "eater")
LOGINS = ["manager", "office", "desk", "cashier", "amina", "bram"]


def now(**shift):
    """A moment (UTC) as Odoo's domains want it."""
    return (datetime.utcnow() + timedelta(**shift)).strftime("%Y-%m-%d %H:%M:%S")


@pytest.mark.parametrize(
    "model, domain, least",
    [
        ("res.partner", [EATER], 25),
        ("res.partner", [WORKER, ("shift_mode", "=", "regular")], 25),
        ("res.partner", [WORKER, ("shift_mode", "=", "irregular")], 8),
        ("res.partner", [WORKER, ("shift_mode", "=", "exempt")], 1),
        ("res.partner", [WORKER, ("active", "=", False)], 1),
        ("res.partner", [WORKER, ("barcode", "=like", "042%")], 10),
        ("coop.shift.template", [], 30),
        ("coop.shift", [("start", "<", now())], 30),
        ("coop.shift", [("start", ">", now()), ("seats_taken", "=", 0)], 1),
        ("coop.shift", [("start", ">", now()), ("seats_free", "=", 0)], 5),
        ("coop.shift", [("start", ">", now()), ("seats_free", ">", 0)], 30),
        ("coop.shift", [("state", "=", "cancelled")], 1),
        ("coop.shift", [("closing_id", "!=", False)], 1),
        ("coop.shift", [("is_to_validate", "=", True)], 1),
        ("coop.shift", [("validated_on", "!=", False)], 20),
        ("coop.shift", [("note", "!=", False), ("is_note_read", "=", False)], 2),
        ("coop.shift", [("is_understaffed", "=", True)], 3),
        ("coop.shift.registration", [("state", "=", "registered")], 50),
        ("coop.shift.registration", [("state", "=", "present")], 20),
        ("coop.shift.registration", [("state", "=", "absent")], 1),
        ("coop.shift.registration", [("state", "=", "excused")], 1),
        ("coop.shift.registration", [("state", "=", "cancelled")], 1),
        ("coop.shift.registration", [("replacement_wanted", "=", True)], 1),
        ("coop.shift.watch", [], 1),
        ("coop.shift.point", [("kind", "=", "period")], 10),
        ("coop.shift.point", [("kind", "=", "correction")], 2),
        ("coop.shift.grace", [], 1),
        ("coop.leave", [("date_from", ">", now())], 1),
        ("coop.leave", [("kind", "=", "exemption"), ("date_to", "=", False)], 1),
        ("coop.closing", [("date_from", ">", now())], 1),
        ("coop.shift.notice", [("state", "=", "sent")], 10),
        ("coop.shift.notice", [("state", "=", "skipped")], 1),
        ("coop.member.card", [("state", "=", "to_print")], 4),
        ("coop.member.card", [("state", "=", "printed")], 3),
        ("coop.member.card", [("state", "=", "handed_out")], 10),
        ("coop.member.card", [("state", "=", "lost")], 2),
        ("coop.member.card", [("state", "=", "replaced")], 1),
        ("coop.member.card", [("state", "=", "expired")], 1),
        ("coop.member.card", [("member_role", "=", "eater")], 3),
        ("coop.member.card.event", [("reason", "!=", False)], 4),
        ("res.partner", [WORKER, ("coop_card_state", "=", "to_print")], 3),
        ("pos.config", [("scale_ids", "!=", False)], 1),
        ("product.product", [("to_weight", "=", True), ("container_tare", ">", 0)], 1),
    ],
)
def test_every_screen_has_something_to_show(store, model, domain, least):
    assert store.execute(model, "search_count", domain) >= least


def test_forty_workers(store):
    assert store.execute("res.partner", "search_count", [WORKER]) == 40


@pytest.mark.parametrize(
    "status",
    ["ok", "alert", "suspended", "holiday", "exempted", "unsubscribed", "resigning"],
)
def test_somebody_has_each_status(store, status):
    domain = [WORKER, ("shift_status", "=", status)]
    assert store.execute("res.partner", "search_count", domain)


def test_no_mail_waits_for_its_turn(store):
    waiting = [("state", "=", "queued")]
    assert store.execute("coop.shift.notice", "search_count", waiting) == 0


def test_planning_is_public_and_names_nobody(store):
    answer = requests.get(f"{store.url}/planning", timeout=TIMEOUT)
    assert answer.ok and "Magasin" in answer.text
    assert "Bram" not in answer.text


@pytest.mark.parametrize("login", LOGINS)
def test_each_login_works(store, login):
    assert store.session(login)


def test_no_mail_waits_to_be_sent(store):
    assert store.execute("mail.mail", "search_count", []) == 0


def test_amina_has_a_shift_to_leave_and_one_that_is_too_late(store):
    page = store.session("amina").get(f"{store.url}/my/shifts").text
    coming = [("worker_id.name", "=like", "Amina%"), ("state", "=", "registered")]
    late = [("start", ">", now()), ("start", "<", now(days=1))]
    leavable = [("start", ">", now(days=1)), ("start", "<", now(days=14))]
    model = "coop.shift.registration"
    assert store.execute(model, "search_count", coming + late) == 1
    assert store.execute(model, "search_count", coming + leavable) == 1
    assert page.count("btn-outline-danger") == 1


def test_amina_is_ahead_and_reads_why(store):
    page = store.session("amina").get(f"{store.url}/my/counter").text
    assert "o_coop_success" in page
    assert page.count("o_coop_points") >= 4
    assert "Aide à la fête de la coopérative" in page


def test_bram_leads_a_shift_that_runs(store):
    session = store.session("bram")
    sheets = re.findall(
        r'href="(/my/sheets/\d+)"[^>]*o_coop_fill',
        session.get(f"{store.url}/my/sheets").text,
    )
    assert sheets
    pages = [session.get(store.url + sheet).text for sheet in sheets]
    assert any(page.count('value="excused"') >= 3 for page in pages)


def test_bram_can_exchange_his_shift_or_look_for_somebody(store):
    page = store.session("bram").get(f"{store.url}/my/shifts").text
    assert "/my/shifts/exchange/" in page
    assert "/my/shifts/replacement?wanted=1" in page


def test_bram_has_his_recurring_shifts(store):
    mine = [("worker_id.name", "=like", "Bram%"), ("start", ">", now())]
    shifts = store.execute(
        "coop.shift.registration", "search_read", mine, ["is_regular"]
    )
    assert len(shifts) >= 2
    assert all(shift["is_regular"] for shift in shifts)


def test_the_shop_keeps_its_name_whatever_else_brings_demo_data(store):
    (shop,) = store.execute("res.company", "read", [store.company_id], ["name"])
    assert shop["name"] == "Coop du Parvis"
