"""Registrations as their workers see them on the portal."""
from odoo import _, models


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _portal_facts(self):
        """``{id: dict}`` of what ``/my/shifts`` shows of these registrations.

        ``leave`` says until when the shift can be left online, or ``refusal`` why not.
        """
        refusals = self._leave_refusals()
        states = dict(self._fields["state"]._description_selection(self.env))
        return {
            registration.id: registration._prepare_portal_facts(
                refusals[registration.id], states
            )
            for registration in self
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
