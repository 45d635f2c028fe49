"""The shifts that need somebody most, for a volunteer who has just left one."""
from datetime import timedelta

from odoo import fields, models

PROPOSED = 5
PROPOSED_WEEKS = 8


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _propose(self, worker, company):
        """The shifts that ``worker`` can book, at most five, the emptiest first.

        Shifts with fewer workers than they need come before the others; shifts that
        the worker has left are not proposed. A constant number of queries.
        """
        until = company._coop_today() + timedelta(weeks=PROPOSED_WEEKS)
        shifts = self.search(
            [
                ("company_id", "=", company.id),
                ("state", "=", "planned"),
                ("start", ">", fields.Datetime.now()),
                ("date", "<", until),
                ("seats_free", ">", 0),
            ]
        )
        shifts -= self._left_shifts(worker)
        refusals = shifts._online_refusals(worker)
        bookable = shifts.filtered(lambda shift: not refusals[shift.id])
        return bookable.sorted(lambda shift: shift._need())[:PROPOSED]

    def _left_shifts(self, worker):
        registrations = self.env["coop.shift.registration"].search(
            [
                ("worker_id", "=", worker.id),
                ("state", "=", "cancelled"),
                ("start", ">", fields.Datetime.now()),
            ]
        )
        return registrations.mapped("shift_id")

    def _need(self):
        """A key to sort by: understaffed, then emptiest, then soonest."""
        self.ensure_one()
        is_staffed = self.seats_taken >= self.min_workers
        return is_staffed, self.seats_taken / max(self.seats, 1), self.start, self.id
