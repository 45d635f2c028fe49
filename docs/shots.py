"""The pictures of the guides: who looks at what, and how to get there."""
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


def next_week(page):
    """From the list, show the board of next week: the second filter, not the first."""
    page.click(".o_facet_remove")
    page.click(".o_filter_menu button")
    page.click(".o_filter_menu .o_menu_item >> nth=1")
    page.click(".o_switch_view.o_kanban")


def next_calendar_week(page):
    """Turn to the next page of the calendar."""
    page.click(".o_calendar_button_next")


def open_full_shift(page):
    """Open the first shift of next week on which nobody is missing."""
    next_week(page)
    page.click(".o_kanban_record:has(.badge-success)")


def book(page):
    """Book the first shift that is free."""
    page.click("button[name=shift_id]")


def leave(page):
    """Leave the first shift that can be left."""
    page.click("button[name=registration_id]")


MEMBERS = "komunigi_base.res_partner_member_action"
SETTINGS = "komunigi_base.res_config_settings_action"
WEEK = "beesdoo_shift_simple.coop_shift_week_action"
SHIFTS = "beesdoo_shift_simple.coop_shift_action"
SLOTS = "beesdoo_shift_simple.coop_shift_template_action"

PICTURES = [
    Picture("portal-phone", "amina", PHONE, "/my/home", ".o_coop_portal_links"),
    Picture("household-phone", "amina", PHONE, "/my/household", ".card"),
    Picture("my-shifts-phone", "amina", PHONE, "/my/shifts", ".o_coop_mine"),
    Picture("book-phone", "amina", PHONE, "/shifts", "button[name=shift_id]"),
    Picture("booked-phone", "amina", PHONE, "/shifts", ".alert-success", book),
    Picture("left-phone", "amina", PHONE, "/my/shifts", ".alert-success", leave),
    Picture("recurring-phone", "bram", PHONE, "/my/shifts", ".o_coop_mine"),
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
    Picture(
        "slot",
        "office",
        SCREEN,
        action(SLOTS, "list"),
        ".o_form_view .o_data_row",
        open_first_slot,
    ),
    Picture(
        "settings",
        "manager",
        SCREEN,
        action(SETTINGS, "form"),
        ".app_settings_block[data-key=komunigi_base] #coop_shifts",
    ),
]
