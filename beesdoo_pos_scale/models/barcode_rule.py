from odoo import fields, models

from ..compat import NEW_BARCODE_TYPE


class BarcodeRule(models.Model):
    _inherit = "barcode.rule"

    type = fields.Selection(
        selection_add=[("container", "Container (tare)")], **NEW_BARCODE_TYPE
    )
