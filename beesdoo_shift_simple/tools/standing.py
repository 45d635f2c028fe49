"""The status of a worker, as a function of the past and the rules alone.

It does not matter when it is asked, nor how often, nor whether a server was down in
between: the same history gives the same answer. The order of the tests and the numbers
are those that the peers of this field agree on.
"""
from collections import namedtuple

STATUSES = [
    ("ok", "Up to date"),
    ("alert", "Alert"),
    ("suspended", "Suspended"),
    ("holiday", "On holiday"),
    ("exempted", "Exempted"),
    ("unsubscribed", "Unsubscribed"),
    ("resigning", "Resigning"),
]
# The statuses in which a worker may shop.
SHOPPING = ("ok", "alert", "exempted")
# The statuses whose workers have no slot and no coming shift.
GONE = ("unsubscribed", "resigning")

Rules = namedtuple("Rules", "alert_below alert_days unsubscribe_at")
# Periods of leave are (kind, first day, last day or None), of grace (first, last).
Facts = namedtuple("Facts", "mode counter alert_since leaves graces resigned_on")


def status_of(facts, rules, today):
    """The status, one of ``STATUSES``, on the date ``today``.

    ``facts.alert_since`` is the day since which the counter has been below
    ``rules.alert_below`` without a break.
    """
    if facts.resigned_on and facts.resigned_on <= today:
        return "resigning"
    leave = kind_of_leave(facts.leaves, today)
    if leave == "holiday":
        return "holiday"
    if leave == "exemption" or facts.mode == "exempt":
        return "exempted"
    if facts.counter >= rules.alert_below:
        return "ok"
    status = _status_in_debt(facts, rules, today)
    if status != "alert" and _has_grace(facts.graces, today):
        return "alert"
    return status


def _status_in_debt(facts, rules, today):
    if facts.counter <= rules.unsubscribe_at:
        return "unsubscribed"
    if days_in_alert(facts, today) >= rules.alert_days:
        return "suspended"
    return "alert"


def days_in_alert(facts, today):
    """How many days the alert has lasted: its clock stops during leave."""
    if not facts.alert_since:
        return 0
    days = (today - facts.alert_since).days
    for __, first, last in facts.leaves:
        start = max(first, facts.alert_since)
        # A leave of today stops the clock from tomorrow on.
        days -= max(0, (_day_after(last, today) - start).days)
    return days


def _day_after(last, today):
    """The day after a leave, ``today`` at the latest."""
    if last is None or last >= today:
        return today
    return last.fromordinal(last.toordinal() + 1)


def kind_of_leave(leaves, date):
    """``holiday`` or ``exemption`` on that date, or None."""
    for kind, first, last in leaves:
        if first <= date and (last is None or date <= last):
            return kind
    return None


def _has_grace(graces, today):
    return any(first <= today <= last for first, last in graces)
