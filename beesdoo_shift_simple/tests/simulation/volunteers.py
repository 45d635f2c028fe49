"""What volunteers do by themselves."""
COMING = "SELECT id FROM coop_shift WHERE start > %s AND state = 'planned' ORDER BY id"
WITH_SEATS = (
    "SELECT id FROM coop_shift WHERE start > %s AND state = 'planned'"
    " AND seats_free > 0 ORDER BY start, id LIMIT 40"
)
ANY_SHIFT = "SELECT id FROM coop_shift WHERE start > %s - interval '3 days' ORDER BY id"
REGISTERED = (
    "SELECT id FROM coop_shift_registration"
    " WHERE state = 'registered' AND start > %s ORDER BY id"
)


def book(world):
    """An irregular worker books a shift that has seats, mostly one who has to."""
    workers = world.workers(mode="irregular")
    if world.chance(0.5):
        workers = sorted(workers, key=lambda worker: worker.counter)[:30]
    shift = world.pick("coop.shift", WITH_SEATS, world.clock.now)
    worker = world.choose(workers)
    world.attempt("book", shift._book, worker, world.users["office"])


def book_anything(world):
    """Anybody tries to book any shift, be it full, over or cancelled."""
    shift = world.pick("coop.shift", ANY_SHIFT, world.clock.now)
    worker = world.choose(world.workers())
    world.attempt("book anything", shift._book, worker, world.users["office"])


def leave(world):
    """Somebody leaves a shift online, in time or not."""
    registration = world.pick("coop.shift.registration", REGISTERED, world.clock.now)
    if registration:
        world.attempt("leave", registration._leave, world.users["volunteer"])


ACTIONS = [(36, book), (8, book_anything), (14, leave)]
