"""Attendance: noted on the day, late, or again."""

STARTED = (
    "SELECT id FROM coop_shift WHERE start <= %s AND state = 'planned'"
    " AND validated_on IS NULL AND seats_taken > 0 ORDER BY start, id"
)
VALIDATED = (
    "SELECT id FROM coop_shift WHERE start > %s - interval '40 days'"
    " AND validated_on IS NOT NULL ORDER BY start, id"
)
ENTERED = (
    "SELECT registration.id, COALESCE(SUM(point.points), 0)"
    " FROM coop_shift_registration AS registration"
    " LEFT JOIN coop_shift_point AS point ON point.registration_id = registration.id"
    " WHERE registration.shift_id = %s GROUP BY registration.id"
)
STATES = ["present"] * 26 + ["absent", "absent", "excused", None]


def evening(world):
    """The leaders of the day's shifts do their sheets, most of them."""
    for (shift_id,) in world.rows(STARTED, world.clock.now):
        shift = world.env["coop.shift"].browse(shift_id)
        if world.chance(0.7):
            note(world, shift)
            validate(world, shift)


def note(world, shift):
    """Somebody notes who was there; of some nothing is noted."""
    noted = {}
    for registration in shift.registration_ids:
        state = world.random.choice(STATES)
        noted.setdefault(state, shift.env["coop.shift.registration"].browse())
        if state and registration.state != "cancelled":
            noted[state] |= registration
    for state, registrations in sorted(noted.items(), key=lambda item: str(item[0])):
        if registrations:
            call = registrations._note_attendance
            world.attempt("note", call, state, world.users["office"])


def validate(world, shift):
    if world.attempt("validate", shift._validate, world.users["office"]):
        world.reopened.pop(shift.id, None)


def validate_any(world):
    """Somebody tries a sheet that may be validated, cancelled or to come."""
    shift = world.pick("coop.shift", "SELECT id FROM coop_shift ORDER BY id")
    validate(world, shift)


def correct_any(world):
    """Somebody notes attendance where it may be too late or too early."""
    shift = world.pick(
        "coop.shift",
        "SELECT id FROM coop_shift WHERE start > %s - interval '20 days' ORDER BY id",
        world.clock.now,
    )
    note(world, shift)


def reopen(world):
    """A manager opens a sheet again; most are validated again, some are forgotten."""
    shift = world.pick("coop.shift", VALIDATED, world.clock.now)
    if not shift:
        return
    world.reopened[shift.id] = dict(world.rows(ENTERED, shift.id))
    world.attempt("reopen", shift.action_reopen)
    note(world, shift)
    if world.chance(0.8):
        validate(world, shift)


ACTIONS = [(2, validate_any), (3, correct_any), (4, reopen)]
