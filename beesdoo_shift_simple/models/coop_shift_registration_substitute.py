"""Another worker came instead, or was put on the sheet by mistake."""
from odoo import _, models
from odoo.exceptions import UserError


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _replace_by(self, worker, noted_by):
        """``worker`` came instead: present on the seat of this one, who is excused.

        Returns the registration of who came and a sentence that says what was done.
        Raises UserError with the reason when it is refused.
        """
        self.ensure_one()
        refusal = self._substitute_refusal(worker)
        if refusal:
            raise UserError(refusal)
        shift = self.shift_id
        self._note_attendance("excused", noted_by)
        added = shift._make_room(1)
        substitute = shift._register_on_sheet(worker, noted_by)
        self.write({"replaced_by_id": substitute.id})
        sentence = _("%(absent)s is excused: %(present)s came instead.") % {
            "absent": self.worker_id.name,
            "present": worker.name,
        }
        if added:
            sentence += " " + _("The shift was full: a seat was added.")
        return substitute, sentence

    def _substitute_refusal(self, worker):
        self.ensure_one()
        if self.state == "cancelled":
            return _("This registration was cancelled. Add who came as a walk-in.")
        if self.replaced_by_id:
            return _("%(absent)s is replaced by %(present)s already.") % {
                "absent": self.worker_id.name,
                "present": self.replaced_by_id.worker_id.name,
            }
        refusal = self.shift_id._noting_refusal("excused")
        if refusal:
            return refusal
        if self.shift_id._registration_of(worker):
            return _(
                "%s is on this sheet already, and can't stand in for somebody else."
            ) % (worker.name)
        return self.shift_id._newcomer_refusal(worker)

    def action_take_off(self):
        """Take walk-ins off the sheet who were added by mistake."""
        for registration in self:
            registration._take_off(self.env.user)
        return True

    def _take_off(self, taken_off_by):
        """Undo a walk-in or a replacement; who was replaced is to be noted again.

        Raises UserError for workers who had booked: they are absent or excused.
        """
        self.ensure_one()
        if not self.is_walk_in:
            raise UserError(
                _("%s had booked this shift. Note an absence, or an excuse.")
                % self.worker_id.name
            )
        refusal = self.shift_id._noting_refusal("absent")
        if refusal:
            raise UserError(refusal)
        replaced = self.search([("replaced_by_id", "=", self.id)])
        self.write({"state": "cancelled", "cancelled_by_id": taken_off_by.id})
        replaced._return_to_sheet()

    def _return_to_sheet(self):
        """Let who was replaced be noted again, but for who is on another shift now."""
        for registration in self:
            shift, values = registration.shift_id, {"replaced_by_id": False}
            if not shift._newcomer_refusal(registration.worker_id):
                shift._make_room(1)
                values["state"] = "registered"
            registration.write(values)

    def action_open_replacement(self):
        """Ask who came instead."""
        self.ensure_one()
        return dict(
            self.shift_id._prepare_dialog(
                _("Who came instead?"), "coop.shift.replacement"
            ),
            context={"default_registration_id": self.id},
        )
