import psycopg2
import psycopg2.errorcodes

from odoo import _, fields, models
from odoo.exceptions import UserError
from odoo.tools import mute_logger

from .coop_shift import SEAT_STATES


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _book(self, worker, booked_by):
        """Register ``worker`` on this shift and return the registration.

        Portal and back office book through here. ``booked_by`` is the user who does.
        Raises UserError with the reason when the shift can't be booked.
        """
        self.ensure_one()
        refusal = self._booking_refusals(worker)[self.id]
        if refusal:
            raise UserError(refusal)
        values = self._prepare_registration(worker, booked_by=booked_by)
        return self._add_registration(values)

    def _add_registration(self, values):
        """Create the registration of ``_prepare_registration``'s ``values``.

        Raises UserError when the worker has another shift at that time.
        """
        try:
            with mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                return self.env["coop.shift.registration"].create(values)
        except psycopg2.IntegrityError as error:
            if error.pgcode != psycopg2.errorcodes.EXCLUSION_VIOLATION:
                raise
            worker = self.env["res.partner"].browse(values["worker_id"])
            raise UserError(self._overlap_sentence(worker)) from None

    def _prepare_registration(self, worker, is_regular=False, booked_by=None):
        """The columns of a registration of ``worker`` on this shift."""
        self.ensure_one()
        return {
            "shift_id": self.id,
            "worker_id": worker.id,
            "start": self.start,
            "stop": self.stop,
            "state": "registered",
            "is_regular": is_regular,
            "booked_by_id": (booked_by or self.env.user).id,
            "company_id": self.company_id.id,
            "template_id": self.template_id.id,
            "weekday": self.weekday,
        }

    def _booking_refusals(self, worker, registrations=None):
        """``{shift id: why worker can't book it}``, empty text for who can.

        A constant number of queries, whatever the number of shifts. Who has the
        ``_registrations_around`` these shifts already gives them.
        """
        return self._add_full_refusals(self._worker_refusals(worker, registrations))

    def _add_full_refusals(self, refusals):
        """These ``{shift id: refusal}``, where there is none and no seat with that."""
        return {shift.id: refusals[shift.id] or shift._full_refusal() for shift in self}

    def _full_refusal(self):
        self.ensure_one()
        if self.seats_free <= 0:
            return _("This shift is full. Choose another one.")
        return ""

    def _worker_refusals(self, worker, registrations=None):
        """``{shift id: why worker can't do it}``, be there a free seat or not."""
        unfit = self._unfit_sentence(worker)
        if unfit:
            return dict.fromkeys(self.ids, unfit)
        if registrations is None:
            registrations = self._registrations_around(worker)
        now = fields.Datetime.now()
        return {
            shift.id: shift._booking_refusal(worker, registrations, now)
            for shift in self
        }

    def _registrations_around(self, worker):
        """The registrations of ``worker`` that any of these shifts may overlap."""
        first = min(self.mapped("start"), default=fields.Datetime.now())
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "=", worker.id),
                ("state", "in", SEAT_STATES),
                ("stop", ">", first),
            ]
        )

    def _booking_refusal(self, worker, registrations, now):
        self.ensure_one()
        if self.state == "cancelled":
            return _("This shift was cancelled. Choose another one.")
        if self.start <= now:
            return _("This shift has started already. Choose a later one.")
        if registrations.filtered(lambda reg: reg.shift_id == self):
            return _("%s is already registered on this shift.") % worker.name
        if registrations.filtered(lambda reg: reg._overlaps(self)):
            return self._overlap_sentence(worker)
        return ""

    def _unfit_sentence(self, worker):
        if worker.member_role == "worker" and worker.active:
            return ""
        if worker.member_role == "eater":
            return _(
                "%(eater)s is an eater: the shifts of the household are done by "
                "%(worker)s."
            ) % {"eater": worker.name, "worker": worker.household_worker_id.name}
        return _("Only workers of the cooperative do shifts, and %s is none.") % (
            worker.name
        )

    def _overlap_sentence(self, worker):
        return _("%s already has a shift at that time.") % worker.name
