from odoo import _, api, fields, models
from odoo.exceptions import AccessError, ValidationError

PAN_RULES = [
    ("change", "The weight must change"),
    ("empty", "The pan must be emptied"),
    ("none", "The same weight may be sold again"),
]


class PosConfig(models.Model):
    """What a till does with its scales. All of it may change while a session is open.

    Tills take it up when their page is loaded again, so 14.0 needs no such ban as it has
    for its own settings.
    """

    _inherit = "pos.config"

    scale_ids = fields.Many2many(
        "coop.pos.scale",
        string="Scales",
        help="The cashier chooses one of them at the till.",
    )
    scale_pan_rule = fields.Selection(
        PAN_RULES,
        "Between two products",
        required=True,
        default="change",
        help="So that what is left on the scale isn't sold a second time.",
    )
    scale_auto_add_ms = fields.Integer(
        "Add by itself after (ms)",
        default=0,
        help="A product is added once its weight has been stable for so long; "
        "0: only by “Add this weight”.",
    )
    scale_manual_entry = fields.Boolean(
        "Weights may be typed when the scale fails",
        help="They are marked on the receipt, on the order and in the report of the "
        "session.",
    )
    scale_max_age_ms = fields.Integer(
        "Oldest weight to sell (ms)",
        default=800,
        help="A weight that the scale showed longer ago is not sold.",
    )
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

    @api.constrains("scale_auto_add_ms", "scale_max_age_ms", "scale_unaged_seconds")
    def _check_scale_limits(self):
        for config in self:
            refusal = config._scale_limit_refusal()
            if refusal:
                raise ValidationError(refusal)

    def _scale_limit_refusal(self):
        if not 200 <= self.scale_max_age_ms <= 5000:
            return _(
                "The oldest weight to sell is from 200 to 5000 ms: a scale is asked "
                "five times a second, and nobody takes a product away and puts another "
                "one down faster. 800 suits most scales."
            )
        if self.scale_auto_add_ms and not 300 <= self.scale_auto_add_ms <= 5000:
            return _(
                "A product is added by itself after 300 to 5000 ms of a stable weight. "
                "Write 0 so that only “Add this weight” adds it."
            )
        if not 5 <= self.scale_unaged_seconds <= 300:
            return _(
                "An unchanged weight counts for 5 to 300 seconds when the service does "
                "not tell its age. 30 suits most tills."
            )
        return None

    @api.constrains("company_id", "scale_ids")
    def _check_scale_company(self):
        for config in self:
            others = config.scale_ids.filtered(
                lambda scale: scale.company_id != config.company_id
            )
            if others:
                raise ValidationError(
                    _(
                        "The scale %(scale)s belongs to another company than the point "
                        "of sale %(till)s. Choose scales of the same company."
                    )
                    % {"scale": others[0].name, "till": config.name}
                )

    def write(self, vals):
        """Cashiers may write here for what Odoo keeps of their sessions, not this."""
        if any(name.startswith("scale_") for name in vals):
            self._refuse_unless_manager()
        return super().write(vals)

    def _refuse_unless_manager(self):
        if not self.env.user.has_group("point_of_sale.group_pos_manager"):
            raise AccessError(
                _(
                    "Only a manager of the point of sale can change how its scales and "
                    "weights work. Ask one of them."
                )
            )
