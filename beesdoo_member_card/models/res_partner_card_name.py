from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    card_name = fields.Char(
        string="Name on the card",
        copy=False,
        help="For a name that is too long, or in letters that can't be printed (the "
        "font has Latin, Greek and Cyrillic ones). Without it the card has the name.",
    )
