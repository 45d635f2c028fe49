from odoo import models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def action_print_cards(self):
        """Choose how to print the cards of these members."""
        return self.env["coop.card.print"]._action("res.partner", self.ids)
