from odoo import api, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    @api.model
    def _cron_shift_standing(self):
        """Wishes for a seat end with the shift."""
        result = super()._cron_shift_standing()
        self.env["coop.shift.watch"]._forget_past()
        return result
