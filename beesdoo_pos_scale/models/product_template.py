from odoo import fields, models


class ProductTemplate(models.Model):
    _inherit = "product.template"

    container_tare = fields.Float(
        "Tare (kg)",
        digits=(16, 3),
        help="Weight of the packaging that this product is weighed in, "
        "subtracted at the till.",
    )
