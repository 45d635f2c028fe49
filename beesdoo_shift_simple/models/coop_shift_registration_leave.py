"""Leaving a shift online: until when, and why not."""
from datetime import timedelta

from odoo import _, fields, models
from odoo.exceptions import UserError


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _leave(self, left_by):
        """Leave the shift online, ``left_by`` being the user who does.

        Raises UserError with the reason and the deadline when it is refused.
        """
        self.ensure_one()
        refusal = self._leave_refusals()[self.id]
        if refusal:
            raise UserError(refusal)
        self._cancel(left_by, "left")

    def _leave_deadline(self):
        """The last moment (naive UTC) to leave this shift online."""
        self.ensure_one()
        hours = self.company_id.leave_deadline_hours
        return self.start - timedelta(hours=hours)

    def _leave_refusals(self):
        """``{id: why the volunteer can't leave it online}``, empty text if possible."""
        now = fields.Datetime.now()
        return {reg.id: reg._leave_refusal(now) for reg in self}

    def _leave_refusal(self, now):
        self.ensure_one()
        over = self._over_refusal(now)
        if over:
            return over
        if self.is_regular and not self.company_id.regulars_may_leave:
            return _(
                "This is your recurring slot. If you can't come, tell the "
                "members' office."
            )
        if now > self._leave_deadline():
            return self._late_sentence()
        return ""

    def _over_refusal(self, now):
        """Why it is too late for anything online, whatever the deadline."""
        self.ensure_one()
        if self.state == "cancelled":
            return _("This registration was cancelled already.")
        if self.state != "registered":
            return _("Your attendance is noted already. Contact the members' office.")
        if self.start <= now:
            return _("This shift has started, so it can't be left any more.")
        return ""

    def _late_sentence(self):
        company = self.company_id
        return _(
            "This shift could be left until %(deadline)s, %(hours)s h before it "
            "starts. If you can't come, call the members' office%(phone)s."
        ) % {
            "deadline": company._coop_moment(self._leave_deadline()),
            "hours": company.leave_deadline_hours,
            "phone": " (%s)" % company.phone if company.phone else "",
        }
