from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    coop_tz = fields.Selection(
        related="company_id.coop_tz", readonly=False, string="Time zone of the shop"
    )
    max_eaters_per_worker = fields.Integer(
        related="company_id.max_eaters_per_worker",
        readonly=False,
        string="Eaters per worker",
    )
