"""Who comes to a shift: by card, with one touch at the desk, unannounced, instead."""
from datetime import timedelta

RUNNING = (
    "SELECT id FROM coop_shift WHERE start BETWEEN %s AND %s AND state = 'planned'"
    " ORDER BY start, id"
)
EXPECTED = (
    "SELECT id FROM coop_shift_registration WHERE start BETWEEN %s AND %s"
    " AND state != 'cancelled' ORDER BY start, id"
)
AT_THE_DESK = (
    "SELECT id FROM coop_shift_registration WHERE start <= %s AND stop > %s"
    " AND state IN ('registered', 'present') ORDER BY id"
)
WALK_INS = (
    "SELECT id FROM coop_shift_registration WHERE is_walk_in AND state != 'cancelled'"
    " AND start > %s ORDER BY id"
)
HALF_AN_HOUR = timedelta(minutes=30)


def around_now(world, model, query):
    """A record that started since yesterday, or does soon."""
    first = world.clock.now - timedelta(hours=world.random.choice([4, 30]))
    return world.pick(model, query, first, world.clock.now + HALF_AN_HOUR)


def walk_in(world):
    shift = around_now(world, "coop.shift", RUNNING)
    worker = world.choose(world.workers())
    if shift:
        world.attempt("walk in", shift._add_walk_in, worker, world.users["office"])


def replace(world):
    """Another worker came instead."""
    registration = around_now(world, "coop.shift.registration", EXPECTED)
    worker = world.choose(world.workers())
    if registration:
        call = registration._replace_by
        world.attempt("replace", call, worker, world.users["office"])


def take_off(world):
    """Somebody was put on a sheet by mistake."""
    first = world.clock.now - timedelta(days=9)
    registration = world.pick("coop.shift.registration", WALK_INS, first)
    if registration:
        world.attempt("take off", registration.action_take_off)


def scan(world):
    """A card is scanned, mostly of somebody who is expected."""
    registration = around_now(world, "coop.shift.registration", EXPECTED)
    if not registration:
        return
    worker = registration.worker_id
    if world.chance(0.3):
        worker = world.choose(world.workers())
    number = worker.member_number if world.chance(0.9) else "no number"

    def scan_card():
        answer = registration.shift_id._scan(number, world.users["office"])
        world.counts["scan: %s" % answer["level"]] += 1

    world.attempt("scan", scan_card)


def touch(world):
    """ "I am here", at the desk, or not after all."""
    soon = world.clock.now + HALF_AN_HOUR
    registration = world.pick(
        "coop.shift.registration", AT_THE_DESK, soon, world.clock.now
    )
    worker = registration.worker_id
    if not registration or world.chance(0.1):
        worker = world.choose(world.workers())
    code = "shift_%s_%s" % (
        world.random.choice(["present", "present", "undo"]),
        registration.id or 1,
    )
    if worker:
        world.attempt("touch", worker._run_member_action, code)


ACTIONS = [(6, walk_in), (5, replace), (2, take_off), (6, scan), (6, touch)]
