"""What a leave does to the shifts of a worker, and what its end gives back."""
from odoo import _, fields, models

from .coop_shift import SEAT_STATES


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _busy_hours(self):
        """``{id: [(start, stop)]}`` of the coming registrations of these workers."""
        hours = {}
        for reg in self._coming_registrations():
            hours.setdefault(reg.worker_id.id, []).append((reg.start, reg.stop))
        return hours

    def _registrations_between(self, first, last):
        """The registrations with a seat on coming shifts of these days.

        ``first`` and ``last`` are dates of the shop, ``last`` is None for an open end.
        """
        return self.env["coop.shift.registration"].search(
            self._coming_domain(first, last) + [("state", "in", SEAT_STATES)],
            order="start, id",
        )

    def _coming_domain(self, first, last):
        domain = [
            ("worker_id", "in", self.ids),
            ("start", ">", fields.Datetime.now()),
            ("shift_id.date", ">=", first),
        ]
        return domain + ([("shift_id.date", "<=", last)] if last else [])

    def _return_from_leave(self, first, last, planned_by):
        """Plan this worker again on those of these days that are leave no more.

        What the leave, or a closing day of that time, had cancelled comes back where a
        seat is free, and the recurring slots are planned again. Returns the new
        registrations.
        """
        self.ensure_one()
        before = self._registrations_between(first, last)
        cancelled = self.env["coop.shift.registration"].search(
            self._coming_domain(first, last)
            + [
                ("state", "=", "cancelled"),
                ("cancel_reason", "in", ("leave", "closing")),
            ]
        )
        cancelled._take_back(planned_by)
        self._plan_slots(first, last)
        return self._registrations_between(first, last) - before

    def _plan_slots(self, first, last):
        """Plan the slots of this worker from ``first`` to ``last`` (None: no end)."""
        templates = self.mapped("shift_template_ids")
        for company in templates.mapped("company_id"):
            start, end = company._shift_window()
            start, end = max(first, start), min(last or end, end)
            if start <= end:
                own = templates.filtered(lambda t: t.company_id == company)
                own._generate(start, end)

    def _leave_detail(self, opening, freed, returned):
        """What a mail about a leave says beside its template, as the worker speaks."""
        told = self.with_context(lang=self.lang)
        lines = [opening] if opening else []
        if freed:
            lines.append(told._freed_sentence(freed))
        if returned:
            lines.append(told._returned_sentence(returned))
        return "\n".join(lines)

    def _freed_sentence(self, registrations):
        return _("Your seat is free for others: %s.") % self._shift_list(registrations)

    def _returned_sentence(self, registrations):
        return _("You are registered again: %s.") % self._shift_list(registrations)

    def _shift_list(self, registrations):
        """The shifts of ``registrations`` in order, in the language of this record."""
        shifts = registrations.sorted("start").mapped("shift_id")
        told = shifts.with_context(lang=self.env.context.get("lang"))
        return "; ".join(shift._label() for shift in told)
