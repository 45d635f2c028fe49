"""What holds for the entries of the counters."""
from ...models.coop_shift_point_rule import DEFAULT_POINTS

COUNTED = {"left": "left", "replaced": "left", "closing": "closed"}
WHAT_COUNTS = """
    SELECT reg.id, reg.shift_id, reg.state, reg.cancel_reason, reg.is_regular,
           reg.is_settled, shift.weight::float, shift.validated_on IS NOT NULL,
           reg.is_withdrawn IS TRUE
           OR (shift.state = 'cancelled' AND reg.cancel_reason != 'closing'),
           COALESCE(SUM(point.points), 0)::float
      FROM coop_shift_registration AS reg
      JOIN coop_shift AS shift ON shift.id = reg.shift_id
      LEFT JOIN coop_shift_point AS point ON point.registration_id = reg.id
     GROUP BY reg.id, shift.id
"""


def counters(world):
    """The counter of a worker is the sum of the entries."""
    return world.rows(
        """
        SELECT worker.id, worker.shift_counter, SUM(point.points)
          FROM res_partner AS worker
          LEFT JOIN coop_shift_point AS point ON point.worker_id = worker.id
         WHERE worker.member_role = 'worker'
         GROUP BY worker.id
        HAVING COALESCE(SUM(point.points), 0) != COALESCE(worker.shift_counter, 0)
        """
    )


def origins(world):
    """An origin is entered once, and an entry has a reason, a day and its worker."""
    return (
        world.rows(
            """
        SELECT worker_id, origin, COUNT(*) FROM coop_shift_point
         GROUP BY worker_id, origin
        HAVING COUNT(*) > 1 OR MIN(LENGTH(TRIM(reason))) = 0
        """
        )
        + world.rows(
            """
        SELECT point.id FROM coop_shift_point AS point
          JOIN coop_shift_registration AS reg ON reg.id = point.registration_id
         WHERE reg.worker_id != point.worker_id
        """
        )
    )


def registrations(world):
    """What was entered for a registration is what the points table says."""
    for row in world.rows(WHAT_COUNTS):
        reg_id, shift_id, entered = row[0], row[1], row[-1]
        if shift_id in world.reopened:
            expected = float(world.reopened[shift_id].get(reg_id, 0))
        else:
            expected = points_of(*row[2:-1])
        if abs(entered - expected) > 0.005:
            yield row + (expected,)


def points_of(state, reason, is_regular, is_settled, weight, is_validated, is_off):
    """What a registration counts by the table that a shop starts with."""
    if state == "cancelled" and is_off:
        state = None
    elif state == "cancelled":
        state = COUNTED.get(reason) if is_settled else None
    elif not is_validated:
        state = None
    # An irregular worker counts the same as somebody on an extra shift.
    kind = "own" if is_regular else "extra"
    return DEFAULT_POINTS[kind, state] * weight if state else 0


def settled(world):
    """Who left in time is counted once the shift is over."""
    return world.rows(
        """
        SELECT id, stop FROM coop_shift_registration
         WHERE state = 'cancelled' AND cancel_reason IN ('left', 'replaced', 'closing')
           AND is_settled IS NOT TRUE AND stop < %s::date
        """,
        world.last_night,
    )


EACH_WEEK = [counters]
AT_THE_END = [origins, registrations, settled]
