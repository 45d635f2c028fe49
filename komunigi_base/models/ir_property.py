from odoo import api, models

from ..compat import read_properties


class IrProperty(models.Model):
    _inherit = "ir.property"

    @api.model
    def search_multi(self, name, model, operator, value):
        """Let everybody search by a company's values, as everybody reads them.

        14.0 keeps a partner's barcode there and asks for the rights of an
        administrator to search by it. What is found is still subject to the rules of
        the model that is searched.
        """
        reader = read_properties(self)
        return super(IrProperty, reader).search_multi(name, model, operator, value)
