"""What the status of workers is decided by, read for all of them at once."""
from odoo import models

from ..tools.standing import Facts

ALERT_STARTS = """
    WITH entry AS (
            SELECT worker_id, date, points
              FROM coop_shift_point
             WHERE worker_id IN %(ids)s
         UNION ALL
            SELECT id, create_date::date, 0
              FROM res_partner
             WHERE id IN %(ids)s
         ),
         day AS (
            SELECT worker_id, date, SUM(points) AS points
              FROM entry
             GROUP BY worker_id, date
         ),
         total AS (
            SELECT worker_id,
                   date,
                   SUM(points) OVER (PARTITION BY worker_id ORDER BY date) AS counter
              FROM day
         ),
         good AS (
            SELECT worker_id, MAX(date) AS date
              FROM total
             WHERE counter >= %(threshold)s
             GROUP BY worker_id
         )
    SELECT total.worker_id, MIN(total.date)
      FROM total
      LEFT JOIN good ON good.worker_id = total.worker_id
     WHERE total.counter < %(threshold)s
       AND (good.date IS NULL OR total.date > good.date)
     GROUP BY total.worker_id
"""


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _standing_facts(self):
        """``{id: Facts}`` of these workers, in a constant number of queries."""
        counters = self._counters()
        alerts = self._alert_starts()
        leaves = self._leave_periods()
        graces = self._grace_periods()
        return {
            worker.id: Facts(
                mode=worker.shift_mode,
                counter=counters.get(worker.id, 0.0),
                alert_since=alerts.get(worker.id),
                leaves=leaves.get(worker.id, []),
                graces=graces.get(worker.id, []),
                resigned_on=worker.shift_resigned_on or None,
            )
            for worker in self
        }

    def _counters(self):
        """``{id: sum of the ledger}``, workers without an entry left out."""
        self.env.cr.execute(
            "SELECT worker_id, SUM(points)::float FROM coop_shift_point"
            " WHERE worker_id IN %s GROUP BY worker_id",
            (tuple(self.ids) or (0,),),
        )
        return dict(self.env.cr.fetchall())

    def _alert_starts(self):
        """``{id: the day since which the counter is too low}``, others left out.

        The days are those of the entries, so it does not matter when they were posted.
        A worker starts at 0 on the day of the record.
        """
        starts = {}
        for company, workers in self._by_rule_company().items():
            threshold = company._standing_thresholds().alert_below
            self.env.cr.execute(
                ALERT_STARTS, {"ids": tuple(workers.ids), "threshold": threshold}
            )
            starts.update(self.env.cr.fetchall())
        return starts

    def _by_rule_company(self):
        """``{company: its workers}``."""
        ids = {}
        for worker in self:
            ids.setdefault(worker._rule_company(), []).append(worker.id)
        return {company: self.browse(group) for company, group in ids.items()}

    def _leave_periods(self):
        """``{id: [(kind, first day, last day or None)]}``, in order."""
        self.env.cr.execute(
            "SELECT worker_id, kind, date_from, date_to FROM coop_leave"
            " WHERE worker_id IN %s ORDER BY date_from",
            (tuple(self.ids) or (0,),),
        )
        leaves = {}
        for worker_id, *leave in self.env.cr.fetchall():
            leaves.setdefault(worker_id, []).append(tuple(leave))
        return leaves

    def _grace_periods(self):
        """``{id: [(first day, last day)]}``."""
        self.env.cr.execute(
            "SELECT worker_id, date_from, date_to FROM coop_shift_grace"
            " WHERE worker_id IN %s",
            (tuple(self.ids) or (0,),),
        )
        graces = {}
        for worker_id, *grace in self.env.cr.fetchall():
            graces.setdefault(worker_id, []).append(tuple(grace))
        return graces
