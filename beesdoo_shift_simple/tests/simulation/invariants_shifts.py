"""What holds for shifts and registrations; a function gives the rows that break it."""
from .clock import DAY, FIRST_DAY

SEATED = "('registered', 'present', 'absent')"


def seats(world):
    """The seats taken are those of the registrations, and never too many."""
    return world.read(
        """
        SELECT shift.id, shift.seats, shift.seats_taken, shift.seats_free, COUNT(reg.id)
          FROM coop_shift AS shift
          LEFT JOIN coop_shift_registration AS reg
                 ON reg.shift_id = shift.id AND reg.state IN %s
         GROUP BY shift.id
        HAVING COUNT(reg.id) != shift.seats_taken
            OR COUNT(reg.id) > shift.seats
            OR shift.seats_free != shift.seats - shift.seats_taken
        """
        % SEATED
    )


def overlaps(world):
    """Nobody is in two places, nor on one shift twice."""
    return world.read(
        """
        SELECT one.worker_id, one.id, other.id
          FROM coop_shift_registration AS one
          JOIN coop_shift_registration AS other
            ON other.worker_id = one.worker_id AND other.id > one.id
          JOIN coop_shift AS one_shift ON one_shift.id = one.shift_id
          JOIN coop_shift AS other_shift ON other_shift.id = other.shift_id
         WHERE one.state IN %s AND other.state IN %s
           AND one_shift.start < other_shift.stop
           AND other_shift.start < one_shift.stop
        """
        % (SEATED, SEATED)
    )


def moments(world):
    """A registration has the hours of its shift."""
    return world.read(
        """
        SELECT reg.id FROM coop_shift_registration AS reg
          JOIN coop_shift AS shift ON shift.id = reg.shift_id
         WHERE (reg.start, reg.stop) != (shift.start, shift.stop)
            OR reg.company_id != shift.company_id
        """
    )


def cancelled_shifts_are_empty(world):
    """Nobody is registered on a cancelled shift."""
    return world.read(
        """
        SELECT shift.id, reg.id FROM coop_shift AS shift
          JOIN coop_shift_registration AS reg ON reg.shift_id = shift.id
         WHERE shift.state = 'cancelled' AND reg.state = 'registered'
        """
    )


def history(world):
    """Who was cancelled is kept with by whom, when and why."""
    return world.read(
        """
        SELECT id, state, cancelled_by_id, cancelled_on, cancel_reason
          FROM coop_shift_registration
         WHERE (state = 'cancelled') != (cancelled_by_id IS NOT NULL)
            OR (state = 'cancelled') != (cancelled_on IS NOT NULL)
            OR (state = 'cancelled') != (cancel_reason IS NOT NULL)
        """
    )


def once_a_day(world):
    """A slot has one shift a planned day, in its week of the cycle, on its weekday."""
    return unchanged(
        world,
        """
        SELECT slot.id, shift.planned_date, COUNT(shift.id)
          FROM coop_shift AS shift
          JOIN coop_shift_template AS slot ON slot.id = shift.template_id
         GROUP BY slot.id, shift.planned_date
        HAVING COUNT(shift.id) > 1
            OR EXTRACT(ISODOW FROM shift.planned_date) != slot.weekday::int + 1
            OR (shift.planned_date - %s::date) / 7 %% 4 + 1 != slot.week::int
        """,
        world.company.shift_cycle_anchor,
    )


def every_cycle(world):
    """A slot has a shift in each cycle, though the server was down."""
    last = world.last_night + DAY * (7 * world.company.shift_weeks_ahead - 1)
    return unchanged(
        world,
        """
        SELECT slot.id, day::date
          FROM coop_shift_template AS slot,
               generate_series(%s::date, %s::date, '1 day') AS day
         WHERE EXTRACT(ISODOW FROM day) = slot.weekday::int + 1
           AND (day::date - %s::date) / 7 %% 4 + 1 = slot.week::int
           AND NOT EXISTS (
                SELECT 1 FROM coop_shift AS shift
                 WHERE shift.template_id = slot.id AND shift.planned_date = day::date
               )
        """,
        FIRST_DAY,
        last,
        world.company.shift_cycle_anchor,
    )


def local_hours(world):
    """Nine o'clock stays nine when the clocks change."""
    rows = unchanged(
        world,
        """
        SELECT slot.id, shift.id, local, slot.start_hour
          FROM coop_shift AS shift
          JOIN coop_shift_template AS slot ON slot.id = shift.template_id,
               LATERAL (
                SELECT shift.start AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Brussels'
               ) AS moment (local)
         WHERE local != shift.planned_date + slot.start_hour * interval '1 hour'
            OR local::date != shift.date
        """
    )
    return [row for row in rows if row[1] not in world.moved]


def lengths(world):
    """By the clock on the wall a shift lasts as long as its slot."""
    rows = unchanged(
        world,
        """
        SELECT slot.id, shift.id, shift.start, shift.stop
          FROM coop_shift AS shift
          JOIN coop_shift_template AS slot ON slot.id = shift.template_id
         WHERE (shift.stop AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Brussels')
               - (shift.start AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Brussels')
               != (slot.end_hour - slot.start_hour) * interval '1 hour'
        """
    )
    return [row for row in rows if row[1] not in world.moved]


def once_a_cycle(world):
    """A slot that changed its day has no second shift in a cycle, unless by hand."""
    rows = world.read(
        """
        SELECT template_id, (planned_date - %s::date) / 28, array_agg(id)
          FROM coop_shift WHERE state = 'planned' AND template_id IS NOT NULL
         GROUP BY 1, 2
        HAVING COUNT(*) > 1
        """,
        world.company.shift_cycle_anchor,
    )
    by_hand = world.moved | world.restored
    return [row for row in rows if not by_hand & set(row[2])]


def unchanged(world, query, *args):
    """The rows of slots that are as they were on the first day of the year."""
    return [row for row in world.read(query, *args) if row[0] not in world.changed]


def gone_workers_are_free(world):
    """Who is unsubscribed, resigning or archived has no slot and no coming shift."""
    return world.read(
        """
        SELECT worker.id, worker.shift_status, reg.id, slot.template_id
          FROM res_partner AS worker
          LEFT JOIN coop_shift_registration AS reg
                 ON reg.worker_id = worker.id AND reg.state = 'registered'
                AND reg.start > %s
          LEFT JOIN coop_shift_template_worker_rel AS slot
                 ON slot.worker_id = worker.id
         WHERE (NOT worker.active
                OR worker.shift_status IN ('unsubscribed', 'resigning'))
           AND (reg.id IS NOT NULL OR slot.template_id IS NOT NULL)
        """,
        world.clock.now,
    )


EACH_WEEK = [seats, overlaps, gone_workers_are_free, cancelled_shifts_are_empty]
AT_THE_END = [
    moments,
    history,
    once_a_day,
    every_cycle,
    local_hours,
    lengths,
    once_a_cycle,
]
