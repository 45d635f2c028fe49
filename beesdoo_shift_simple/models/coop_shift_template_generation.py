import logging
from datetime import timedelta

from odoo import api, fields, models

from odoo.addons.komunigi_base.tools.bulk import insert_rows

from ..tools.standing import GONE, kind_of_leave

_logger = logging.getLogger(__name__)


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    @api.model
    def _cron_generate(self):
        """Plan the coming weeks of every company."""
        for company in self.env["res.company"].search([]):
            templates = self.search([("company_id", "=", company.id)])
            try:
                with self.env.cr.savepoint():
                    templates._generate(*company._shift_window())
            except Exception:
                # The other companies get their shifts all the same.
                _logger.exception("The shifts of %s were not planned", company.name)

    def action_generate(self):
        """Plan these slots now instead of tonight."""
        for company in self.mapped("company_id"):
            templates = self.filtered(lambda t: t.company_id == company)
            templates._generate(*company._shift_window())
        return True

    def _generate(self, date_from, date_to):
        """Plan the missing shifts and regular registrations of these local dates.

        Both dates count. A shift is missing when its slot has none on that date, be it
        moved, cancelled or full; a registration when the regular worker has none on a
        coming shift of the slot, be it cancelled. So running twice is running once.
        Returns the new shifts.
        """
        shifts = self._generate_shifts(date_from, date_to)
        self._generate_registrations(date_from, date_to)
        return shifts

    def _generate_shifts(self, date_from, date_to):
        planned = {
            (row["template_id"][0], row["planned_date"])
            for row in self.env["coop.shift"].search_read(
                self._shifts_domain(date_from, date_to), ["template_id", "planned_date"]
            )
        }
        rows = [
            template._prepare_shift(date)
            for template in self
            for date in template._dates(date_from, date_to)
            if (template.id, date) not in planned
        ]
        return insert_rows(self.env["coop.shift"], rows)

    def _shifts_domain(self, date_from, date_to):
        return [
            ("template_id", "in", self.ids),
            ("planned_date", ">=", date_from),
            ("planned_date", "<=", date_to),
        ]

    def _dates(self, date_from, date_to):
        """The local dates of this slot from ``date_from`` to ``date_to``, in order."""
        self.ensure_one()
        first = max(date_from, self.date_from or date_from)
        last = min(date_to, self.date_to or date_to)
        date = first + timedelta(days=(int(self.weekday) - first.weekday()) % 7)
        dates = []
        while date <= last:
            if self.company_id._shift_week(date) == int(self.week):
                dates.append(date)
            date += timedelta(weeks=1)
        return dates

    def _prepare_shift(self, date):
        """The columns of this slot's shift on ``date``."""
        self.ensure_one()
        start, stop = self._moments(date, self.start_hour, self.end_hour)
        return {
            "template_id": self.id,
            "name": self.name,
            "planned_date": date,
            "date": date,
            "start": start,
            "stop": stop,
            "seats": self.seats,
            "seats_taken": 0,
            "seats_free": self.seats,
            "fill_rate": 0.0,
            "weekday": str(date.weekday()),
            "min_workers": self.min_workers,
            "weight": self.weight,
            "leader_id": self.leader_id.id,
            "state": "planned",
            "company_id": self.company_id.id,
        }

    def _moments(self, date, start_hour, end_hour):
        """``(start, stop)``, naive UTC, of these local hours on ``date``."""
        start = self._local_time(date, start_hour)
        stop = self._local_time(date, end_hour)
        if stop <= start:  # within the hour that the clock skips
            stop = start + timedelta(hours=end_hour - start_hour)
        return start, stop

    def _generate_registrations(self, date_from, date_to):
        domain = self._shifts_domain(date_from, date_to) + [
            ("state", "=", "planned"),
            ("start", ">", fields.Datetime.now()),
        ]
        shifts = self.env["coop.shift"].search(domain)
        shifts._lock()
        known = shifts._registered_pairs()
        workers = {template.id: template._regular_workers() for template in self}
        leaves = self.mapped("worker_ids")._leave_periods()
        rows = []
        for shift in shifts:
            missing = [
                worker
                for worker in workers[shift.template_id.id]
                if (shift.id, worker.id) not in known
                and not kind_of_leave(leaves.get(worker.id, []), shift.date)
            ]
            for worker in missing[: max(shift.seats_free, 0)]:
                rows.append(shift._prepare_registration(worker, is_regular=True))
        insert_rows(self.env["coop.shift.registration"], rows)
        shifts._recount_seats()

    def _regular_workers(self):
        return self.worker_ids.filtered(
            lambda worker: worker.active
            and worker.shift_mode == "regular"
            and worker.shift_status not in GONE
        )
