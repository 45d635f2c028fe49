"""Changing a recurring slot together with the shifts that are planned already."""
from datetime import timedelta

from odoo import _, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

from .coop_shift_template_change_plan import only_changes

CHANGE_WEEKS = 52


class Undone(Exception):
    """What was tried is taken back."""


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def _change_slot(self, values, date_from):
        """Change this slot and its shifts from ``date_from`` on; all of it or nothing.

        ``values`` are those of ``write``. Workers who can't come at the new time are
        freed. Returns the ``SlotChange`` that was done. Raises UserError when it is
        refused, and ValidationError when the slot itself would not be valid.
        """
        self.ensure_one()
        self._check_change(date_from)
        self._plan_former_days(date_from)
        self._coming_shifts()._lock()
        change = self._plan_change(values, date_from)
        if change.overbooked:
            raise UserError(self._overbooked_sentence(change))
        self._free_and_move(change)
        self.with_context(slot_is_changed=True).write(
            self._prepare_change(values, change)
        )
        self._generate(*self.company_id._shift_window())
        return change

    def _check_change(self, date_from):
        company = self.company_id
        today = company._coop_today()
        if not self.active:
            raise UserError(_("This slot is archived. Restore it before changing it."))
        if date_from < today:
            raise UserError(
                _("What is over can't be changed. Choose today or a later day.")
            )
        if date_from > today + timedelta(weeks=CHANGE_WEEKS):
            raise UserError(_("Choose a day of the coming twelve months."))
        if self.date_to and date_from > self.date_to:
            raise UserError(
                _("This slot ends on %s already. Choose an earlier day.")
                % company._coop_date(self.date_to)
            )

    def _check_valid(self, values):
        """Raise what the slot itself would refuse of ``values``; nothing is written."""
        try:
            with self.env.cr.savepoint():
                self.with_context(slot_is_changed=True).write(
                    only_changes(self, values)
                )
                flush(self)
                raise Undone
        except Undone:
            self.invalidate_cache()

    def _plan_former_days(self, date_from):
        """Plan what the former slot still has to give before ``date_from``."""
        today = self.company_id._coop_today()
        if date_from > today:
            self._generate(today, date_from - timedelta(days=1))

    def _free_and_move(self, change):
        """Free first: at no moment is a worker in two places, nor a shift too small.

        The shifts need no order: each goes to another day of its own cycle, where no
        other shift of this slot is.
        """
        for registration, reason, __ in change.freed:
            registration._cancel(self.env.user, reason)
        for move in change.moves:
            move.shift.write(move.values)
            if move.closing:
                move.shift.write({"state": "cancelled", "closing_id": move.closing.id})
        for shift, day in change.by_hand:
            if day:
                shift.write({"planned_date": day})

    def _prepare_change(self, values, change):
        """What is written on the slot itself."""
        changes = only_changes(self, values)
        if change.planned_from:
            first = max(change.planned_from, self.date_from or change.planned_from)
            changes["date_from"] = first
        return changes

    def _overbooked_sentence(self, change):
        # Odoo finds no language for what is translated within a comprehension.
        sentence = _("%(shift)s: %(workers)s workers, %(seats)s seats")
        lines = [
            sentence % {"shift": shift.display_name, "workers": workers, "seats": seats}
            for shift, seats, workers in change.overbooked
        ]
        return "%s\n%s" % (
            _(
                "More workers are registered than these shifts would have seats. "
                "Choose more seats, or cancel registrations first."
            ),
            "\n".join(lines),
        )

    def action_change(self):
        """Open the guided change of this slot."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Change this slot"),
            "res_model": "coop.shift.template.change",
            "view_mode": "form",
            "target": "new",
            "context": {"active_model": self._name, "active_id": self.id},
        }
