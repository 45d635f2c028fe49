"""What attendance is grouped by in graphs and pivots."""
from odoo import fields, models


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    template_id = fields.Many2one(
        related="shift_id.template_id", string="Recurring slot", store=True, index=True
    )
    weekday = fields.Selection(
        related="shift_id.weekday",
        string="Day of the week",
        store=True,
        help="In the shop's time zone.",
    )
