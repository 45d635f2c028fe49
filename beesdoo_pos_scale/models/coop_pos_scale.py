from odoo import fields, models

from ..compat import current_company


class CoopPosScale(models.Model):
    _name = "coop.pos.scale"
    _description = "Scale at the Point of Sale"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=False, default="Scale")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: current_company(self.env)
    )
    url = fields.Char(
        "Address",
        required=True,
        default="http://127.0.0.1:8069",
        help="Where the service of the scale listens, as the till's browser reaches it.",
    )
