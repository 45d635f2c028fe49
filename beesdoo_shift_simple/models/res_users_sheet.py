"""What the leader of a shift does with its attendance sheet on the portal.

Rights are checked once here: ``_led_shift`` finds none that somebody else leads.
"""
from datetime import timedelta

from odoo import _, fields, models

from .coop_shift_registration_attendance import NOTED

NEXT_SHOWN = 5
# Sheets that are validated stay within reach for a note to the office.
DONE_DAYS = 14


class ResUsers(models.Model):
    _inherit = "res.users"

    leads_shifts = fields.Boolean(compute="_compute_leads_shifts")

    def _compute_leads_shifts(self):
        for user in self:
            shift = user.sudo().env["coop.shift"]
            user.leads_shifts = bool(shift.search(user._led_domain(), limit=1))

    def _led_domain(self):
        """The shifts this user leads, as long as they are a worker."""
        self.ensure_one()
        return [
            ("leader_id", "=", self.sudo().partner_id.id),
            ("leader_id.member_role", "=", "worker"),
            ("state", "=", "planned"),
        ]

    def _led_shift(self, shift_id):
        """The shift with this id, with all rights, or none if not led by this user."""
        self.ensure_one()
        Shift = self.sudo().env["coop.shift"]
        return Shift.search([("id", "=", shift_id)] + self._led_domain())

    def _portal_sheets(self):
        """What ``/my/sheets`` shows: ``{"open", "next", "done"}``, lists of rows."""
        self.ensure_one()
        Shift = self.sudo().env["coop.shift"]
        now, domain = fields.Datetime.now(), self._led_domain()
        started = Shift.search(domain + [("is_to_validate", "=", True)])
        coming = Shift.search(domain + [("start", ">", now)], limit=NEXT_SHOWN)
        early = coming.filtered("is_sheet_open")
        done = Shift.search(
            domain + [("validated_on", ">", now - timedelta(days=DONE_DAYS))],
            order="start desc",
        )
        return {
            "open": [shift._prepare_sheet_row() for shift in started + early],
            "next": [shift._prepare_sheet_row() for shift in coming - early],
            "done": [shift._prepare_sheet_row() for shift in done],
        }

    def _portal_sheet(self, shift_id):
        """What ``/my/sheets/<id>`` shows, or None if this user leads no such shift."""
        shift = self._led_shift(shift_id)
        return shift._prepare_sheet() if shift else None

    def _portal_sheet_summary(self, shift_id):
        """What is asked before validation, or None for a shift of somebody else."""
        shift = self._led_shift(shift_id)
        return shift._prepare_sheet_summary() if shift else None

    def _led_registration(self, shift_id, registration_id):
        """The registration on a shift this user leads, with all rights, or none."""
        shift = self._led_shift(shift_id)
        return shift.registration_ids.filtered(
            lambda reg: reg.id == registration_id and reg.state != "cancelled"
        )

    def _portal_mark(self, shift_id, registration_id, state):
        """Note ``state`` and say so; empty for another's shift or an unknown state."""
        registration = self._led_registration(shift_id, registration_id)
        if not registration or state not in NOTED:
            return ""
        registration._note_attendance(state, self.sudo())
        words = dict(registration._fields["state"]._description_selection(self.env))
        return "%s: %s" % (registration.worker_id.name, words[state])

    def _portal_scan(self, shift_id, number):
        """The answer of ``_scan``, or None for a shift of somebody else."""
        shift = self._led_shift(shift_id)
        return shift._scan(number, self.sudo()) if shift else None

    def _portal_walk_in(self, shift_id, number):
        """Add the worker with this number, and return a sentence; empty as above."""
        shift = self._led_shift(shift_id)
        if not shift:
            return ""
        worker = shift._find_newcomer(number)
        return shift._add_walk_in(worker, self.sudo())[1]

    def _portal_replace(self, shift_id, registration_id, number):
        """Note who came instead, and return a sentence; empty as above."""
        registration = self._led_registration(shift_id, registration_id)
        if not registration:
            return ""
        worker = registration.shift_id._find_newcomer(number)
        return registration._replace_by(worker, self.sudo())[1]

    def _portal_take_off(self, shift_id, registration_id):
        """Take a walk-in off the sheet, and return a sentence; empty as above."""
        registration = self._led_registration(shift_id, registration_id)
        if not registration:
            return ""
        registration._take_off(self.sudo())
        return _("%s is not on the sheet any more.") % registration.worker_id.name

    def _portal_note(self, shift_id, note):
        """Keep the note for the office, and return a sentence; empty as above."""
        shift = self._led_shift(shift_id)
        if not shift:
            return ""
        shift.write({"note": (note or "").strip() or False})
        return _("The members' office will read your note.")

    def _portal_validate(self, shift_id):
        """Validate the sheet, and return a sentence; empty as above."""
        shift = self._led_shift(shift_id)
        if not shift:
            return ""
        shift._validate(self.sudo())
        return _("The attendance of %s is validated. Thank you!") % (
            shift._portal_label()
        )
