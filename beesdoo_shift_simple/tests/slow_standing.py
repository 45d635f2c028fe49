"""The status of a worker told day by day, slow and plain, to judge the quick one by.

Nothing here is shared with ``tools.standing``: points are whole hundredths, and each
day is walked through as somebody with a paper calendar would.
"""
from collections import namedtuple
from datetime import timedelta

DAY = timedelta(days=1)

# ``entries`` is a list of (day, hundredths of a point), ``leaves`` of (kind, first day,
# last day or None), ``graces`` of (first day, last day).
History = namedtuple("History", "mode start entries leaves graces resigned_on")
# Thresholds are hundredths of a point too.
SlowRules = namedtuple("SlowRules", "alert_below alert_days unsubscribe_at")
Standing = namedtuple("Standing", "status counter alert_since days_in_alert")


def walk(history, rules, today):
    """The ``Standing`` of a worker with this history in the evening of ``today``."""
    return walk_days(history, rules, today)[today]


def walk_days(history, rules, last):
    """``{day: Standing}`` of every day from the start of this history to ``last``."""
    clock = Clock()
    counter = 0
    standings = {}
    day = min([history.start, last] + [date for date, __ in history.entries])
    while day <= last:
        counter += sum(points for date, points in history.entries if date == day)
        rested = leave_on(history, day - DAY)
        clock.tick(day, counter < rules.alert_below, rested)
        status = status_on(day, history, rules, counter, clock)
        standings[day] = Standing(status, counter, clock.since, clock.days)
        day += DAY
    return standings


class Clock:
    """How long the counter has been too low, without the days after a day of leave."""

    def __init__(self):
        self.since = None
        self.days = 0

    def tick(self, day, is_low, rested):
        if not is_low:
            self.since, self.days = None, 0
        elif self.since is None:
            self.since, self.days = day, 0
        elif not rested:
            self.days += 1


def status_on(today, history, rules, counter, clock):
    """What the rules say of that day, the strongest reason first."""
    if history.resigned_on and today >= history.resigned_on:
        return "resigning"
    leave = leave_on(history, today)
    if leave == "holiday":
        return "holiday"
    if leave or history.mode == "exempt":
        return "exempted"
    if counter >= rules.alert_below:
        return "ok"
    if [1 for first, last in history.graces if first <= today <= last]:
        return "alert"
    if counter <= rules.unsubscribe_at:
        return "unsubscribed"
    return "suspended" if clock.days >= rules.alert_days else "alert"


def leave_on(history, day):
    """The kind of leave on that day, or None."""
    for kind, first, last in history.leaves:
        if day >= first and (not last or day <= last):
            return kind
    return None
