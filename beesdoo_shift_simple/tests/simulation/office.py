"""What the office, and life, do to workers and shifts."""
from datetime import timedelta

from .volunteers import COMING, REGISTERED

OUT = ("suspended", "unsubscribed")


def correct(world):
    """The counter of anybody is corrected a little."""
    post(world, world.choose(world.workers()), [-1, -0.5, 0.5, 1, 0])


def welcome_back(world):
    """Who is suspended or unsubscribed may start again."""
    worker = world.choose(world.workers(statuses=OUT))
    if worker:
        post(world, worker, [3, 4, 5])


def post(world, worker, amounts):
    values = {
        "worker_id": worker.id,
        "points": world.random.choice(amounts),
        "reason": world.random.choice(["Helped at the party", "Agreed", " "]),
    }
    world.attempt("correct", world.env["coop.shift.point"].create, values)


def give_leave(world):
    """A holiday or an exemption, from some days ago to some weeks ahead."""
    worker = world.choose(world.workers())
    first = world.in_days(-5, 30)
    last = first + timedelta(days=world.random.randint(-1, 40))
    is_open = world.chance(0.1)
    values = {
        "worker_id": worker.id,
        "kind": world.random.choice(["holiday", "holiday", "exemption"]),
        "date_from": first,
        "date_to": False if is_open else last,
        "reason": world.random.choice(["Illness", False]),
    }
    world.attempt("give leave", world.env["coop.leave"].create, values)


def end_leave(world):
    """Somebody comes back earlier."""
    leave = world.pick(
        "coop.leave",
        "SELECT id FROM coop_leave WHERE date_from < %s"
        " AND (date_to IS NULL OR date_to > %s) ORDER BY id",
        world.clock.today,
        world.clock.today,
    )
    if leave:
        world.attempt("end leave", leave.write, {"date_to": world.clock.today})


def give_grace(world):
    worker = world.choose(world.workers(statuses=OUT))
    if worker:
        values = {
            "worker_id": worker.id,
            "date_from": world.clock.today,
            "date_to": world.in_days(0, 28),
        }
        world.attempt("give grace", world.env["coop.shift.grace"].create, values)


def resign(world):
    worker = world.choose(world.workers())
    values = {"shift_resigned_on": world.in_days(0, 20)}
    world.attempt("resign", worker.write, values)


def take_back_resignation(world):
    worker = world.choose(world.workers(statuses=("resigning",)))
    if worker:
        values = {"shift_resigned_on": False}
        world.attempt("take back resignation", worker.write, values)


def archive(world):
    worker = world.choose(world.workers())
    world.attempt("archive", worker.write, {"active": False})


def join(world):
    """A new member."""
    mode = world.random.choice(["regular", "irregular", "irregular"])
    values = {
        "name": "Newcomer of %s" % world.clock.today,
        "member_role": "worker",
        "shift_mode": mode,
    }
    world.attempt("join", world.env["res.partner"].create, values)


def give_slot(world):
    """A regular worker gets one more slot, where there is room."""
    worker = world.choose(world.workers(mode="regular"))
    template = world.pick(
        "coop.shift.template", "SELECT id FROM coop_shift_template ORDER BY id"
    )
    values = {"worker_ids": [(4, worker.id)]}
    world.attempt("give slot", template.write, values)


def change_mode(world):
    worker = world.choose(world.workers())
    mode = world.random.choice(["regular", "irregular", "exempt"])
    values = {"shift_mode": mode}
    world.attempt("change mode", worker.write, values)


def cancel_registration(world):
    registration = world.pick("coop.shift.registration", REGISTERED, world.clock.now)
    if registration:
        world.attempt("cancel registration", registration.action_cancel)


def cancel_shift(world):
    shift = world.pick("coop.shift", COMING, world.clock.now)
    world.attempt("cancel shift", shift.action_cancel)


def restore_shift(world):
    shift = world.pick(
        "coop.shift",
        "SELECT id FROM coop_shift WHERE start > %s"
        " AND state = 'cancelled' ORDER BY id",
        world.clock.now,
    )
    if shift:
        if world.attempt("restore shift", shift.action_restore):
            world.restored.add(shift.id)


def move_shift(world):
    """A shift is moved by some hours or days, if everybody on it can come."""
    shift = world.pick("coop.shift", COMING, world.clock.now)
    hours = timedelta(hours=world.random.choice([-26, -1, 1, 24, 48]))
    values = {"start": shift.start + hours, "stop": shift.stop + hours}
    if world.attempt("move shift", shift.write, values):
        world.moved.add(shift.id)


def change_seats(world):
    shift = world.pick("coop.shift", COMING, world.clock.now)
    values = {"seats": shift.seats + world.random.choice([-3, -1, 1, 2])}
    world.attempt("change seats", shift.write, values)


ACTIONS = [
    (4, correct),
    (6, welcome_back),
    (6, give_leave),
    (2, end_leave),
    (2, give_grace),
    (2, resign),
    (2, take_back_resignation),
    (1, archive),
    (3, join),
    (3, give_slot),
    (2, change_mode),
    (3, cancel_registration),
    (1, cancel_shift),
    (1, restore_shift),
    (2, move_shift),
    (2, change_seats),
]
