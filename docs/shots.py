"""The pictures of the guides: who looks at what, and how to get there."""
import re
from typing import Callable, NamedTuple

PHONE = {"width": 390, "height": 760}
SCREEN = {"width": 1280, "height": 760}


def nothing(page):
    """For a picture of a page as it opens."""


class Picture(NamedTuple):
    name: str
    login: str
    viewport: dict
    path: str
    # The picture is taken when this selector is seen.
    shows: str
    before: Callable = nothing
    after: Callable = nothing
    # Settings of the shop, for this picture alone.
    rules: dict = {}


def action(name, view_type):
    return f"/web#action={name}&view_type={view_type}"


def open_member(name):
    """Open this member from the list, at what is the cooperative's."""

    def before(page):
        page.click(f".o_data_row:has-text('{name}')")
        page.click(".o_form_view .o_notebook .nav-link:visible >> nth=0")

    return before


def move_eater(page):
    """Open an eater, and the window to move them to another worker."""
    open_member("Maxime Dumont")(page)
    page.click(".o_form_view .o_row button:visible >> nth=0")


def open_first_slot(page):
    """Unfold the first week of the cycle, and open its first slot."""
    page.click(".o_group_header")
    page.click(".o_data_row")


def filter_next_week(page):
    """In the list, choose the second filter instead of the first."""
    page.click(".o_facet_remove")
    page.click(".o_filter_menu button")
    page.click(".o_filter_menu .o_menu_item >> nth=1")


def next_week(page):
    """From the list, show the board of next week."""
    filter_next_week(page)
    page.click(".o_switch_view.o_kanban")


def glance(page):
    """Choose the first entry of the menu of shifts."""
    entry = "[data-menu-xmlid='beesdoo_shift_simple.menu_shift_glance']"
    page.locator(entry).dispatch_event("click")


def next_calendar_week(page):
    """Turn to the next page of the calendar."""
    page.click(".o_calendar_button_next")


def open_full_shift(page):
    """Open the first shift of next week on which nobody is missing."""
    next_week(page)
    page.click(".o_kanban_record:has(.badge-success)")


def book(page):
    """Book a shift that is free, some days ahead."""
    page.click(".btn-primary[name=shift_id] >> nth=8")


def leave(page):
    """Book the last shift of the page, and leave it again."""
    page.click(".btn-primary[name=shift_id] >> nth=-1")
    page.click(".o_coop_mine button[name=registration_id]:not([formaction]) >> nth=-1")


def wait_for_seat(page):
    """Ask to be told when a seat of a full shift is free, and see that it says so."""
    wish = "button[formaction$='on=1']"
    page.click(f".o_coop_full:not([open]):has({wish}) summary")
    page.click(f"{wish}:visible")
    page.wait_for_selector(".o_coop_flash", state="attached")
    scroll_to(page, ".o_coop_full[open]")


def scroll_to(page, selector):
    """Show what would be below the edge of the picture in the middle of it."""
    page.locator(selector).first.evaluate("it => it.scrollIntoView({block: 'center'})")


def scroll_to_wanted(page):
    """Show the shift for which somebody looks for a replacement."""
    scroll_to(page, "button[formaction='/shifts/take']")


def open_exchange(page):
    """From the own shifts, go to what one of them can be exchanged for."""
    page.click("a[href^='/my/shifts/exchange/']")


def look_for_replacement(page):
    """Look for somebody who takes the next own shift, and show that it says so."""
    page.click("button[formaction$='wanted=1']")
    page.wait_for_selector(".o_coop_flash")
    scroll_to(page, "button[formaction$='wanted=0']")


def make_link(page):
    """Make the link for the calendar."""
    page.click("form[action='/my/calendar/renew'] button")


def open_sheet(page):
    """From the list, open the sheet that is to fill in."""
    page.click(".o_coop_fill")


def note_present(page):
    """Note the first two workers of the sheet as present."""
    open_sheet(page)
    for number in (1, 2):
        page.click(f".o_coop_lines li:nth-child({number}) button[value=present]")
        page.wait_for_selector(".o_coop_flash")
    scroll_to(page, ".o_coop_lines")


def ask_to_validate(page):
    """From the list, go as far as the question before validation."""
    open_sheet(page)
    page.click("a[href$='/validate']")


def open_office_sheet(page):
    """From the list of sheets to validate, open that of the shift which runs."""
    page.click(f".o_data_row:has-text('{RUNNING}')")


def scan_card(page):
    """On that sheet, scan the card of somebody who has not booked."""
    open_office_sheet(page)
    page.click(".o_form_view button[name=action_open_scan]")
    page.fill(".modal input[name=number]", "0420000010753")
    page.click(".modal button[name=action_scan]")


def standing_of(name, button=""):
    """Open this worker at the standing, and the dialog behind a button of it."""

    def before(page):
        open_member(name)(page)
        if button:
            page.click(f"button[name={button}]")
        else:
            scroll_to(page, ".o_form_view button[name=action_change_mode]")

    return before


def correct_counter(page):
    """Start a correction of a counter."""
    standing_of("Emre Kaya", "action_correct_counter")(page)
    page.fill(".modal [name=points]", "1")
    page.fill(".modal [name=reason]", "Aide au déménagement du magasin")


def change_mode(page):
    """See what it does when a regular worker books freely from now on."""
    standing_of("Olivier Lambert", "action_change_mode")(page)
    page.click(".modal .o_field_radio label >> nth=1")


def change_slot(page):
    """See what it does to move a slot to other hours."""
    open_first_slot(page)
    page.click("button[name=action_change]")
    page.fill(".modal [name=start_hour]", "7:30")
    page.fill(".modal [name=end_hour]", "10:15")
    page.press(".modal [name=end_hour]", "Tab")
    page.click(".modal button[name=action_preview]")


def open_first_row(page):
    """Open what is first in the list."""
    page.click(".o_data_row")


def scroll_to_counter(page):
    """In the settings, go to those of the counter."""
    scroll_to(page, "#coop_shift_counter")


def change_seats(page):
    """Choose the first three shifts of next week, and the action on all of them."""
    filter_next_week(page)
    page.keyboard.press("Escape")
    page.wait_for_timeout(1_000)  # until the list is that of next week
    for number in range(3):
        box = page.locator(
            f".o_data_row >> nth={number} >> .o_list_record_selector input"
        )
        box.dispatch_event("click")
    page.click(".o_cp_action_menus .o_dropdown_toggler_btn >> nth=-1")
    page.locator(".o_cp_action_menus a").filter(has_text=CHANGE_SEATS).click()
    page.fill(".modal input[name=number]", "3")


# An action has no name but that of the language.
CHANGE_SEATS = re.compile("seats|places", re.I)
# What is proposed to whoever left a shift.
LEFT = ".alert-success ~ form button[name=shift_id]"
# The demo store's shift that has just begun, led by Bram.
RUNNING = "Réassort"
MEMBERS = "komunigi_base.res_partner_member_action"
SETTINGS = "komunigi_base.res_config_settings_action"
WEEK = "beesdoo_shift_simple.coop_shift_week_action"
SHIFTS = "beesdoo_shift_simple.coop_shift_action"
SLOTS = "beesdoo_shift_simple.coop_shift_template_action"
SHEETS = "beesdoo_shift_simple.coop_shift_sheet_action"
LEAVES = "beesdoo_shift_simple.coop_leave_action"
CLOSINGS = "beesdoo_shift_simple.coop_closing_action"
FIGURES = "beesdoo_shift_simple.coop_shift_figures_action"
MAILS = "beesdoo_shift_simple.coop_shift_notice_action"
IMPORT = "beesdoo_shift_simple.coop_shift_import_action"
POINTS = "beesdoo_shift_simple.coop_shift_point_rule_action"

PICTURES = [
    Picture("portal-phone", "amina", PHONE, "/my/home", ".o_coop_portal_links"),
    Picture("household-phone", "amina", PHONE, "/my/household", ".card"),
    Picture("my-shifts-phone", "amina", PHONE, "/my/shifts", ".o_coop_mine"),
    Picture("my-shifts", "amina", SCREEN, "/my/shifts", ".o_coop_mine"),
    Picture("counter-phone", "amina", PHONE, "/my/counter", ".o_coop_ledger"),
    Picture("planning-phone", "amina", PHONE, "/planning", ".o_coop_shifts"),
    Picture(
        "calendar-phone", "amina", PHONE, "/my/calendar", ".o_coop_link", make_link
    ),
    Picture("book-phone", "amina", PHONE, "/shifts", "button[name=shift_id]"),
    Picture(
        "wanted-phone",
        "amina",
        PHONE,
        "/shifts",
        "button[formaction='/shifts/take']",
        scroll_to_wanted,
    ),
    Picture("watch-phone", "amina", PHONE, "/shifts", ".alert-success", wait_for_seat),
    Picture("booked-phone", "amina", PHONE, "/shifts", ".alert-success", book),
    Picture("left-phone", "amina", PHONE, "/shifts", LEFT, leave),
    Picture("recurring-phone", "bram", PHONE, "/my/shifts", ".o_coop_mine"),
    Picture(
        "exchange-phone",
        "bram",
        PHONE,
        "/my/shifts",
        "button[name=shift_id]",
        open_exchange,
    ),
    Picture(
        "replacement-phone",
        "bram",
        PHONE,
        "/my/shifts",
        ".alert-success",
        look_for_replacement,
    ),
    Picture("sheets-phone", "bram", PHONE, "/my/sheets", ".o_coop_fill"),
    Picture("sheet-phone", "bram", PHONE, "/my/sheets", ".o_coop_lines", note_present),
    Picture("sheet", "bram", SCREEN, "/my/sheets", ".o_coop_lines", open_sheet),
    Picture(
        "validate-phone",
        "bram",
        PHONE,
        "/my/sheets",
        "form[action='/my/sheets/validate']",
        ask_to_validate,
    ),
    Picture("members", "office", SCREEN, action(MEMBERS, "list"), ".o_data_row"),
    Picture("faces", "office", SCREEN, action(MEMBERS, "kanban"), ".o_kanban_record"),
    Picture(
        "member",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".o_form_view .o_data_row",
        open_member("Claire Dumont"),
    ),
    Picture(
        "move-eater",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .o_form_view",
        move_eater,
    ),
    Picture(
        "glance", "office", SCREEN, action(WEEK, "list"), ".o_form_view .h2", glance
    ),
    Picture(
        "board",
        "office",
        SCREEN,
        action(WEEK, "list"),
        ".o_kanban_record",
        next_week,
    ),
    Picture(
        "calendar",
        "office",
        SCREEN,
        action(SHIFTS, "calendar"),
        ".fc-event",
        next_calendar_week,
    ),
    Picture(
        "shift",
        "office",
        SCREEN,
        action(WEEK, "list"),
        ".o_form_view .o_data_row",
        open_full_shift,
    ),
    Picture("sheets", "office", SCREEN, action(SHEETS, "list"), ".o_data_row"),
    Picture(
        "office-sheet",
        "office",
        SCREEN,
        action(SHEETS, "list"),
        ".o_form_view .o_data_row",
        open_office_sheet,
    ),
    Picture(
        "scan",
        "office",
        SCREEN,
        action(SHEETS, "list"),
        ".modal .alert:visible",
        scan_card,
    ),
    Picture(
        "standing",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".o_form_view button[name=action_change_mode]",
        standing_of("Dimitri Papadakis"),
    ),
    Picture(
        "correction",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .o_form_view",
        correct_counter,
    ),
    Picture(
        "mode",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .alert-info",
        change_mode,
    ),
    Picture("leaves", "office", SCREEN, action(LEAVES, "list"), ".o_data_row"),
    Picture(
        "closing",
        "office",
        SCREEN,
        action(CLOSINGS, "list"),
        ".o_form_view .o_data_row",
        open_first_row,
    ),
    Picture(
        "slot",
        "office",
        SCREEN,
        action(SLOTS, "list"),
        ".o_form_view .o_data_row",
        open_first_slot,
    ),
    Picture(
        "slot-change",
        "office",
        SCREEN,
        action(SLOTS, "list"),
        ".modal button[name=action_apply]",
        change_slot,
    ),
    Picture(
        "seats",
        "office",
        SCREEN,
        action(WEEK, "list"),
        ".modal .o_form_view",
        change_seats,
    ),
    Picture("figures", "office", SCREEN, action(FIGURES, "graph"), ".o_content canvas"),
    Picture("mails", "office", SCREEN, action(MAILS, "list"), ".o_data_row"),
    Picture(
        "settings",
        "manager",
        SCREEN,
        action(SETTINGS, "form"),
        ".app_settings_block[data-key=komunigi_base] #coop_shifts",
    ),
    Picture(
        "settings-counter",
        "manager",
        SCREEN,
        action(SETTINGS, "form"),
        ".app_settings_block[data-key=komunigi_base] #coop_shift_counter",
        scroll_to_counter,
    ),
    Picture("points", "manager", SCREEN, action(POINTS, "list"), ".o_data_row"),
    Picture(
        "import", "manager", SCREEN, f"/web#action={IMPORT}", ".modal .o_form_view"
    ),
]
