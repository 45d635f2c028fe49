from odoo import api, models

from ..compat import IS_12, read_properties


class IrProperty(models.Model):
    _inherit = "ir.property"

    def init(self):
        """An index for card numbers, which 14.0 keeps here, unindexed, with all else.

        With 5,000 members each scan would read them all. A hash takes texts of any
        length, where a usual index refuses the long ones.
        """
        result = super().init()
        if not IS_12:
            self.env.cr.execute(
                "CREATE INDEX IF NOT EXISTS ir_property_value_text_hash"
                " ON ir_property USING hash (value_text)"
            )
        return result

    @api.model
    def search_multi(self, name, model, operator, value):
        """Let everybody search by a company's values, as everybody reads them.

        14.0 keeps a partner's barcode there and asks for the rights of an
        administrator to search by it. What is found is still subject to the rules of
        the model that is searched.
        """
        reader = read_properties(self)
        if (model, name) == ("res.partner", "barcode"):
            numbers = value if operator == "in" else [value]
            if operator in ("=", "in") and numbers and all(numbers):
                return reader._barcode_domain(numbers)
        return super(IrProperty, reader).search_multi(name, model, operator, value)

    @api.model
    def _barcode_domain(self, numbers):
        """The domain of the partners with one of these barcodes, for 14.0.

        It becomes part of the search of partners, where Odoo asks twice before that. A
        barcode has no default, which would be everybody's.
        """
        domain = self._get_domain("barcode", "res.partner")
        query = self._search(domain + [("value_text", "in", list(numbers))])
        partners = query.select("split_part(ir_property.res_id, ',', 2)::integer")
        return [("id", "inselect", partners)]
