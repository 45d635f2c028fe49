"""What is over is owed by the rules that held then, whatever is set afterwards."""
from odoo import models

PERIOD_RULES = {"shift_period_days", "shift_period_debit", "shift_unsubscribe_at"}


class ResCompany(models.Model):
    _inherit = "res.company"

    def write(self, vals):
        """Close the periods that are over before the rules of the next ones change."""
        changing = self.filtered(lambda company: company._changes_periods(vals))
        if changing:
            self.env["res.partner"].sudo()._shift_workers(
                changing
            )._close_past_periods()
        return super().write(vals)

    def _changes_periods(self, vals):
        self.ensure_one()
        for name in PERIOD_RULES & set(vals):
            field = self._fields[name]
            value = field.convert_to_cache(vals[name], self)
            if value != field.convert_to_cache(self[name], self):
                return True
        return False
