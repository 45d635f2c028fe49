"""The pictures of the guide of the entrance desk."""
from datetime import datetime

from shots import MEMBERS, SCREEN, SETTINGS, Picture, action, open_member, scroll_to

DOOR = {"width": 1280, "height": 800}
TABLET = {"width": 768, "height": 1024}
PHONE = {"width": 390, "height": 844}

# Cards of the demo store; docs/index.md tells whose they are.
MAY_SHOP = "0420000010012"
NOTICE = "0420000010388"
URGENT = "0420000010753"
ON_HOLIDAY = "0420000012979"
ON_SHIFT = "0420000012603"
UNKNOWN = "0429999999995"
MISREAD = "0420000010013"
# Numbers of members: in the list, the name of a worker stands beside the eaters too.
SUSPENDED = "00070"
BRAM = "00004"
RACHID = "00071"


# What the office wrote: nobody translates that but these pictures.
NOTICES_IN_FRENCH = {
    "You still have the key of the cold room: give it back today": (
        "Vous avez encore la clé de la chambre froide : rendez-la aujourd'hui"
    ),
    "Please bring back the crate of bottles": (
        "Merci de rapporter le casier de bouteilles"
    ),
    "Come by the office for a photo": "Passez au bureau pour une photo",
    "Your parcel is at the till": "Votre colis est à la caisse",
}
WHAT_FOR = {"en": "Talk about the next shifts", "fr": "Parler des prochains créneaux"}


def wait_for_desk(page):
    """Wait for the idle screen, and stop its clock: no second of an answer passes."""
    page.wait_for_selector(".o_coop_entrance[data-state=idle]")
    page.clock.set_fixed_time(datetime.now())


def scan(number):
    """Scan a card: a reader types fast, and ends with Enter."""

    def before(page):
        wait_for_desk(page)
        page.keyboard.type(number, delay=5)
        page.keyboard.press("Enter")

    return before


def look_up(text):
    """Type this where members are looked up."""

    def before(page):
        wait_for_desk(page)
        page.keyboard.press("/")
        page.type(".o_desk_text", text, delay=150)

    return before


def choose(text):
    """Look somebody up, and choose the first who is found."""

    def before(page):
        look_up(text)(page)
        page.click(".o_desk_found")

    return before


def count_guest(page):
    """Count a guest with the key."""
    wait_for_desk(page)
    page.keyboard.press("g")


def take_guest_back(page):
    page.click(".o_desk_undo_guest")


def note_here(page):
    """Scan the card of somebody whose shift runs, and note that they are here."""
    scan(ON_SHIFT)(page)
    page.click(".o_desk_act")


def take_back(page):
    page.click(".o_desk_undo")
    page.wait_for_selector(".o_desk_act")


def lose_network(page):
    """Scan a card while there is no network."""
    wait_for_desk(page)
    page.context.set_offline(True)
    page.keyboard.type(MAY_SHOP, delay=5)
    page.keyboard.press("Enter")


def find_network(page):
    page.context.set_offline(False)


def entrance_of_bram(page):
    """Open what the office writes about a member."""
    open_member(BRAM)(page)
    scroll_to(page, ".o_form_view [name=entrance_notice_ids]")


def change_wish(page):
    """Say what for one wants to be told that a member has come."""
    open_member(RACHID)(page)
    page.click("button[name=action_change_entrance_watch]")
    language = page.evaluate("navigator.language")[:2]
    page.fill(".modal [name=note]", WHAT_FOR[language])


def scroll_to_entrance(page):
    """In the settings, go to those of the entrance, with their title on top."""
    title = page.locator("h2:has(+ #coop_entrance)")
    title.evaluate("it => it.scrollIntoView()")


def fill_account(page):
    """Fill in a new account of the desk."""
    page.fill(".modal [name=login]", "entrance")
    page.fill(".modal [name=password]", "correct horse battery staple")


VISITS = "beesdoo_welcome_screen.coop_entrance_visit_action"
NOTICES = "beesdoo_welcome_screen.coop_entrance_notice_action"
ACCOUNT = "beesdoo_welcome_screen.coop_entrance_account_action"


def at_the_door(name, shows, before, viewport=DOOR, **more):
    return Picture(name, "desk", viewport, "/coop/entrance", shows, before, **more)


ENTRANCE_PICTURES = [
    at_the_door("entrance-idle", ".o_desk_shifts", wait_for_desk),
    at_the_door("entrance-yes", ".o_desk_is_yes", scan(MAY_SHOP)),
    at_the_door("entrance-notice", ".o_desk_is_notice", scan(URGENT)),
    at_the_door("entrance-no", ".o_desk_is_no", scan(ON_HOLIDAY)),
    at_the_door("entrance-card", ".o_desk_is_card", scan(UNKNOWN)),
    at_the_door("entrance-misread", ".o_desk_is_card", scan(MISREAD)),
    at_the_door("entrance-search", ".o_desk_found", look_up("dum")),
    at_the_door("entrance-here", ".o_desk_noted", note_here, after=take_back),
    at_the_door(
        "entrance-guest", ".o_desk_undo_guest", count_guest, after=take_guest_back
    ),
    at_the_door("entrance-offline", ".o_desk_banner", lose_network, after=find_network),
    at_the_door(
        "entrance-private",
        ".o_desk_is_yes",
        scan(MAY_SHOP),
        rules={"entrance_privacy": True},
    ),
    at_the_door("entrance-phone", ".o_desk_is_notice", scan(NOTICE), PHONE),
    at_the_door("entrance-tablet", ".o_desk_is_no", choose(SUSPENDED), TABLET),
    Picture("visits", "office", SCREEN, action(VISITS, "graph"), ".o_content canvas"),
    Picture(
        "visits-table", "office", SCREEN, action(VISITS, "pivot"), ".o_pivot tbody td"
    ),
    Picture(
        "member-entrance",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".o_form_view [name=entrance_notice_ids] .o_data_row",
        entrance_of_bram,
    ),
    Picture("notices", "office", SCREEN, action(NOTICES, "list"), ".o_data_row"),
    Picture(
        "tell-me",
        "office",
        SCREEN,
        action(MEMBERS, "list"),
        ".modal .o_form_view",
        change_wish,
    ),
    Picture(
        "settings-entrance",
        "manager",
        SCREEN,
        action(SETTINGS, "form"),
        ".app_settings_block[data-key=komunigi_base] #coop_entrance",
        scroll_to_entrance,
    ),
    Picture(
        "entrance-account",
        "manager",
        SCREEN,
        f"/web#action={ACCOUNT}",
        ".modal .o_form_view",
        fill_account,
    ),
]
