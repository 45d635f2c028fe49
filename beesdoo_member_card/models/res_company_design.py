from odoo import models
from odoo.models import MAGIC_COLUMNS

from odoo.addons.komunigi_base.tools.bulk import insert_rows


class ResCompany(models.Model):
    _inherit = "res.company"

    def _find_card_design(self, role):
        """The design of this role's cards, empty if nobody asked for it yet."""
        self.ensure_one()
        designs = self.env["coop.card.design"].sudo()
        return designs.search([("company_id", "=", self.id), ("role", "=", role)])

    def _card_design(self, role):
        """The design of this role's cards (``worker`` or ``eater``), made if missing.

        With the rights of the system: who sees a card may see how it looks.
        """
        return self._find_card_design(role) or self._create_card_design(role)

    def _create_card_design(self, role):
        """A design with defaults.

        When somebody else makes it at the same moment, the database has Odoo try the
        whole request again, and then it is found.
        """
        designs = self.env["coop.card.design"].sudo()
        columns = [
            name
            for name, field in designs._fields.items()
            if field.store and field.column_type and name not in MAGIC_COLUMNS
        ]
        row = dict.fromkeys(columns, False)
        row.update(designs.default_get(columns), company_id=self.id, role=role)
        return insert_rows(designs, [row])
