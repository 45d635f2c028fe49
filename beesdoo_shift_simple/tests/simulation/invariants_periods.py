"""What holds for the debits of irregular workers."""
from datetime import datetime, time

from .clock import DAY, is_outage

PERIOD = 28
UNSUBSCRIBE_AT = -4
DEBITS = """
    SELECT worker_id, date, create_date FROM coop_shift_point
     WHERE kind = 'period' ORDER BY worker_id, date
"""


def debits_are_due(world):
    """A debit stands on a day that ends a period from a start, and in no leave."""
    for worker_id, date, entered in world.rows(DEBITS):
        starts = {life[2] for life in world.lives[worker_id]} - {None}
        if not any(ends_period(date, start) for start in starts):
            yield worker_id, date, "no period ended"
        elif on_leave(world, worker_id, date, entered):
            yield worker_id, date, "on leave"


def debits_are_made(world):
    """Who was irregular all the year has a debit for each period that was due."""
    made = {(worker_id, date) for worker_id, date, __ in world.rows(DEBITS)}
    for worker_id, lives in world.lives.items():
        __, mode, start, resigned_on, active = lives[0]
        if len(lives) > 1 or mode != "irregular" or resigned_on or not active:
            continue
        date = start + PERIOD * DAY
        while date <= world.last_night:
            if (worker_id, date) not in made and not has_excuse(world, worker_id, date):
                yield worker_id, date
            date += PERIOD * DAY


def ends_period(date, start):
    return date > start and (date - start).days % PERIOD == 0


def on_leave(world, worker_id, date, moment):
    """Whether it was known at that moment that the worker is on leave on that day."""
    for versions in world.leaves.values():
        known = [v[1:] for v in versions if v[0] <= moment and v[1] == worker_id]
        if known and known[-1][1] <= date and (known[-1][2] or date) >= date:
            return True
    return False


def has_excuse(world, worker_id, date):
    """Whether no debit was due: leave, or the worker was unsubscribed already."""
    night = date
    while is_outage(night):
        night += DAY
    morning = datetime.combine(night, time(12))
    return on_leave(world, worker_id, date, morning) or any(
        counter <= UNSUBSCRIBE_AT for counter in counters_on(world, worker_id, date)
    )


def counters_on(world, worker_id, date):
    """The counter of that day, before and after what was entered on the day."""
    ((before, after),) = world.rows(
        """
        SELECT COALESCE(SUM(points) FILTER (WHERE date < %s), 0),
               COALESCE(SUM(points), 0)
          FROM coop_shift_point WHERE worker_id = %s AND date <= %s
        """,
        date,
        worker_id,
        date,
    )
    return before, after


AT_THE_END = [debits_are_due, debits_are_made]
