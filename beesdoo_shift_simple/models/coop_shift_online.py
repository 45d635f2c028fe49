"""Booking online: what holds for volunteers and not for the office.

The sign-up deadline and the limits per day and per cycle.
"""
from collections import Counter
from datetime import datetime, time, timedelta

from odoo import _, fields, models
from odoo.exceptions import UserError

from ..tools.turns import take_turn
from .coop_shift import SEAT_STATES


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _book_online(self, worker, booked_by):
        """Register ``worker`` on this shift as volunteers do, within their limits.

        Returns the registration. Raises UserError with the reason when refused.
        """
        self.ensure_one()
        take_turn(worker)  # or two at once would both pass a limit
        refusal = self._online_refusals(worker)[self.id]
        if refusal:
            raise UserError(refusal)
        return self._book(worker, booked_by)

    def _online_refusals(self, worker, exchanged=None, registrations=None):
        """``{shift id: why worker can't book it online}``, empty text for who can.

        ``exchanged`` is the registration that is given up for it and does not count.
        A constant number of queries, whatever the number of shifts. Who has the
        ``_registrations_in_cycles`` already gives them.
        """
        return self._add_full_refusals(
            self._online_worker_refusals(worker, exchanged, registrations)
        )

    def _online_worker_refusals(self, worker, exchanged=None, registrations=None):
        """The same, be there a free seat or not."""
        if registrations is None:
            registrations = self._registrations_in_cycles(worker)
        if exchanged:
            registrations -= exchanged
        refusals = self._worker_refusals(worker, registrations)
        days, cycles = self._count_booked(registrations)
        # The shift of a recurring slot stays one, wherever it is moved to.
        if exchanged and exchanged.is_regular:
            cycles = Counter()
        now = fields.Datetime.now()
        return {
            shift.id: refusals[shift.id]
            or shift._signup_refusal(now)
            or shift._limit_refusal(days, cycles)
            for shift in self
        }

    def _registrations_in_cycles(self, worker):
        """The registrations of ``worker`` that limits on any of these shifts count.

        Those that overlap one of these shifts are among them.
        """
        first = min(self.mapped("start"), default=fields.Datetime.now())
        for company in self.mapped("company_id"):
            day = company._coop_local(first).date()
            monday = company._shift_cycle_dates(day)[0]
            first = min(first, company._coop_utc(datetime.combine(monday, time())))
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "=", worker.id),
                ("state", "in", SEAT_STATES),
                ("stop", ">", first),
            ]
        )

    def _count_booked(self, registrations):
        """How many of them lie on each local day, and in the cycle from each Monday.

        A recurring slot fills the day, but is not booked: no limit on cycles counts it.
        """
        days, cycles = Counter(), Counter()
        for registration in registrations:
            company = registration.company_id
            day = company._coop_local(registration.start).date()
            days[day] += 1
            if not registration.is_regular:
                cycles[company._shift_cycle_dates(day)[0]] += 1
        return days, cycles

    def _signup_deadline(self):
        """The last moment (naive UTC) to book this shift online."""
        self.ensure_one()
        return self.start - timedelta(hours=self.company_id.signup_deadline_hours)

    def _signup_refusal(self, now):
        company = self.company_id
        if now <= self._signup_deadline():
            return ""
        return _(
            "This shift could be booked online until %(deadline)s, %(hours)s h before "
            "it starts. Choose a later one, or ask the members' office%(phone)s."
        ) % {
            "deadline": company._coop_moment(self._signup_deadline()),
            "hours": company.signup_deadline_hours,
            "phone": " (%s)" % company.phone if company.phone else "",
        }

    def _limit_refusal(self, days, cycles):
        """Why this shift would be one too many, by the counts of ``_count_booked``."""
        company = self.company_id
        per_day = company.shift_max_per_day
        if per_day and days[self.date] >= per_day:
            return _(
                "You have reached the limit of shifts a day (%(limit)s) on %(day)s. "
                "Choose another day."
            ) % {"limit": per_day, "day": company._coop_day(self.start)}
        per_cycle = company.shift_max_per_cycle
        first, last = company._shift_cycle_dates(self.date)
        if per_cycle and cycles[first] >= per_cycle:
            return _(
                "You have reached the limit of shifts from %(first)s to %(last)s "
                "(%(limit)s). Choose one after that, or ask the members' office."
            ) % {
                "limit": per_cycle,
                "first": company._coop_date(first),
                "last": company._coop_date(last),
            }
        return ""
