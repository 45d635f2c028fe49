from odoo import fields, models


class PosConfig(models.Model):
    """Weights to the gram, told and put right from the till and its settings."""

    _inherit = "pos.config"

    weight_rounding_warning = fields.Text(compute="_compute_weight_rounding_warning")

    def _compute_weight_rounding_warning(self):
        warning = self.env["uom.uom"]._gram_warning()
        for config in self:
            config.weight_rounding_warning = warning

    def fix_weight_rounding(self):
        """Keep weights to the gram: units that tills weigh in, decimals of quantities.

        Answers whether anything changed, so that a till loads its page again. Does
        nothing when called again. Raises AccessError for who isn't a manager.
        """
        self._refuse_unless_manager()
        return self.env["uom.uom"].sudo()._keep_grams()
