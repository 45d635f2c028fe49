"""What several browser tests do: people, shifts, rules, and how a page has to fit."""
import datetime
import itertools
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from store import TIMEOUT

FLASH = ".o_coop_flash"
# A finger needs 44 pixels (WCAG 2.5.5); links within a sentence are exempt.
FINGER = 44
TARGETS = "button, a.btn, summary, input:not([type=hidden]), .o_coop_shifts a"
# Since 14.0 it is not the document that scrolls, but a part of it.
WIDTH = """Math.max(
    document.documentElement.scrollWidth,
    document.querySelector("#wrapwrap").scrollWidth
)"""
NUMBERS = itertools.count(1)


def create_worker(store, name, **values):
    """A new irregular worker, whose name no other has: ``{"id", "name", ...}``."""
    values = {
        "name": f"{name} Nuit{next(NUMBERS)}",
        "member_role": "worker",
        "shift_mode": "irregular",
        "lang": "en_US",
        **values,
    }
    worker_id = store.execute("res.partner", "create", values)
    fields = ["name", "member_number"]
    return store.execute("res.partner", "read", [worker_id], fields)[0]


def create_volunteer(store, name):
    """The same with a ``login`` to the portal, which is the password too."""
    store.speak_english()
    worker = create_worker(store, name)
    portal = store.execute("ir.model.data", "xmlid_to_res_id", "base.group_portal")
    login = worker["name"].lower().replace(" ", ".")
    user = {
        "partner_id": worker["id"],
        "login": login,
        "password": login,
        "groups_id": [(6, 0, [portal])],
    }
    store.execute("res.users", "create", user, context={"no_reset_password": True})
    return {**worker, "login": login}


def night(days, hour=2):
    """A moment (UTC) of a coming night, when the demo store has no shifts."""
    day = datetime.datetime.utcnow() + datetime.timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def create_shift(store, task, start, workers=(), **values):
    """A shift of an hour with these workers on it; its id."""
    values = {
        "name": task,
        "start": f"{start:%Y-%m-%d %H:%M:%S}",
        "stop": f"{start + datetime.timedelta(hours=1):%Y-%m-%d %H:%M:%S}",
        "seats": 2,
        **values,
    }
    shift_id = store.execute("coop.shift", "create", values)
    for worker in workers:
        registration = {"shift_id": shift_id, "worker_id": worker["id"]}
        store.execute("coop.shift.registration", "create", registration)
    return shift_id


def registrations(store, shift_id, *domain):
    """The registrations on this shift, as dicts, in the order they were made."""
    return store.execute(
        "coop.shift.registration",
        "search_read",
        [("shift_id", "=", shift_id), *domain],
        ["worker_id", "state", "cancel_reason"],
        order="id",
    )


def seated(store, shift_id):
    """The ids of the workers who have a seat on this shift."""
    found = registrations(store, shift_id, ("state", "=", "registered"))
    return [registration["worker_id"][0] for registration in found]


def ean13(digits):
    """These twelve digits with their check digit."""
    total = sum(
        int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)
    )
    return digits + str(-total % 10)


def at_once(*acts):
    """Do all of these at the same moment; what they return, in their order."""
    barrier = Barrier(len(acts))

    def wait_and_act(act):
        barrier.wait(TIMEOUT)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(wait_and_act, acts))


def misfits(page):
    """What is wider than the screen or too small for a finger, in words."""
    page.wait_for_load_state()
    where, faults = page.url, []
    width = page.evaluate(WIDTH)
    if width > page.viewport_size["width"]:
        faults.append(f"{where}: {width} pixels wide")
    targets = page.locator(f"#wrap :is({TARGETS})").locator("visible=true").all()
    for target in targets:
        box = target.bounding_box()
        # Pixels are broken into parts where the screen is zoomed.
        if round(box["width"]) < FINGER or round(box["height"]) < FINGER:
            html = target.evaluate("target => target.outerHTML")[:120]
            faults.append(f"{where}: {box['width']} x {box['height']}: {html}")
    return faults
