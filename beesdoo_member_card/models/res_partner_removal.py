"""Members who have or had a card stay, as their numbers are never given again."""
from odoo import _, models
from odoo.exceptions import UserError


class ResPartner(models.Model):
    _inherit = "res.partner"

    def unlink(self):
        """Refuse in words what the database would refuse with a foreign key."""
        cards = self.env["coop.member.card"].sudo()
        card = cards.search([("member_id", "in", self.ids)], limit=1)
        if card:
            raise UserError(
                _(
                    "%s has or had a card, whose number nobody else may get, and can't "
                    "be deleted. Archive this contact instead."
                )
                % card.member_id.name
            )
        return super().unlink()
