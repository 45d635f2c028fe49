"""Periods are debited once each, on the day they end, whenever the job runs."""
from datetime import datetime, time
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from odoo import fields

from odoo.addons.komunigi_base.tools.bulk import insert_rows

from .common import ShiftCase
from .slow_standing import History, leave_on
from .strategies import HORIZON, day, days, entries, examples, leaves
from .undone import undone

lives = st.builds(
    History,
    mode=st.just("irregular"),
    start=days,
    entries=entries,
    leaves=leaves(),
    graces=st.just([]),
    resigned_on=st.none() | st.none() | days,
)


def debits(life, period, debit, unsubscribe_at):
    """The days on which a worker owes ``debit``, all in hundredths of a point."""
    counter, owed = 0, []
    for today in map(day, range(HORIZON + 1)):
        counter += sum(points for date, points in life.entries if date == today)
        if not ends_period(today, life, period) or counter <= unsubscribe_at:
            continue
        if debit:
            owed.append(today)
            counter -= debit
    return owed


def ends_period(today, life, period):
    """Whether a period is over on that day and counts."""
    age = (today - life.start).days
    is_gone = life.resigned_on and today >= life.resigned_on
    return age > 0 and age % period == 0 and not leave_on(life, today) and not is_gone


class TestPeriodProperties(ShiftCase):
    @examples(25)
    @given(
        lives,
        st.integers(1, 30),
        st.sampled_from([100, 100, 57, 0]),
        st.sampled_from([-400, -114, -100]),
        st.sets(st.integers(0, HORIZON), max_size=15),
    )
    def test_outages_change_nothing(self, life, period, debit, unsubscribe_at, nights):
        with undone(self.env):
            self._set_rules(period, debit, unsubscribe_at)
            daily, rarely = self._create_worker_of(life), self._create_worker_of(life)
            for number in range(HORIZON + 1):
                self._night(daily, number)
                if number in nights | {HORIZON}:
                    self._night(rarely, number)
            expected = debits(life, period, debit, unsubscribe_at)
            self.assertEqual(self._debited(daily), expected)
            self.assertEqual(self._debited(rarely), expected)

    def _night(self, worker, number):
        night = self.company._coop_utc(datetime.combine(day(number), time(1, 30)))
        with patch.object(fields.Datetime, "now", staticmethod(lambda *a: night)):
            worker._debit_periods()

    def _debited(self, worker):
        self.env.cr.execute(
            "SELECT date FROM coop_shift_point WHERE worker_id = %s AND kind = 'period'"
            " ORDER BY date",
            (worker.id,),
        )
        return [date for date, in self.env.cr.fetchall()]

    def _set_rules(self, period, debit, unsubscribe_at):
        self.company.write(
            {
                "shift_period_days": period,
                "shift_period_debit": debit / 100,
                "shift_unsubscribe_at": unsubscribe_at / 100,
            }
        )

    def _create_worker_of(self, life):
        worker = self._create_worker(
            "Amina", shift_start_date=life.start, shift_resigned_on=life.resigned_on
        )
        insert_rows(
            self.env["coop.leave"],
            [
                {
                    "worker_id": worker.id,
                    "kind": kind,
                    "date_from": first,
                    "date_to": last,
                    "company_id": self.company.id,
                }
                for kind, first, last in life.leaves
            ],
        )
        for date, points in life.entries:
            self._add_points(worker, date, points / 100)
        return worker
