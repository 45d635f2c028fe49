"""Seats that are taken back: a leave got shorter, a closing day was withdrawn."""
from odoo import fields, models

from odoo.addons.komunigi_base.tools.bulk import insert_rows

from ..tools.standing import GONE, kind_of_leave


def _overlap(hours, shift):
    """Whether ``shift`` is at the time of any of ``hours``, ``[(start, stop)]``."""
    return any(start < shift.stop and shift.start < stop for start, stop in hours)


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    is_withdrawn = fields.Boolean(
        string="Closing withdrawn",
        readonly=True,
        copy=False,
        help="Was cancelled for a closing day that was withdrawn: it counts nothing.",
    )

    def _take_back(self, planned_by):
        """Register the workers of these cancelled registrations again, if they can be.

        A cancelled registration stays as it is, so that what comes back is a new one,
        in the name of the user ``planned_by``. Left out is who got another registration
        for that shift since, is on leave or busy, left the slot, or finds no free seat.
        A constant number of queries. Returns the new registrations.
        """
        now = fields.Datetime.now()
        shifts = self.mapped("shift_id").filtered(
            lambda shift: shift.state == "planned" and shift.start > now
        )
        if not shifts:
            return self.browse()
        shifts._lock()
        cancelled = self._last_ones(shifts)
        # Read for all at once, as 12.0 would read worker by worker below.
        cancelled.mapped("worker_id").mapped("shift_status")
        rows = cancelled._prepare_taken_back(planned_by)
        taken = insert_rows(self.browse(), rows)
        shifts._recount_seats()
        return taken

    def _last_ones(self, shifts):
        """Those of these that are cancelled, and the last of a worker on a shift."""
        registrations = self.search(
            [
                ("shift_id", "in", shifts.ids),
                ("worker_id", "in", self.mapped("worker_id").ids),
            ],
            order="id",
        )
        last = {(reg.shift_id.id, reg.worker_id.id): reg.id for reg in registrations}
        ids = set(last.values())
        return self.filtered(
            lambda reg: reg.id in ids and reg.state == "cancelled"
        ).sorted("id")

    def _may_come_back(self):
        """Whether the worker still has what the registration was made for."""
        self.ensure_one()
        worker = self.worker_id
        if self.is_regular:
            return worker in self.shift_id.template_id._regular_workers()
        is_worker = worker.active and worker.member_role == "worker"
        return is_worker and worker.shift_status not in GONE

    def _prepare_taken_back(self, planned_by):
        """The columns of new registrations, as many as there are free seats."""
        workers = self.mapped("worker_id")
        leaves = workers._leave_periods()
        busy = workers._busy_hours()
        seats = {shift.id: shift.seats_free for shift in self.mapped("shift_id")}
        rows = []
        for registration in self.filtered(lambda reg: reg._may_come_back()):
            shift, worker = registration.shift_id, registration.worker_id
            hours = busy.setdefault(worker.id, [])
            is_off = kind_of_leave(leaves.get(worker.id, []), shift.date)
            if seats[shift.id] <= 0 or is_off or _overlap(hours, shift):
                continue
            seats[shift.id] -= 1
            hours.append((shift.start, shift.stop))
            is_regular = registration.is_regular
            rows.append(shift._prepare_registration(worker, is_regular, planned_by))
        return rows

    def _withdraw_closing(self):
        """Let those that were cancelled for a closing day count nothing."""
        closed = self.filtered(
            lambda reg: reg.cancel_reason == "closing" and not reg.is_withdrawn
        )
        closed.write({"is_withdrawn": True})
        return closed

    def _points_state(self):
        """A closing day that was withdrawn closed nothing."""
        return None if self.is_withdrawn else super()._points_state()
