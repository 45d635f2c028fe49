"""A volunteer's card on a phone, and what the entrance desk says once it is lost."""
import pytest
from cards import cards_of, print_cards
from desk import card_number, expect_answer, scan
from helpers import create_volunteer, misfits
from playwright.sync_api import expect

from conftest import PHONE

ACT, NOTED, UNDO = ".o_desk_act", ".o_desk_noted", ".o_desk_undo"
CODES = ".o_coop_card"


@pytest.fixture
def holder(store):
    """A volunteer with a ``card`` in hand."""
    volunteer = create_volunteer(store, "Cardo")
    number = card_number()
    store.execute("res.partner", "write", [volunteer["id"]], {"barcode": number})
    return {**volunteer, "card": number}


@pytest.fixture
def phone(enter, holder):
    page = enter(holder["login"], PHONE)
    page.goto("/my/home")
    page.get_by_role("link", name="My card").click()
    return page


def test_phone_shows_the_codes_of_the_card(phone, holder):
    codes = phone.locator(CODES)
    expect(codes.locator(".o_coop_card_number")).to_have_text(holder["card"])
    for code in (".o_coop_bars svg", ".o_coop_square svg"):
        expect(codes.locator(code)).to_be_visible()
    # A reader wants the bars as wide as they can be.
    bars = codes.locator(".o_coop_bars svg").bounding_box()
    assert bars["width"] > 0.8 * PHONE["width"]
    assert misfits(phone) == []


def test_card_that_its_holder_lost_is_refused_at_the_entrance(
    phone, holder, store, open_desk
):
    phone.get_by_role("link", name="I have lost my card").click()
    phone.fill("#reason", "On the bus")
    phone.get_by_role("button", name="Declare the card lost").click()
    expect(phone.get_by_role("status")).to_contain_text("Your card is stopped")
    lost, waiting = cards_of(store, holder)
    assert (lost["state"], lost["reason"]) == ("lost", "On the bus")
    expect(phone.locator(".o_coop_card_number")).to_have_text(waiting["number"])
    desk = open_desk()
    scan(desk, holder)
    sentence = desk.locator(".o_desk_is_card .o_desk_sentence")
    expect(sentence).to_contain_text("This card was declared lost on")


def test_printed_card_is_handed_out_at_the_entrance_with_one_touch(store, open_desk):
    volunteer = create_volunteer(store, "Cardo")
    values = [{"member_id": volunteer["id"]}]
    card_ids = store.execute("coop.member.card", "create", values)
    print_cards(store, card_ids)
    desk = open_desk()
    (card,) = cards_of(store, volunteer)
    scan(desk, card["number"])
    expect_answer(desk, volunteer)
    expect(desk.locator(".o_desk_notices")).to_contain_text("A card is ready for")
    desk.click(ACT)
    expect(desk.locator(NOTED)).to_contain_text("Hand out the card")
    assert cards_of(store, volunteer)[0]["state"] == "handed_out"
    desk.click(UNDO)
    expect(desk.locator(ACT)).to_be_enabled()
    expect(desk.locator(NOTED)).to_have_count(0)
    assert cards_of(store, volunteer)[0]["state"] == "printed"
