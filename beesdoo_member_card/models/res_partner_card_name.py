from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    card_name = fields.Char(
        string="Name on the card",
        copy=False,
        help="For a name that is too long, or in letters that can't be printed (the "
        "font has Latin, Greek and Cyrillic ones). Without it the card has the name.",
    )

    def _name_on_card(self):
        """The name that is printed."""
        self.ensure_one()
        return (self.card_name or "").strip() or self.name or ""
