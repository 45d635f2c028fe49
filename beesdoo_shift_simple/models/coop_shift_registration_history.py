"""Registrations are kept: who was on which shift, and who cancelled it when and why."""
from odoo import _, fields, models
from odoo.exceptions import UserError


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def write(self, vals):
        """Keep who was on which shift, and who cancelled it when."""
        self._check_history_is_kept(vals)
        if vals.get("state") == "cancelled":
            vals = dict(
                vals,
                cancelled_by_id=vals.get("cancelled_by_id", self.env.uid),
                cancelled_on=fields.Datetime.now(),
                cancel_reason=vals.get("cancel_reason", "office"),
            )
        return super().write(vals)

    def _check_history_is_kept(self, vals):
        for registration in self:
            if "state" in vals and registration.state == "cancelled":
                raise UserError(
                    _("This registration was cancelled. Register the worker again.")
                )
            for name in {"worker_id", "shift_id"} & set(vals):
                if registration[name].id != vals[name]:
                    raise UserError(
                        _(
                            "A registration stays with its worker and its shift. "
                            "Cancel it, and register the worker you mean."
                        )
                    )

    def unlink(self):
        if self:
            raise UserError(
                _(
                    "Registrations are kept and can't be deleted. "
                    "Cancel this one instead: that frees its seat."
                )
            )
        return super().unlink()

    def action_cancel(self):
        """Free these seats for the office, whatever the deadline."""
        self._cancel(self.env.user)
        return True

    def _cancel(self, cancelled_by, reason="office", **values):
        """Free the seats of those who are registered; what happened stays.

        ``reason`` is one of ``CANCEL_REASONS``, ``values`` go with it into the record.
        Returns those that were cancelled.
        """
        registered = self.filtered(lambda reg: reg.state == "registered")
        registered.write(
            dict(
                values,
                state="cancelled",
                cancelled_by_id=cancelled_by.id,
                cancel_reason=reason,
            )
        )
        return registered
