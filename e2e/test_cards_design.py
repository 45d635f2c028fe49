"""The manager sees how cards look while the design is changed."""
import re

import pytest
from cards import speak_english
from playwright.sync_api import expect

SETTINGS = "/web#action=komunigi_base.res_config_settings_action"
PICTURES = "#coop_card_design .o_coop_card_preview img"
# Rejected where a picture is broken.
DRAWN = "pictures => Promise.all(pictures.map(picture => picture.decode()))"


@pytest.fixture
def settings(enter, store):
    speak_english(store, "manager")
    page = enter("manager")
    page.goto(SETTINGS)
    expect(page.locator(PICTURES)).to_have_count(4)
    return page


@pytest.fixture
def form(settings):
    """The design of workers' cards, to be changed."""
    settings.get_by_role("button", name="Change the design of workers' cards").click()
    expect(settings.locator(".o_form_editable .o_coop_card_sides")).to_be_visible()
    return settings


def test_settings_show_both_sides_of_the_cards_of_both_roles(settings):
    pictures = settings.locator(PICTURES)
    pictures.evaluate_all(DRAWN)
    shown = [picture.get_attribute("src") for picture in pictures.all()]
    assert len(set(shown)) == 4


def test_preview_follows_what_is_typed(form):
    front = form.locator("[name=front_svg] img")
    expect(front).not_to_have_attribute("src", re.compile("Sunflower"))
    form.locator("input[name=title]").press_sequentially("Sunflower")
    expect(front).to_have_attribute("src", re.compile("Sunflower"))
    form.locator("[name=front_svg] img").evaluate_all(DRAWN)


def test_letter_that_no_card_can_have_is_told(form):
    problem = form.locator(".o_coop_card_sides .alert")
    expect(problem).to_be_hidden()
    text = form.locator("textarea[name=front_text]")
    text.fill("Carrots 🥕")
    expect(problem).to_contain_text("“🥕” can't be printed")
    text.fill("Carrots")
    expect(problem).to_be_hidden()
