"""What mails the worker of a registration: booked, cancelled, about to begin."""
from datetime import timedelta

from odoo import _, api, fields, models

# Which mail a cancellation brings. The reasons that are not here have a mail of their
# own: of the leave, the exchange, the replacement, the new mode, the new status.
KIND_OF_REASON = {
    "left": "left",
    "office": "freed",
    "shift": "shift_cancelled",
    "closing": "shift_cancelled",
}


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    @api.model_create_multi
    def create(self, vals_list):
        """Confirm to the worker what was booked, by whom ever.

        Not with ``no_booked_notice`` in the context: for those who mail it themselves.
        """
        registrations = super().create(vals_list)
        if not self.env.context.get("no_booked_notice"):
            booked = registrations.filtered(
                lambda reg: reg.state == "registered" and not reg.is_regular
            )
            booked._queue_notices("booked")
        return registrations

    def _cancel(self, cancelled_by, reason="office", **values):
        cancelled = super()._cancel(cancelled_by, reason, **values)
        if reason in KIND_OF_REASON:
            cancelled._queue_notices(KIND_OF_REASON[reason])
        return cancelled

    def _queue_notices(self, kind):
        """Mail ``kind`` to the workers of those that have not started, once each."""
        now = fields.Datetime.now()
        return self.env["coop.shift.notice"]._queue(
            kind, [reg._prepare_notice() for reg in self if reg.start > now]
        )

    @api.model
    def _cron_remind(self):
        """Queue the reminders that are due, once for a registration and its hours.

        Whatever was missed while the server was down is caught up until the start.
        Returns the new notices.
        """
        due = self.browse()
        for company in self.env["res.company"].search([("reminder_days", ">", 0)]):
            due |= self._due_reminders(company)
        return self.env["coop.shift.notice"]._queue(
            "reminder", [reg._prepare_notice(key=reg._reminder_key()) for reg in due]
        )

    @api.model
    def _due_reminders(self, company):
        """The registrations of ``company`` whose workers are to be reminded by now."""
        now = fields.Datetime.now()
        ahead = timedelta(days=company.reminder_days)
        registrations = self.search(
            [
                ("company_id", "=", company.id),
                ("state", "=", "registered"),
                ("start", ">", now),
                ("start", "<=", now + ahead),
            ]
        )
        # Who booked later than that has the confirmation; of a recurring slot nobody
        # was told.
        return registrations.filtered(
            lambda reg: reg.is_regular or reg.create_date <= reg.start - ahead
        )

    def _reminder_key(self):
        """A shift that is moved is reminded of again."""
        self.ensure_one()
        return "%s/%s" % (self.id, fields.Datetime.to_string(self.start))

    def _notice_sentence(self):
        """For a mail: until when this can be left online, or what to do instead.

        Empty without a registration that is coming.
        """
        if not self or self.state != "registered" or self.shift_id.has_started:
            return ""
        if not self._leave_refusals()[self.id]:
            return self._until_sentence()
        phone = self.company_id.phone
        return _("If you can't come, tell the members' office%s.") % (
            " (%s)" % phone if phone else ""
        )

    def _prepare_move(self, start, stop):
        """The row of the notice that this shift was at other hours before."""
        told = self.shift_id.with_context(lang=self.worker_id.lang)
        key = (
            self.shift_id.id,
            fields.Datetime.to_string(self.shift_id.start),
            # Moved back and again, it is news again.
            fields.Datetime.to_string(fields.Datetime.now()),
        )
        return self._prepare_notice(
            key="%s/%s/%s" % key, detail=told._hours_text(start, stop)
        )
