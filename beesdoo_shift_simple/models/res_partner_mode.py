"""A change of working mode or slot, and what it does to shifts and periods."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import html_escape

from ..tools.standing import GONE


class ResPartner(models.Model):
    _inherit = "res.partner"

    shift_mode_is_guided = fields.Boolean(compute="_compute_shift_mode_is_guided")

    def _compute_shift_mode_is_guided(self):
        """Without dependencies: while a form is edited, the saved member counts."""
        for member in self:
            is_worker = member.member_role == "worker"
            member.shift_mode_is_guided = bool(
                member.ids and is_worker and member.shift_mode
            )

    def write(self, vals):
        """Whichever way the mode changes: periods are closed, shifts left are freed."""
        if not {"shift_mode", "shift_template_ids"} & set(vals):
            return super().write(vals)
        if "shift_mode" in vals:
            self.sudo()._close_periods(vals)
        result = super().write(vals)
        self.sudo()._free_left_slots(self.env.user)
        return result

    def _close_periods(self, vals):
        """Debit what was owed in the mode that is left; count anew from today."""
        changing = self.filtered(lambda member: member.shift_mode != vals["shift_mode"])
        if vals["shift_mode"] != "irregular":
            changing._debit_periods()
        elif "shift_start_date" not in vals:
            returning = changing.filtered("shift_start_date")
            for company, workers in returning._by_rule_company().items():
                workers.write({"shift_start_date": company._coop_today()})

    def _free_left_slots(self, freed_by):
        """Cancel the coming regular registrations of slots that are theirs no more."""
        left = self._slot_registrations().filtered(
            lambda reg: reg.worker_id.shift_mode != "regular"
            or reg.worker_id not in reg.shift_id.template_id.worker_ids
        )
        return left._cancel(freed_by, "mode")

    def _slot_registrations(self):
        """The coming registrations that were planned for recurring slots."""
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "in", self.ids),
                ("state", "=", "registered"),
                ("is_regular", "=", True),
                ("shift_id.template_id", "!=", False),
                ("start", ">", fields.Datetime.now()),
            ],
            order="start, id",
        )

    def _change_shift_mode(self, mode, templates, changed_by):
        """Give this worker another working mode or other recurring slots.

        ``templates`` are the slots of a regular worker; ``changed_by`` is the user who
        does. In one transaction the periods of the former mode are debited, the shifts
        of slots left are freed, and those of new slots planned. The worker is told.
        Raises UserError with the reasons when it can't be.
        """
        self.ensure_one()
        worker = self.sudo()
        templates = templates.sudo() if mode == "regular" else templates.browse()
        refusals = worker._mode_refusals(mode, templates)
        if refusals:
            raise UserError("\n".join(refusals))
        sentences = worker._mode_sentences(mode, templates)
        told = worker.with_context(lang=worker.lang)
        detail = "\n".join(told._mode_sentences(mode, templates))
        added = templates - worker.shift_template_ids
        worker._slots_left(mode, templates)._cancel(changed_by, "mode")
        worker.write(
            {"shift_mode": mode, "shift_template_ids": [(6, 0, templates.ids)]}
        )
        worker._plan_new_slots(added, changed_by)
        worker._queue_mode_notice(detail)
        worker._note_mode_change(sentences, changed_by)

    def _slots_left(self, mode, templates):
        """The coming registrations of slots that the worker would have no more."""
        self.ensure_one()
        if mode != "regular":
            return self._slot_registrations()
        return self._slot_registrations().filtered(
            lambda reg: reg.shift_id.template_id not in templates
        )

    def _plan_new_slots(self, templates, planned_by):
        """Register this worker on the coming shifts of ``templates``.

        Who had been on these slots before comes back to the shifts left then.
        """
        self.ensure_one()
        templates._left_registrations(self)._take_back(planned_by)
        if templates:
            templates.action_generate()

    def _queue_mode_notice(self, detail):
        self.env["coop.shift.notice"]._queue(
            "mode",
            [
                {
                    "worker_id": self.id,
                    "key": fields.Datetime.now(),
                    "detail": detail,
                    "company_id": self._rule_company().id,
                }
            ],
        )

    def _note_mode_change(self, sentences, changed_by):
        lines = "<br/>".join(html_escape(sentence) for sentence in sentences)
        self.message_post(body=lines, author_id=changed_by.partner_id.id)

    @api.constrains("shift_template_ids")
    def _check_slots_are_possible(self):
        self.filtered("shift_template_ids")._check_may_have_slots()

    def _check_may_have_slots(self):
        """Raise ValidationError for those on whose slots no shift would be planned."""
        for worker in self.sudo():
            if worker.shift_status in GONE:
                raise ValidationError(worker._no_slot_sentence())

    def _mode_refusals(self, mode, templates):
        """Why this worker can't get ``mode`` with ``templates``; empty if possible."""
        self.ensure_one()
        if self.member_role != "worker":
            return [_("%s is not a worker, so there is no mode to change.") % self.name]
        if mode == self.shift_mode and templates == self.shift_template_ids:
            return [_("Choose another mode or another slot: nothing would change.")]
        if mode != "regular":
            return []
        if not templates:
            return [_("A regular worker has a recurring slot. Choose one.")]
        if self.shift_status in GONE:
            return [self._no_slot_sentence()]
        return templates._slot_refusals(self)

    def _no_slot_sentence(self):
        return (
            _(
                "%s is unsubscribed or leaves the cooperative, so no shift would be "
                "planned. Correct the counter, give days of grace or take the resignation "
                "back first."
            )
            % self.name
        )
