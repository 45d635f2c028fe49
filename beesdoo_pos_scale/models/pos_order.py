from odoo import fields, models


class PosOrder(models.Model):
    _inherit = "pos.order"

    weighing_ids = fields.One2many(
        "coop.pos.weighing", "order_id", "Weighings", readonly=True
    )
