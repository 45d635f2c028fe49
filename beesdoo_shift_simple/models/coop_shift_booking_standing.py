"""Who is on leave, unsubscribed or leaving the cooperative books no shift."""
from odoo import _, models

from ..tools.standing import GONE, kind_of_leave


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _worker_refusals(self, worker, registrations=None):
        refusals = super()._worker_refusals(worker, registrations)
        return self._add_standing_refusals(worker, refusals)

    def _add_standing_refusals(self, worker, refusals):
        """These ``{shift id: refusal}``, with that of the standing where none is."""
        if worker.member_role != "worker":
            return refusals
        standing = self._standing_refusals(worker)
        return {
            shift.id: refusals[shift.id] or standing.get(shift.id, "") for shift in self
        }

    def _standing_refusals(self, worker):
        """``{shift id: why}`` for the shifts that ``worker`` can't do, others left out.

        In one query, whatever the number of shifts.
        """
        worker = worker.sudo()
        if worker.shift_status in GONE:
            return dict.fromkeys(self.ids, self._gone_sentence(worker))
        leaves = worker._leave_periods().get(worker.id, [])
        resigned_on = worker.shift_resigned_on
        refusals = {}
        for shift in self:
            if kind_of_leave(leaves, shift.date):
                refusals[shift.id] = _("%s is on leave on that day.") % worker.name
            elif resigned_on and resigned_on <= shift.date:
                sentence = _("%s is no longer in the cooperative on that day.")
                refusals[shift.id] = sentence % worker.name
        return refusals

    def _gone_sentence(self, worker):
        if worker.shift_status == "unsubscribed":
            sentence = _("%s is unsubscribed. Contact the members' office.")
        else:
            sentence = _("%s is leaving the cooperative. Contact the members' office.")
        return sentence % worker.name
