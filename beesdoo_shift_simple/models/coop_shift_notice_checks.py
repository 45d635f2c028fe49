"""What is not sent any more, because it lost its sense before its turn came."""
from odoo import _, fields, models

from .coop_shift import SEAT_STATES

# They help before the shift starts only.
IN_TIME_KINDS = ("booked", "reminder", "seat_free", "shift_cancelled", "shift_moved")
# They are for who is still on the shift.
REGISTERED_KINDS = ("booked", "reminder", "shift_moved")
# They are for who has no seat on the shift.
SEATLESS_KINDS = ("left", "freed", "taken_over", "seat_free", "shift_cancelled")
# What the key of a notice ends with when its leave was deleted.
WITHDRAWN = "/deleted"


class CoopShiftNotice(models.Model):
    _inherit = "coop.shift.notice"

    def _why_not(self, told_statuses):
        """Why this mail is not sent, in the office's words; empty when it is.

        ``told_statuses`` is what ``_told_statuses()`` gave for the batch.
        """
        self.ensure_one()
        office = self._for_office()
        if not office.worker_id.email:
            return office._no_email_sentence()
        return (
            office._why_not_status(told_statuses)
            or office._why_not_leave()
            or office._why_not_in_time()
            or office._why_not_registered()
            or office._why_not_seatless()
            or office._why_not_free()
            or office._why_not_absent()
        )

    def _no_email_sentence(self):
        return _("has no e-mail address")

    def _told_statuses(self):
        """``{worker id: [status notices]}``: those sent, then those of this batch.

        One query for all of them.
        """
        waiting = self.filtered(lambda notice: notice.kind == "status")
        if not waiting:
            return {}
        sent = self.search(
            [
                ("kind", "=", "status"),
                ("state", "=", "sent"),
                ("worker_id", "in", waiting.mapped("worker_id").ids),
            ],
            order="id",
        )
        told = {}
        for notice in list(sent) + list(waiting.sorted("id")):
            told.setdefault(notice.worker_id.id, []).append(notice)
        return told

    def _why_not_status(self, told_statuses):
        """Only the status of now is told, and once where it changed to and fro."""
        if self.kind != "status":
            return ""
        if self._told_status()[0] != self.worker_id.sudo().shift_status:
            return _("the status changed again")
        notices = told_statuses[self.worker_id.id]
        if notices[-1].id != self.id:
            return _("a newer mail tells the status")
        sent = [notice for notice in notices if notice.state == "sent"]
        if sent and sent[-1]._told_status() == self._told_status():
            return _("the status was told already")
        return ""

    def _told_status(self):
        """Status and day that a notice of a status is about."""
        self.ensure_one()
        return self.key.split("/")[:2]

    def _why_not_in_time(self):
        shift = self.shift_id
        if self.kind not in IN_TIME_KINDS or not shift:
            return ""
        if shift.start <= fields.Datetime.now():
            return _("the shift has started")
        start = fields.Datetime.to_string(shift.start)
        if self.kind == "shift_moved" and self.key.split("/")[1] != start:
            return _("the shift was moved again")
        return ""

    def _why_not_registered(self):
        registration = self.registration_id
        if self.kind not in REGISTERED_KINDS or not registration:
            return ""
        if registration.state != "registered":
            return _("the registration was cancelled meanwhile")
        return ""

    def _why_not_seatless(self):
        if self.kind not in SEATLESS_KINDS:
            return ""
        registrations = self.shift_id.registration_ids
        seated = registrations.filtered(lambda reg: reg.state in SEAT_STATES)
        if self.worker_id in seated.mapped("worker_id"):
            return _("is registered on the shift meanwhile")
        return ""

    def _why_not_free(self):
        if self.kind != "seat_free":
            return ""
        if self.shift_id.state == "cancelled":
            return _("the shift was cancelled meanwhile")
        if self.shift_id.seats_free <= 0:
            return _("the shift is full again")
        return ""

    def _why_not_leave(self):
        if self.kind != "leave" or self.leave_id:
            return ""
        if not self._is_withdrawal():
            return _("the leave was withdrawn meanwhile")
        return ""

    def _is_withdrawal(self):
        """Whether this tells that a leave was deleted."""
        self.ensure_one()
        return self.kind == "leave" and self.key.endswith(WITHDRAWN)

    def _why_not_absent(self):
        if self.kind == "absent" and self.registration_id.state != "absent":
            return _("the attendance was corrected meanwhile")
        return ""
