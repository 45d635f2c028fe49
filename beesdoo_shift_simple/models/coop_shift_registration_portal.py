"""Registrations as their workers see them on the portal."""
from odoo import _, models


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _portal_facts(self):
        """``{id: dict}`` of what ``/my/shifts`` shows of these registrations.

        ``leave`` says until when the shift can be left online, or ``refusal`` why not;
        ``notes`` are all sentences about what can be done.
        """
        leaving = self._leave_refusals()
        exchanging = self._exchange_refusals()
        passing = self._replacement_refusals()
        costs = {}
        self._read_people()
        if not all(leaving.values()) or not all(passing.values()):
            costs = self._leave_costs()
        states = dict(self._fields["state"]._description_selection(self.env))
        return {
            reg.id: dict(
                reg._prepare_portal_facts(leaving[reg.id], states),
                notes=reg._portal_notes(
                    leaving[reg.id], exchanging[reg.id], costs.get(reg.id, 0.0)
                ),
                can_exchange=not exchanging[reg.id],
                replacement=reg._portal_replacement(),
            )
            for reg in self
        }

    def _prepare_portal_facts(self, refusal, states):
        self.ensure_one()
        return {
            "id": self.id,
            "day": self.shift_id._portal_day(),
            "hours": self.shift_id.hours,
            "task": self.shift_id.name,
            "leader": self.shift_id.leader_id.name or "",
            "is_regular": self.is_regular,
            "state": states[self.state],
            "refusal": refusal,
            "leave": "" if refusal else self._until_sentence(),
        }

    def _leave_sentence(self):
        """Until when this shift can be left online, or why it can't be."""
        self.ensure_one()
        return self._leave_refusals()[self.id] or self._until_sentence()

    def _until_sentence(self):
        self.ensure_one()
        return _("You can leave this shift online until %s.") % (
            self.company_id._coop_moment(self._leave_deadline())
        )

    def _read_people(self):
        """Read workers and leaders in one query, as Odoo would in two."""
        people = self.mapped("worker_id") | self.mapped("shift_id.leader_id")
        people.mapped("name")

    def _leave_costs(self):
        """``{id: points}`` that leaving these shifts in time will count."""
        rule = self.env["coop.shift.point.rule"]
        return {
            reg.id: rule._left_points(reg.company_id.id).get(reg._points_kind(), 0.0)
            * reg.shift_id.weight
            for reg in self
        }

    def _portal_replacement(self):
        """What can be done about a replacement: ``ask``, ``withdraw`` or nothing."""
        self.ensure_one()
        if self._replacement_refusals()[self.id]:
            return ""
        return "withdraw" if self.replacement_wanted else "ask"

    def _portal_notes(self, leaving, exchanging, cost):
        """The sentences on what the volunteer can do, ``leaving`` and ``exchanging``
        being why not."""
        self.ensure_one()
        company = self.company_id
        notes = []
        if not leaving:
            notes.append(self._until_sentence())
            if cost:
                notes.append(_("It will count %s.") % company._points_text(cost))
        elif not exchanging:
            deadline = company._coop_moment(self._leave_deadline())
            notes.append(_("You can exchange this shift online until %s.") % deadline)
        else:
            notes.append(leaving)
        replacement = self._portal_replacement()
        if replacement == "withdraw":
            notes.append(
                _(
                    "You look for a replacement. The shift stays yours until somebody "
                    "takes it."
                )
            )
        elif replacement and leaving:
            notes.append(_("You can look for a replacement until it starts."))
        if replacement and leaving and cost:
            notes.append(_("It will count %s.") % company._points_text(cost))
        return notes
