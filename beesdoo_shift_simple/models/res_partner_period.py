"""What irregular workers owe: a shift each period since they started."""
from datetime import timedelta

from odoo import models

from ..tools.standing import kind_of_leave


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _debit_periods(self):
        """Take off what irregular workers owe for the periods that are over.

        Each period is debited once, however often and however late this runs: the
        database refuses a second entry of that worker for that day. Nothing is owed for
        a period that ends during leave, after resigning, or once unsubscribed.
        Returns the new entries.
        """
        return self.env["coop.shift.point"]._post(self._due_debits())

    def _due_debits(self):
        """The entries that ``_debit_periods`` would post, as dicts of columns."""
        workers = self.filtered(
            lambda w: w.member_role == "worker" and w.shift_mode == "irregular"
        )
        if not workers:
            return []
        last = workers._last_period_debits()
        leaves = workers._leave_periods()
        due = {}
        for worker in workers:
            dates = worker._period_ends(last.get(worker.id))
            due[worker.id] = [
                date
                for date in dates
                if not kind_of_leave(leaves.get(worker.id, []), date)
            ]
        return workers.filtered(lambda w: due[w.id])._prepare_debits(due)

    def _close_past_periods(self):
        """Debit what is over, and count the next period from the end of the last.

        So that periods for which nothing was owed are not debited by later rules.
        """
        self._debit_periods().mapped("worker_id")._refresh_standing()
        self._skip_past_periods()

    def _skip_past_periods(self):
        """Count the next period from the end of the last, and owe none that is over."""
        by_end = {}
        for worker in self.filtered(lambda w: w.shift_mode == "irregular"):
            for end in worker._period_ends(None)[-1:]:
                by_end.setdefault(end, []).append(worker.id)
        for end, ids in by_end.items():
            self.browse(ids).write({"shift_start_date": end})

    def _last_period_debits(self):
        """``{id: the day of the last debit}``, workers without one left out."""
        self.env.cr.execute(
            "SELECT worker_id, MAX(date) FROM coop_shift_point"
            " WHERE kind = 'period' AND worker_id IN %s GROUP BY worker_id",
            (tuple(self.ids),),
        )
        return dict(self.env.cr.fetchall())

    def _period_ends(self, last_debit):
        """The days until today on which a period ended, after ``last_debit``."""
        self.ensure_one()
        company = self._rule_company()
        period = timedelta(days=company.shift_period_days)
        until = company._coop_today()
        if self.shift_resigned_on:
            until = min(until, self.shift_resigned_on - timedelta(days=1))
        if not self.shift_start_date:
            return []
        ends = []
        end = self.shift_start_date + period
        while end <= until:
            if not last_debit or end > last_debit:
                ends.append(end)
            end += period
        return ends

    def _prepare_debits(self, due):
        """The entries of these workers for ``due``, ``{id: [days]}``."""
        histories = self._counter_histories()
        rows = []
        for worker in self:
            company = worker._rule_company()
            end = company._standing_thresholds().unsubscribe_at
            entries = list(histories.get(worker.id, []))
            for date in due[worker.id]:
                counter = sum(points for day, points in entries if day <= date)
                if round(counter, 2) <= end or not company.shift_period_debit:
                    continue
                row = worker._prepare_debit(company, date)
                entries.append((date, row["points"]))
                rows.append(row)
        return rows

    def _counter_histories(self):
        """``{id: [(day, points)]}`` of the ledger."""
        if not self:
            return {}
        self.env.cr.execute(
            "SELECT worker_id, date, SUM(points)::float FROM coop_shift_point"
            " WHERE worker_id IN %s GROUP BY worker_id, date",
            (tuple(self.ids),),
        )
        histories = {}
        for worker_id, date, points in self.env.cr.fetchall():
            histories.setdefault(worker_id, []).append((date, points))
        return histories

    def _prepare_debit(self, company, date):
        """The ledger entry for the period of this worker that ends on ``date``."""
        self.ensure_one()
        speaker = company.with_context(lang=self.lang)
        first = date - timedelta(days=company.shift_period_days)
        return {
            "worker_id": self.id,
            "date": date,
            "points": -company.shift_period_debit,
            "kind": "period",
            "origin": "period/%s" % date,
            "reason": speaker._period_sentence(first, date - timedelta(days=1)),
            "registration_id": None,
            "company_id": company.id,
        }
