from odoo import fields, models

PAN_RULES = [
    ("change", "The weight must change"),
    ("empty", "The pan must be emptied"),
    ("none", "The same weight may be sold again"),
]


class PosConfig(models.Model):
    _inherit = "pos.config"

    scale_ids = fields.Many2many("coop.pos.scale", string="Scales")
    scale_pan_rule = fields.Selection(
        PAN_RULES, "Between two products", required=True, default="change"
    )
    scale_auto_add_ms = fields.Integer(
        "Add by itself after (ms)",
        default=0,
        help="A product is added once its weight has been stable for so long; "
        "0: only by Order.",
    )
    scale_manual_entry = fields.Boolean("Weights may be typed when the scale fails")
    scale_max_age_ms = fields.Integer("Oldest weight to sell (ms)", default=800)
    scale_unaged_seconds = fields.Integer(
        "Unchanged weight counts for (s)",
        default=30,
        help="For a service that does not tell how old a weight is.",
    )
    weight_uom_id = fields.Many2one(
        "uom.uom", "Unit of the weights", compute="_compute_weight_uom_id"
    )

    def _compute_weight_uom_id(self):
        kilogram = self.env.ref("uom.product_uom_kgm", raise_if_not_found=False)
        for config in self:
            config.weight_uom_id = kilogram
