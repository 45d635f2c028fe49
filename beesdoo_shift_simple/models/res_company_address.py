from odoo import models


class ResCompany(models.Model):
    _inherit = "res.company"

    def _shop_address(self):
        """Name and address of the shop on one line, for a map to find it."""
        self.ensure_one()
        town = " ".join(part for part in (self.zip, self.city) if part)
        parts = (self.name, self.street, self.street2, town)
        return ", ".join(part for part in parts if part)
