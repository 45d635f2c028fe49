"""Counter and status in the database, against the same told day by day."""
from datetime import datetime, time
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from odoo import fields

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tools.bulk import insert_rows

from .common import ShiftCase
from .slow_standing import walk
from .strategies import (
    FIRST_DAY,
    HORIZON,
    day,
    days,
    examples,
    histories,
    points,
    rules,
)
from .undone import undone


class TestStandingHistory(ShiftCase):
    """Each example has its own workers and rules, and is undone."""

    def _on(self, date):
        """It is noon of ``date`` in the shop."""
        noon = self.company._coop_utc(datetime.combine(date, time(12)))
        return patch.object(fields.Datetime, "now", staticmethod(lambda *a: noon))

    def _set_rules(self, slow):
        """Periods are owed nothing here: their tests are in files of their own."""
        self.company.write(
            {
                "shift_period_debit": 0,
                "shift_alert_below": slow.alert_below / 100,
                "shift_alert_days": slow.alert_days,
                "shift_unsubscribe_at": slow.unsubscribe_at / 100,
            }
        )

    def _create_people(self, told):
        """A worker for each history, with all of it but the entries."""
        people = self.env["res.partner"].create(
            [
                {
                    "name": "Worker %s" % number,
                    "member_role": "worker",
                    "shift_mode": history.mode,
                    "shift_start_date": history.start,
                    "shift_resigned_on": history.resigned_on,
                }
                for number, history in enumerate(told)
            ]
        )
        for worker, history in zip(people, told):
            self._note_periods(worker, history)
            self._date_back(worker, history.start)
        return people

    def _date_back(self, worker, date):
        """The worker has been one since ``date``."""
        flush(worker)
        self.env.cr.execute(
            "UPDATE res_partner SET create_date = %s WHERE id = %s", (date, worker.id)
        )

    def _note_periods(self, worker, history):
        leaves = [
            {
                "worker_id": worker.id,
                "kind": kind,
                "date_from": first,
                "date_to": last,
                "company_id": self.company.id,
            }
            for kind, first, last in history.leaves
        ]
        graces = [
            {
                "worker_id": worker.id,
                "date_from": first,
                "date_to": last,
                "company_id": self.company.id,
            }
            for first, last in history.graces
        ]
        insert_rows(self.env["coop.leave"], leaves)
        insert_rows(self.env["coop.shift.grace"], graces)

    def _post(self, worker, entries):
        self.env["coop.shift.point"]._post(
            [
                {
                    "worker_id": worker.id,
                    "date": date,
                    "points": points / 100,
                    "kind": "correction",
                    "origin": "test/%s/%s" % (date, number),
                    "reason": "Test",
                    "registration_id": None,
                    "company_id": self.company.id,
                }
                for number, (date, points) in enumerate(entries)
            ]
        )

    def _stored(self, people):
        return [
            (w.shift_status, w.shift_counter, w.shift_alert_since or None)
            for w in people
        ]

    def _expected(self, told, slow, today):
        standings = [walk(history, slow, today) for history in told]
        return [(s.status, s.counter / 100, s.alert_since) for s in standings]

    def _known_by(self, history, today):
        """The history without what comes after ``today``."""
        return history._replace(
            start=FIRST_DAY,
            entries=[entry for entry in history.entries if entry[0] <= today],
        )

    @examples(60)
    @given(st.lists(histories, min_size=1, max_size=4), rules(), days)
    def test_what_is_stored_is_what_the_days_give(self, told, slow, today):
        told = [self._known_by(history, today) for history in told]
        with undone(self.env), self._on(today):
            self._set_rules(slow)
            people = self._create_people(told)
            for worker, history in zip(people, told):
                self._post(worker, history.entries)
            people._refresh_standing()
            self.assertEqual(self._stored(people), self._expected(told, slow, today))
            self.assertFalse(people._refresh_standing())

    @examples(30)
    @given(histories, rules(), st.data())
    def test_rules_can_change_at_any_time(self, history, slow, data):
        history = history._replace(start=FIRST_DAY)
        later = data.draw(rules())
        today = day(HORIZON)
        with undone(self.env), self._on(today):
            self._set_rules(slow)
            people = self._create_people([history])
            self._post(people, history.entries)
            people._refresh_standing()
            self._set_rules(later)
            expected = self._expected([history], later, today)
            self.assertEqual(self._stored(people), expected)

    @examples(12)
    @given(histories, rules(), st.sets(st.integers(0, HORIZON), max_size=20))
    def test_nights_without_a_server_change_nothing(self, history, slow, nights):
        """One worker is looked at every night, the other on some nights only."""
        told = [history._replace(start=FIRST_DAY)] * 2
        with undone(self.env):
            self._set_rules(slow)
            daily, rarely = people = self._create_people(told)
            for number in range(HORIZON + 1):
                today = day(number)
                self._post_of(people, history, today)
                with self._on(today):
                    daily._refresh_standing()
                    if number in nights | {HORIZON}:
                        rarely._refresh_standing()
            self.assertEqual(
                self._stored(people), self._expected(told, slow, day(HORIZON))
            )

    def _post_of(self, people, history, today):
        entries = [entry for entry in history.entries if entry[0] == today]
        for worker in people:
            self._post(worker, entries)

    @examples(20)
    @given(histories, rules(), st.lists(st.tuples(days, points), max_size=4))
    def test_what_is_entered_late_counts_from_its_day(self, history, slow, late):
        told = history._replace(start=FIRST_DAY, entries=history.entries + late)
        today = day(HORIZON)
        with undone(self.env), self._on(today):
            self._set_rules(slow)
            worker = self._create_people([told])
            for entry in [*history.entries, *late]:
                self._post_late(worker, entry)
                worker._refresh_standing()
            expected = self._expected([told], slow, today)
            self.assertEqual(self._stored(worker), expected)

    def _post_late(self, worker, entry):
        self._add_points(worker, entry[0], entry[1] / 100)
