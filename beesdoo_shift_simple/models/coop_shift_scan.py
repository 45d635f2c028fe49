"""A member card scanned at an attendance sheet."""
from odoo import _, models
from odoo.exceptions import UserError


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _scan(self, number, scanned_by):
        """Note the worker with the card ``number`` as present, if registered here.

        Returns ``{"level", "text", "worker_id", "can_walk_in"}``: how it went (success,
        info, warning, danger), in words, whose card it was, and whether this worker
        can be added. Nobody is added by the scan itself, and nothing is raised.
        """
        self.ensure_one()
        refusal = self._noting_refusal("present")
        if refusal:
            # Said first, so that a closed sheet tells no names.
            return self._scan_answer("danger", refusal)
        member, why_not = self.env["res.partner"]._find_by_card(number)
        if not member:
            return self._scan_answer("danger", why_not)
        unfit = self._unfit_sentence(member)
        if unfit:
            return self._scan_answer("danger", unfit)
        registration = self._registration_of(member)
        if not registration:
            return self._scan_stranger(member)
        return self._scan_expected(registration, scanned_by)

    def _scan_expected(self, registration, scanned_by):
        worker = registration.worker_id
        if registration.state == "present":
            text = _("%s is noted as present already.") % worker.name
            return self._scan_answer("info", text, worker)
        registration._note_attendance("present", scanned_by)
        return self._scan_answer("success", _("%s is present.") % worker.name, worker)

    def _scan_stranger(self, worker):
        text = _("%s is not registered on this shift.") % worker.name
        refusal = self._walk_in_refusal(worker)
        if refusal:
            return self._scan_answer("danger", "%s %s" % (text, refusal), worker)
        return dict(
            self._scan_answer("warning", text, worker),
            can_walk_in=True,
        )

    def _scan_answer(self, level, text, worker=None):
        return {
            "level": level,
            "text": text,
            "worker_id": worker.id if worker else False,
            "can_walk_in": False,
        }

    def _find_newcomer(self, number):
        """The worker whose card or member number this is.

        Raises UserError with the reason when the sheet is closed or there is none.
        """
        self.ensure_one()
        refusal = self._noting_refusal("absent")
        if refusal:
            raise UserError(refusal)
        member, why_not = self.env["res.partner"]._find_by_card(number)
        if not member:
            raise UserError(why_not)
        return member
