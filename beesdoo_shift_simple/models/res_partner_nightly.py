"""What time alone changes: debits, statuses. It catches up after nights without a server."""
from odoo import api, models

from odoo.addons.komunigi_base.compat import current_company


class ResPartner(models.Model):
    _inherit = "res.partner"

    @api.model
    def _cron_shift_standing(self):
        """Debit periods, count what was cancelled, and refresh every status."""
        workers = self._shift_workers()
        workers._debit_periods()
        counted = self.env["coop.shift.registration"]._settle_cancelled()
        # Also of those who have left the cooperative meanwhile.
        (workers | counted.mapped("worker_id"))._refresh_standing()

    @api.model_create_multi
    def create(self, vals_list):
        """A worker has a counter from the first day."""
        members = super().create([self._add_start_date(vals) for vals in vals_list])
        members._refresh_standing()
        return members

    @api.model
    def _add_start_date(self, vals):
        """Count the periods of an irregular worker from today, or from a given day."""
        mode = vals.get("shift_mode", self.env.context.get("default_shift_mode"))
        if mode != "irregular" or vals.get("shift_start_date"):
            return vals
        return dict(vals, shift_start_date=current_company(self.env)._coop_today())

    def write(self, vals):
        """A worker's mode, start or end changes what is owed and the status."""
        returning = self._returning_workers(vals)
        result = super().write(vals)
        returning._skip_past_periods()
        if {"member_role", "shift_mode"} & set(vals):
            self.sudo()._start_shifts()
        elif {"shift_resigned_on", "company_id"} & set(vals):
            self._refresh_standing()
        return result

    def _returning_workers(self, vals):
        """Those who were away, archived or resigned, and by ``vals`` are back."""
        workers = self.sudo().filtered(lambda member: member.member_role == "worker")
        today = current_company(self.env)._coop_today()
        back = workers.browse()
        if vals.get("active"):
            back |= workers.filtered(lambda worker: not worker.active)
        if "shift_resigned_on" in vals:
            back |= workers.filtered(
                lambda w: w.shift_resigned_on and w.shift_resigned_on <= today
            )
        return back

    def _start_shifts(self):
        """Count the periods of workers who became irregular from today."""
        workers = self.filtered(lambda member: member.member_role == "worker")
        (self - workers)._forget_status()
        starting = workers.filtered(
            lambda w: w.shift_mode == "irregular" and not w.shift_start_date
        )
        if starting:
            today = current_company(self.env)._coop_today()
            starting.write({"shift_start_date": today})
        workers._refresh_standing()

    def _forget_status(self):
        """Who is no worker has no status; the counter stays with its entries."""
        former = self.filtered("shift_status")
        if former:
            former.write({"shift_status": False, "shift_alert_since": False})
