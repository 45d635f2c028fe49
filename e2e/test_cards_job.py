"""A long print job: its progress, and what a page that is closed leaves behind."""
import re

import pytest
from cards import (
    DIALOG,
    DRAWING,
    choose_menu,
    create_holders,
    download,
    open_client,
    open_form,
    pages_of,
    speak_english,
    start_job,
)
from desk import hold, wait_for
from playwright.sync_api import expect

# More than one part, and as few as that needs.
MANY = 110
COUNT = ".o_card_job_count"


@pytest.fixture(scope="module")
def cards(store):
    """The ids of cards that wait to be printed, more than one part has."""
    speak_english(store, "office")
    return create_holders(store, "Longa", MANY)


def _page_count(store, job_id):
    (job,) = store.execute("coop.card.job", "read", [job_id], ["page_count"])
    return job["page_count"]


def _hold_second_part(page):
    """Let the page draw one part and hold what it asks for then, in a list."""
    held = hold(page, DRAWING)
    page.route(DRAWING, lambda route: route.continue_(), times=1)
    return held


def test_long_job_says_how_far_it_is_and_ends_with_the_pdf(enter, store, cards):
    page = open_client(enter)
    choose_menu(page, "card_print_queue", "Print the queue")
    dialog = page.locator(DIALOG)
    count = dialog.locator("[name=card_count]")
    expect(count).to_have_text(re.compile(r"^\d{3}$"))
    count = int(count.inner_text())
    assert count >= MANY
    held = _hold_second_part(page)
    dialog.get_by_role("button", name="Print", exact=True).click()
    expect(page.locator(COUNT)).to_have_text(f"100 of {count} cards")
    wait_for(page, lambda: held)
    pdf = download(page, held[0].continue_)
    expect(page.locator(".o_form_view [name=action_confirm]")).to_be_visible()
    (job_id,) = store.execute("coop.card.job", "search", [("state", "=", "ready")])
    assert pages_of(pdf) == _page_count(store, job_id)
    store.execute("coop.card.job", "action_cancel", [job_id])


def test_job_goes_on_after_its_page_was_closed(enter, store, cards):
    job_id = start_job(store, cards)
    page = open_client(enter)
    open_form(page, "coop.card.job", job_id)
    held = _hold_second_part(page)
    page.click("[name=action_go_on]")
    wait_for(page, lambda: held)
    page.close()
    page = open_client(enter)
    open_form(page, "coop.card.job", job_id)
    # What was asked for when the page closed is drawn or not.
    expect(page.locator(".alert-warning")).to_contain_text(
        re.compile(rf"1[01]0\s+of\s+{MANY}\s+cards are drawn")
    )
    pdf = download(page, page.locator("[name=action_go_on]").click)
    assert pages_of(pdf) == _page_count(store, job_id)
    store.execute("coop.card.job", "action_cancel", [job_id])
