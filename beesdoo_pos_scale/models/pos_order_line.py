from odoo import fields, models

# Weights are kept to the gram (DESIGN §7).
WEIGHT = (16, 3)
WEIGHED_BY = [
    ("scale", "Scale"),
    ("scale_net", "Scale, with its own tare"),
    ("manual", "Typed by hand"),
]


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    weight_gross = fields.Float("Gross (kg)", digits=WEIGHT, copy=False, readonly=True)
    weight_tare = fields.Float("Tare (kg)", digits=WEIGHT, copy=False, readonly=True)
    weight_net = fields.Float("Net (kg)", digits=WEIGHT, copy=False, readonly=True)
    weighed_by = fields.Selection(WEIGHED_BY, copy=False, readonly=True)
    weighed_on = fields.Char("Scale", copy=False, readonly=True)
