from odoo import _, api, fields, models
from odoo.exceptions import ValidationError


class ProductTemplate(models.Model):
    _inherit = "product.template"

    container_tare = fields.Float(
        "Tare (kg)",
        digits=(16, 3),
        help="Weight of the packaging that this product is weighed in, "
        "subtracted at the till.",
    )

    @api.constrains("container_tare")
    def _check_container_tare(self):
        for product in self:
            if product.container_tare < 0:
                raise ValidationError(
                    _(
                        "The tare of %s can't be less than 0: write what its empty "
                        "packaging weighs in kg, e.g. 0.350, or 0 for none."
                    )
                    % product.name
                )
