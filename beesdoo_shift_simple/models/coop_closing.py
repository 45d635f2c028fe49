from odoo import fields, models

from odoo.addons.komunigi_base.compat import current_company


class CoopClosing(models.Model):
    _name = "coop.closing"
    _description = "Days on which the shop is closed"
    _order = "date_from desc, id desc"

    name = fields.Char(string="Occasion", required=True, help="e.g. Christmas")
    date_from = fields.Date(string="First day", required=True)
    date_to = fields.Date(string="Last day", required=True)
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: current_company(self.env)
    )
    shift_ids = fields.One2many(
        "coop.shift", "closing_id", string="Cancelled shifts", readonly=True
    )

    _sql_constraints = [
        (
            "dates_in_order",
            "CHECK (date_from <= date_to)",
            "The last closing day can't come before the first.",
        )
    ]
