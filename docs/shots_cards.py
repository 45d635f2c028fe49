"""The pictures of the guide of the member cards."""
import re

from shots import MEMBERS, SCREEN, SETTINGS, Picture, action, open_member, scroll_to
from shots_entrance import DOOR, choose

PHONE = {"width": 390, "height": 844}
SHEET = {"width": 770, "height": 1083}

# Numbers of members of the demo store.
PRINTED = "00026"
MEMBER = "00029"

# Why cards of the demo store wait: nobody translates that but these pictures.
REASONS_IN_FRENCH = {
    "Can't be read any more": "Ne se lit plus",
    "Takes the place of a lost card.": "Remplace une carte perdue.",
}
BACK_TEXT = {
    "en": "Found this card? Please bring it to the shop.",
    "fr": "Vous avez trouvé cette carte ? Merci de la rapporter au magasin.",
}
LOST_WORDS = {
    "en": "in the purse that was stolen on Saturday",
    "fr": "dans le sac volé samedi",
}


def language_of(page):
    return page.evaluate("navigator.language")[:2]


def print_queue(page):
    """From the dialog, print all that waits, and wait for the print job."""
    with page.expect_download():
        page.click(".modal button[name=action_print]")
    page.wait_for_selector(".o_form_view button[name=action_confirm]")


def mark_badly(page):
    """In the print job, mark the second card as having come out badly."""
    print_queue(page)
    page.click(".o_form_view button[name=action_spoiled] >> nth=1")
    page.wait_for_selector("button[name=action_not_spoiled]:visible")


def cancel_job(page):
    """Cancel the print job, so that its cards wait again."""
    page.click("button[name=action_cancel]")
    page.click(".modal-footer .btn-primary")
    page.wait_for_selector("button[name=action_confirm]", state="hidden")


def show_sheet(page):
    """Print all that waits, and show the first page of the PDF."""
    print_queue(page)
    page.wait_for_url(re.compile(r"[#&]id=\d+"))
    job_id = re.search(r"[#&]id=(\d+)", page.url).group(1)
    pdf = f"/web/content/coop.card.job/{job_id}/pdf"
    page.goto(f"{VIEWER}?file={pdf}#zoom=page-fit")
    page.wait_for_selector(".page[data-loaded=true] canvas")
    page.wait_for_selector(".page:first-child .loadingIcon", state="detached")
    page.evaluate(PAGE_ALONE)


def cancel_sheet(page):
    page.go_back()
    cancel_job(page)


def card_of(name):
    """Open this member at the card."""

    def before(page):
        open_member(name)(page)
        scroll_to(page, ".o_form_view [name=card_actions]")

    return before


def declare_lost(page):
    """See what it does to declare a card lost."""
    card_of(MEMBER)(page)
    page.click("button[name=action_declare_card_lost]")
    page.click(".modal .o_field_radio label >> nth=1")
    page.fill(".modal [name=details]", LOST_WORDS[language_of(page)])


def ask_number(page):
    """See what a number that was typed becomes."""
    card_of(MEMBER)(page)
    page.click("button[name=action_give_card_number]")
    page.fill(".modal [name=number]", "042000007777")
    page.press(".modal [name=number]", "Tab")


def scroll_to_block(block):
    """In the settings, go to this block, with its title on top."""

    def before(page):
        title = page.locator(f"h2:has(+ #{block})")
        title.evaluate("it => it.scrollIntoView()")

    return before


def change_design(page):
    """Change the design of the workers' cards."""
    page.click("#coop_card_design button[name=action_open_card_design] >> nth=0")
    page.wait_for_selector(".o_form_view .o_coop_card_sides img")
    page.fill("[name=back_text]", BACK_TEXT[language_of(page)])


VIEWER = "/web/static/lib/pdfjs/web/viewer.html"
# Of the viewer nothing but the first page is left.
PAGE_ALONE = """() => {
    const sheet = document.querySelector(".page canvas");
    document.body.replaceChildren(sheet);
    document.body.style.cssText = "background: #777; display: grid; place-items: center";
}"""
QUEUE = "beesdoo_member_card.coop_member_card_action_to_print"
PRINT = "beesdoo_member_card.coop_card_print_queue_action"


def in_settings(name, block, **more):
    shows = f".app_settings_block[data-key=komunigi_base] #{block}"
    path = action(SETTINGS, "form")
    return Picture(name, "manager", SCREEN, path, shows, scroll_to_block(block), **more)


CARD_PICTURES = [
    Picture("cards-queue", "office", SCREEN, action(QUEUE, "list"), ".o_data_row"),
    Picture(
        "cards-print", "office", SCREEN, f"/web#action={PRINT}", ".modal .o_data_row"
    ),
    Picture(
        "cards-job",
        "office",
        SCREEN,
        f"/web#action={PRINT}",
        "button[name=action_not_spoiled]:visible",
        mark_badly,
        cancel_job,
    ),
    Picture(
        "cards-sheet",
        "office",
        SHEET,
        f"/web#action={PRINT}",
        "body > canvas",
        show_sheet,
        cancel_sheet,
    ),
    Picture(
        "cards-member",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".o_form_view [name=card_actions]",
        card_of(PRINTED),
    ),
    Picture(
        "cards-lost",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .o_form_view",
        declare_lost,
    ),
    Picture(
        "cards-number",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .o_form_view",
        ask_number,
    ),
    in_settings("cards-settings", "coop_cards"),
    in_settings("cards-settings-design", "coop_card_design"),
    Picture(
        "cards-design",
        "manager",
        SCREEN,
        action(SETTINGS, "form"),
        ".o_form_view .o_coop_card_sides img",
        change_design,
    ),
    Picture("cards-phone", "amina", PHONE, "/my/card", ".o_coop_card"),
    Picture("cards-lost-phone", "amina", PHONE, "/my/card/lost", ".btn-danger"),
    Picture(
        "cards-desk",
        "desk",
        DOOR,
        "/coop/entrance",
        ".o_desk_is_notice",
        choose(PRINTED),
    ),
]
