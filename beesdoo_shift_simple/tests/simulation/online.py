"""What volunteers do on the portal, within the limits of the shop."""
from .volunteers import REGISTERED, WITH_SEATS

FULL = (
    "SELECT id FROM coop_shift WHERE start > %s AND state = 'planned'"
    " AND seats_free = 0 ORDER BY start, id LIMIT 60"
)
WANTED = (
    "SELECT id FROM coop_shift_registration WHERE replacement_wanted AND start > %s"
    " ORDER BY id"
)
BOOKED = """
    SELECT COUNT(*) FILTER (WHERE shift.date = %s),
           COUNT(*) FILTER (WHERE NOT reg.is_regular)
      FROM coop_shift_registration AS reg
      JOIN coop_shift AS shift ON shift.id = reg.shift_id
     WHERE reg.worker_id = %s AND shift.date BETWEEN %s AND %s
       AND reg.state IN ('registered', 'present', 'absent')
"""


def book_online(world):
    """A worker, mostly one who has to, books a shift that has seats."""
    workers = world.workers(mode="irregular")
    if world.chance(0.5):
        workers = sorted(workers, key=lambda worker: worker.counter)[:30]
    shift = world.pick("coop.shift", WITH_SEATS, world.clock.now)
    worker = world.choose(workers)
    call = shift._book_online
    if world.attempt("book online", call, worker, world.users["volunteer"]):
        check_limits(world, shift, worker)


def check_limits(world, shift, worker):
    """What was just booked is within the limits of its day and its cycle."""
    company = world.company
    cycle = company._shift_cycle_dates(shift.date)
    ((a_day, a_cycle),) = world.rows(BOOKED, shift.date, worker.id, *cycle)
    assert a_day <= company.shift_max_per_day, (shift, worker, a_day)
    assert a_cycle <= company.shift_max_per_cycle, (shift, worker, a_cycle)


def exchange(world):
    """Somebody gives a shift up for another one, be it possible or not."""
    registration = world.pick("coop.shift.registration", REGISTERED, world.clock.now)
    shift = world.pick("coop.shift", WITH_SEATS, world.clock.now)
    if registration:
        user = world.users["volunteer"]
        world.attempt("exchange", registration._exchange, shift, user)


def ask_replacement(world):
    registration = world.pick("coop.shift.registration", REGISTERED, world.clock.now)
    if registration:
        world.attempt("ask replacement", registration._ask_replacement)


def withdraw_replacement(world):
    registration = world.pick("coop.shift.registration", WANTED, world.clock.now)
    if registration:
        world.attempt("withdraw replacement", registration._withdraw_replacement)


def take_over(world):
    """Anybody takes a shift for which a replacement is wanted, or a while ago was."""
    query = WANTED if world.chance(0.9) else REGISTERED
    registration = world.pick("coop.shift.registration", query, world.clock.now)
    worker = world.choose(world.workers())
    if registration:
        user = world.users["volunteer"]
        world.attempt("take over", registration._take_over, worker, user)


def watch(world):
    """Somebody waits for a seat, mostly of a shift that is full."""
    query = FULL if world.chance(0.8) else WITH_SEATS
    shift = world.pick("coop.shift", query, world.clock.now)
    if shift:
        world.attempt("watch", shift._watch, world.choose(world.workers()))


ACTIONS = [
    (24, book_online),
    (8, exchange),
    (6, ask_replacement),
    (1, withdraw_replacement),
    (5, take_over),
    (5, watch),
]
