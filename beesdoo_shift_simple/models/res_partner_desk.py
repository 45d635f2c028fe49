"""What the entrance desk may do about shifts with one touch: "I am here"."""
import re
from datetime import timedelta

from odoo import _, fields, models

# How long before its start a worker may say so at the desk.
EARLY = timedelta(minutes=30)
CODE = re.compile(r"shift_(present|undo)_([0-9]{1,9})")


class ResPartner(models.Model):
    _inherit = "res.partner"

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
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "in", self.ids),
                ("state", "in", states),
                ("start", "<=", now + EARLY),
                ("stop", ">", now),
                ("shift_id.validated_on", "=", False),
            ],
            order="start, id",
        )

    def _run_member_action(self, code):
        """Note that the worker is here, or take that back.

        UserError when the shift is over, its sheet validated, or not the member's.
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
            ._shifts_at_the_desk((before,))
            .filtered(lambda reg: reg.id == int(match.group(2)))
        )
        if not registration:
            return super()._run_member_action(code)
        return registration.write({"state": after})
