"""What becomes of a worker's standing if nothing else happens."""
from datetime import timedelta

from .standing import kind_of_leave, status_of

# More than the longest alert or leave that a shop would set.
DAYS_AHEAD = 400
PERIODS_AHEAD = 30


def first_day_in(statuses, facts, rules, today):
    """The first day after ``today`` on which the status is one of these, or None."""
    for number in range(1, DAYS_AHEAD):
        day = today + timedelta(days=number)
        if status_of(facts, rules, day) in statuses:
            return day
    return None


def next_debit(start, days, facts, today):
    """The next day on which a period of ``days`` since ``start`` is debited, or None.

    Nothing is owed for a period that ends during leave, or once the worker is gone.
    """
    passed = max(0, (today - start).days // days)
    for number in range(passed + 1, passed + 1 + PERIODS_AHEAD):
        day = start + timedelta(days=days * number)
        if facts.resigned_on and facts.resigned_on <= day:
            return None
        if not kind_of_leave(facts.leaves, day):
            return day
    return None


def leave_on_or_after(leaves, today):
    """The leave of ``today``, or else the next one, ``(kind, first, last)`` or None."""
    for leave in leaves:
        if leave[2] is None or leave[2] >= today:
            return leave
    return None


def grace_on(graces, today):
    """The days of grace that ``today`` is in, ``(first, last)`` or None."""
    return next((g for g in graces if g[0] <= today <= g[1]), None)
