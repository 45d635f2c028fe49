"""The calendar of the simulated year, and a clock that goes when it is told to."""
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from unittest.mock import patch

from odoo import fields

DAY = timedelta(days=1)
# 2026 has 53 ISO weeks; the clocks change on 29 March and on 25 October.
FIRST_DAY = date(2026, 2, 2)
LAST_DAY = date(2027, 2, 1)
# First and last day without a night's work: the two hard weekends of the year, where
# the clock or the year changes, and a week in summer.
OUTAGES = [
    (date(2026, 3, 27), date(2026, 3, 31)),
    (date(2026, 8, 10), date(2026, 8, 16)),
    (date(2026, 12, 29), date(2027, 1, 2)),
]


class Clock:
    """Whatever asks Odoo for the time gets that of this clock."""

    def __init__(self, company):
        self.company = company
        self.today = FIRST_DAY
        self.now = None
        self.set(FIRST_DAY, time(0, 5))

    def set(self, day, hour):
        """It is that local time in the shop."""
        self.today = day
        self.now = self.company._coop_utc(datetime.combine(day, hour))
        self.company.env.cache.invalidate()

    @contextmanager
    def running(self):
        def now(*args):
            return self.now

        with patch.object(fields.Datetime, "now", staticmethod(now)):
            yield


def days(weeks=None):
    """All days of the year, or of its first weeks, in order."""
    last = FIRST_DAY + timedelta(weeks=weeks) if weeks else LAST_DAY
    day = FIRST_DAY
    while day <= last:
        yield day
        day += DAY


def is_outage(day):
    """Whether nothing runs in the night to that day."""
    return any(first <= day <= last for first, last in OUTAGES)
