"""What has to hold each week, and of the whole year at its end."""
from . import (
    invariants_ledger,
    invariants_periods,
    invariants_plans,
    invariants_shifts,
    invariants_standing,
)

EACH_WEEK = (
    invariants_shifts.EACH_WEEK
    + invariants_ledger.EACH_WEEK
    + invariants_standing.EACH_WEEK
    + invariants_plans.EACH_WEEK
)
AT_THE_END = (
    invariants_shifts.AT_THE_END
    + invariants_ledger.AT_THE_END
    + invariants_periods.AT_THE_END
    + invariants_standing.AT_THE_END
    + invariants_plans.AT_THE_END
)


def check_week(world):
    """What does not hold, as sentences."""
    return check(world, EACH_WEEK)


def check_year(world):
    """What does not hold, as sentences."""
    return check(world, EACH_WEEK + AT_THE_END)


def check(world, invariants):
    faults = []
    for invariant in invariants:
        rows = list(invariant(world))
        if rows:
            sentence = invariant.__doc__ or invariant.__name__
            faults.append("%s Not so for %s: %s" % (sentence, len(rows), rows[:5]))
    return faults
