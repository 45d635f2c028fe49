"""What changes many shifts at once: closing days, slots, modes, shorter leaves."""
from datetime import timedelta

from .office import OUT

CLOSINGS = "SELECT id FROM coop_closing WHERE date_to >= %s ORDER BY id"
LEAVES = "SELECT id FROM coop_leave WHERE date_to IS NULL OR date_to >= %s ORDER BY id"
SLOTS = "SELECT id FROM coop_shift_template ORDER BY id"
# Every so many slots may change; the others have to be planned all the year.
CHANGEABLE = 6


def close(world):
    """The shop is closed on some days, perhaps from yesterday on."""
    first = world.in_days(-1, 40)
    values = {
        "name": "Closed since %s" % world.clock.today,
        "date_from": first,
        "date_to": first + timedelta(days=world.random.randint(-1, 3)),
    }
    world.attempt("close", world.env["coop.closing"].create, values)


def change_closing(world):
    closing = world.pick("coop.closing", CLOSINGS, world.clock.today)
    if closing:
        days = timedelta(days=world.random.choice([-2, -1, 1, 2]))
        values = {"date_to": closing.date_to + days}
        world.attempt("change closing", closing.write, values)


def delete_closing(world):
    closing = world.pick("coop.closing", CLOSINGS, world.clock.today)
    if closing:
        world.attempt("delete closing", closing.unlink)


def shorten_leave(world):
    leave = world.pick("coop.leave", LEAVES, world.clock.today)
    if leave:
        days = world.random.randint(0, 20)
        values = {"date_to": leave.date_from + timedelta(days=days)}
        world.attempt("shorten leave", leave.write, values)


def delete_leave(world):
    leave = world.pick("coop.leave", LEAVES, world.clock.today)
    if leave:
        world.attempt("delete leave", leave.unlink)


def guide_mode(world):
    """The office changes the mode or the slots of a worker, with the guide."""
    worker = world.choose(world.workers())
    mode = world.random.choice(["regular", "regular", "irregular", "exempt"])
    templates = world.pick("coop.shift.template", SLOTS)
    if world.chance(0.2):
        templates |= world.pick("coop.shift.template", SLOTS)
    user = world.users["office"]
    world.attempt("guide mode", worker._change_shift_mode, mode, templates, user)


def change_slot(world):
    """One of a few slots changes its day, its hours or its seats."""
    ids = [row[0] for row in world.rows(SLOTS)][::CHANGEABLE]
    template = world.env["coop.shift.template"].browse(world.random.choice(ids))
    hours = world.random.choice([-1, 1, 14])
    values = world.random.choice(
        [
            {"weekday": world.random.choice("0123456")},
            {"week": world.random.choice("1234")},
            {
                "start_hour": template.start_hour + hours,
                "end_hour": template.end_hour + hours,
            },
            {"seats": template.seats + world.random.choice([-3, -1, 1])},
        ]
    )
    call = template._change_slot
    if world.attempt("change slot", call, values, world.in_days(-1, 30)):
        world.changed.add(template.id)


def grace_by_button(world):
    worker = world.choose(world.workers(statuses=OUT))
    if worker:
        world.attempt("grace by button", worker.action_give_grace)


ACTIONS = [
    (1, close),
    (1, change_closing),
    (1, delete_closing),
    (2, shorten_leave),
    (2, delete_leave),
    (4, guide_mode),
    (1, change_slot),
    (2, grace_by_button),
]
