"""The members' office prints cards, hands them out, stops them, and gives numbers."""
import re

import pytest
from cards import (
    DIALOG,
    cards_of,
    choose_action,
    choose_menu,
    create_holder,
    download,
    find_rows,
    open_client,
    open_form,
    pages_of,
    print_cards,
    speak_english,
)
from desk import card_number
from playwright.sync_api import expect

STATUS = ".o_statusbar_status .o_arrow_button.btn-primary"


@pytest.fixture(scope="module", autouse=True)
def english(store):
    speak_english(store, "office")


@pytest.fixture
def holders(store, request):
    """Three workers whose cards wait to be printed, named alike."""
    return [create_holder(store, "Printa") for _ in range(3)]


def _states(store, holders):
    return [cards_of(store, holder)[-1]["state"] for holder in holders]


def _open_card_page(page, holder):
    """The part of the member's form that is about the card."""
    open_form(page, "res.partner", holder["id"])
    page.get_by_role("tab", name="Cooperative").click()
    expect(page.locator("[name=coop_card_number]")).to_be_visible()


def test_selection_is_printed_and_confirmed_but_for_a_spoiled_card(
    enter, store, holders
):
    page = open_client(enter)
    choose_menu(page, "cards_to_print", "Cards to print")
    find_rows(page, "Printa", 3)
    choose_action(page, "Print cards")
    dialog = page.locator(DIALOG)
    expect(dialog.locator("[name=card_count]")).to_have_text("3")
    pdf = download(page, dialog.get_by_role("button", name="Print", exact=True).click)
    # A sheet with its back.
    assert pages_of(pdf) == 2
    expect(page.locator(STATUS)).to_have_text(re.compile("To confirm"))
    assert download(page, page.locator("[name=action_download]:visible").click) == pdf
    assert _states(store, holders) == ["to_print"] * 3
    spoiled = page.locator(".o_data_row", has_text=holders[1]["name"])
    spoiled.get_by_role("button", name="Came out badly").click()
    expect(spoiled).to_have_class(re.compile("text-danger"))
    page.click("[name=action_confirm]:visible")
    page.locator(f"{DIALOG} .btn-primary").click()
    expect(page.locator("[name=message]")).to_contain_text("Printed: 2 of 3.")
    assert _states(store, holders) == ["printed", "to_print", "printed"]


def test_cards_are_handed_out_from_the_list(enter, store):
    holders = [create_holder(store, "Handa") for _ in range(2)]
    print_cards(store, [holder["card_id"] for holder in holders])
    page = open_client(enter)
    choose_menu(page, "cards_to_hand_out", "Cards to hand out")
    rows = find_rows(page, "Handa", 2)
    choose_action(page, "Hand out")
    expect(rows).to_have_count(0)
    assert _states(store, holders) == ["handed_out"] * 2


def test_lost_card_stops_and_the_next_one_waits(enter, store):
    holder = create_holder(store, "Losta")
    page = open_client(enter)
    _open_card_page(page, holder)
    page.click("[name=action_declare_card_lost]:visible")
    dialog = page.locator(DIALOG)
    expect(dialog.locator("[name=consequence]")).to_contain_text(
        f"A new card waits to be printed for: {holder['name']}"
    )
    dialog.get_by_label("Stolen").check(force=True)
    dialog.locator("input[name=details]").fill("at the market")
    dialog.locator("[name=action_declare_lost]").click()
    number = page.locator("[name=coop_card_number]")
    expect(number).not_to_have_text(holder["card"])
    lost, waiting = cards_of(store, holder)
    assert (lost["state"], lost["reason"]) == ("lost", "Stolen: at the market")
    assert waiting["state"] == "to_print"
    expect(number).to_have_text(waiting["number"])
    (member,) = store.execute("res.partner", "read", [holder["id"]], ["barcode"])
    assert member["barcode"] == waiting["number"]


def test_wrong_number_is_told_and_nothing_typed_is_lost(enter, store):
    holder, other = create_holder(store, "Numbera"), create_holder(store, "Othera")
    page = open_client(enter)
    _open_card_page(page, holder)
    page.click("[name=action_give_card_number]:visible")
    dialog = page.locator(DIALOG)
    dialog.locator("input[name=reason]").fill("Has another card in hand")
    dialog.locator("input[name=number]").fill(other["card"])
    dialog.locator("input[name=reason]").focus()
    expect(dialog.get_by_role("alert")).to_contain_text(
        f"{other['card']} belongs to {other['name']}, or did once."
    )
    dialog.locator("[name=action_replace]").click()
    refusal = page.locator(DIALOG, has_text="belongs to").last
    refusal.locator("footer .btn-primary").click()
    assert len(cards_of(store, holder)) == 1
    right = card_number()
    dialog.locator("input[name=number]").fill(right)
    expect(dialog.locator("input[name=reason]")).to_have_value(
        "Has another card in hand"
    )
    dialog.locator("[name=action_replace]").click()
    expect(page.locator("[name=coop_card_number]")).to_have_text(right)
    former, present = cards_of(store, holder)
    assert former["state"] == "replaced"
    assert present["reason"] == "Has another card in hand"
