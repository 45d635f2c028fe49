"""Whether a leave is to come, runs, or is over, by the calendar of the shop."""
from odoo import api, fields, models


class CoopLeave(models.Model):
    _inherit = "coop.leave"

    timing = fields.Selection(
        [("coming", "Coming"), ("current", "Current"), ("past", "Past")],
        string="When",
        compute="_compute_timing",
    )

    @api.depends("date_from", "date_to")
    def _compute_timing(self):
        for leave in self:
            today = leave.sudo().company_id._coop_today()
            if not leave.date_from or leave.date_from > today:
                leave.timing = "coming"
            elif leave.date_to and leave.date_to < today:
                leave.timing = "past"
            else:
                leave.timing = "current"
