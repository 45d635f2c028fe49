"""What the entrance desk may do about shifts with one touch: "I am here"."""
import re
from datetime import timedelta

from odoo import _, api, fields, models

# How long before its start a worker may say so at the desk.
EARLY = timedelta(minutes=30)
CODE = re.compile(r"shift_(present|undo)_([0-9]{1,9})")


class ResPartner(models.Model):
    _inherit = "res.partner"

    coming_registration_ids = fields.Many2many(
        "coop.shift.registration",
        string="Coming shifts",
        compute="_compute_coming_registration_ids",
        groups="komunigi_base.group_members_office",
    )

    @api.depends("shift_registration_ids")
    def _compute_coming_registration_ids(self):
        """A field, so that what is said and what is offered look only once."""
        coming = self._coming_registrations()
        ids = {}
        for registration in coming:
            ids.setdefault(registration.worker_id.id, []).append(registration.id)
        for worker in self:
            worker.coming_registration_ids = coming.browse(ids.get(worker.id, []))

    def _read_coming_registrations(self):
        """The coming registrations of these workers, with their shifts.

        All shifts at once here, where 12.0 would read one after the other.
        """
        registrations = self.mapped("coming_registration_ids")
        registrations.mapped("shift_id.name")
        return registrations

    def _member_actions(self):
        """Adds "I am here" for a shift of the member that runs or is about to start.

        Codes are ``shift_present_<id>`` and, to take it back, ``shift_undo_<id>``.
        """
        actions = super()._member_actions()
        for registration in self.sudo()._shifts_at_the_desk():
            actions[registration.worker_id.id].append(
                {
                    "code": "shift_present_%s" % registration.id,
                    "label": _("I am here: %s") % registration.shift_id._label(),
                    "undo": "shift_undo_%s" % registration.id,
                }
            )
        return actions

    def _shifts_at_the_desk(self, states=("registered",)):
        """The registrations of these workers for which they can say they are here."""
        now = fields.Datetime.now()
        workers = self.filtered(lambda member: member.member_role == "worker")
        return workers._read_coming_registrations().filtered(
            lambda reg: reg.state in states
            and reg.start <= now + EARLY
            and reg.stop > now
            and not reg.shift_id.validated_on
        )

    def _run_member_action(self, code):
        """Note that the worker is here, or take that back.

        What is so already stays: an answer that got lost is asked for again, and two
        desks may do the same. UserError when the shift is over, its sheet validated, or
        not the member's.
        """
        self.ensure_one()
        match = CODE.fullmatch(code or "")
        if not match:
            return super()._run_member_action(code)
        before, after = {
            "present": ("registered", "present"),
            "undo": ("present", "registered"),
        }[match.group(1)]
        registration = (
            self.sudo()
            ._shifts_at_the_desk((before, after))
            .filtered(lambda reg: reg.id == int(match.group(2)))
        )
        if not registration:
            return super()._run_member_action(code)
        return registration.state == after or registration.write({"state": after})
