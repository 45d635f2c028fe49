"""Member cards in a browser: who has which, jobs, and the members' office's screens."""
import re

from helpers import create_worker
from playwright.sync_api import expect

MENU = "[data-menu-xmlid='beesdoo_member_card.menu_{}']"
MEMBERS = "/web#action=komunigi_base.res_partner_member_action"
ROW = ".o_list_view .o_data_row"
DIALOG = ".modal-dialog:visible"
DRAWING = "**/coop.card.job/draw_next"
FACTS = ["number", "state", "reason"]


def speak_english(store, *logins):
    """Have these users read English."""
    store.speak_english()
    users = store.execute("res.users", "search", [("login", "in", logins)])
    store.execute("res.users", "write", users, {"lang": "en_US"})


def create_holder(store, name, **values):
    """A new worker with a card that waits to be printed: also ``{"card", "card_id"}``."""
    worker = create_worker(store, name, **values)
    (card_id,) = store.execute(
        "coop.member.card", "create", [{"member_id": worker["id"]}]
    )
    (card,) = store.execute("coop.member.card", "read", [card_id], FACTS)
    return {**worker, "card": card["number"], "card_id": card_id}


def create_holders(store, name, count):
    """So many more at once, with names that nobody else has; the ids of their cards."""
    people = [
        {"name": f"{name} {number:03}", "member_role": "worker", "lang": "en_US"}
        for number in range(count)
    ]
    member_ids = store.execute("res.partner", "create", people)
    values = [{"member_id": member_id} for member_id in member_ids]
    return store.execute("coop.member.card", "create", values)


def cards_of(store, member):
    """All cards that this member has or had, as dicts, the first one first."""
    domain = [("member_id", "=", member["id"])]
    return store.execute("coop.member.card", "search_read", domain, FACTS, order="id")


def start_job(store, card_ids):
    """A print job of these cards, of which nothing is drawn; its id."""
    wizard = store.execute(
        "coop.card.print", "create", {"card_ids": [(6, 0, card_ids)]}
    )
    return store.execute("coop.card.print", "action_print", [wizard])["params"][
        "job_id"
    ]


def print_cards(store, card_ids):
    """Print these cards, few enough for one part, and confirm that they came out well."""
    job_id = start_job(store, card_ids)
    store.execute("coop.card.job", "draw_next", [job_id])
    store.execute("coop.card.job", "action_confirm", [job_id])


def open_client(enter, login="office"):
    """The web client, showing the members."""
    page = enter(login)
    page.goto(MEMBERS)
    expect(page.locator(ROW).first).to_be_visible()
    return page


def open_form(page, model, record_id):
    """Show this record, through a blank page: what follows the # loads nothing."""
    page.goto("about:blank")
    page.goto(f"/web#id={record_id}&model={model}&view_type=form")
    expect(page.locator(".o_form_view")).to_be_visible()


def choose_menu(page, name, title):
    """Choose this entry of the menu of cards, which opens what has this title."""
    entry = page.locator(MENU.format(name))
    entry.wait_for(state="attached")
    entry.evaluate("entry => entry.click()")
    shown = page.locator(".breadcrumb .active, .modal-title:visible")
    expect(shown.filter(has_text=title)).to_be_visible()


def find_rows(page, text, count):
    """Search the list for this text; its rows, once there are so many."""
    page.locator(".o_searchview_input").press_sequentially(text)
    expect(page.locator(".o_searchview_autocomplete li").first).to_be_visible()
    page.press(".o_searchview_input", "Enter")
    rows = page.locator(ROW)
    expect(rows).to_have_count(count)
    return rows


def choose_action(page, name):
    """Tick all rows of the list and choose this in the menu Action."""
    # A picture covers the box, and clicking that toggles it twice.
    page.locator(".o_list_view thead input").evaluate("box => box.click()")
    menus = page.locator(".o_cp_action_menus, .o_cp_sidebar")
    menus.get_by_role("button", name="Action").click()
    menus.get_by_role("menuitem", name=name, exact=True).click()


def download(page, press):
    """The bytes of the file that the browser gets once ``press()`` was called."""
    with page.expect_download() as found:
        press()
    return found.value.path().read_bytes()


def pages_of(pdf):
    """The number of pages of a PDF (bytes)."""
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
