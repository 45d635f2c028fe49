"""A card for whoever becomes a member, where the store wants it."""
from odoo import _, api, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    @api.model_create_multi
    def create(self, vals_list):
        """New members get a card that waits to be printed, all at once."""
        partners = super().create(vals_list)
        partners.filtered("member_role")._make_first_cards()
        return partners

    def write(self, vals):
        """So does who becomes a member later."""
        newcomers = self.browse()
        if vals.get("member_role"):
            newcomers = self.filtered(lambda partner: not partner.member_role)
        result = super().write(vals)
        newcomers._make_first_cards()
        return result

    def _make_first_cards(self):
        """A card for those who have no number, where their store gives new members one.

        Whoever may register members may do this: it takes no right to cards.
        """
        wanted = self.filtered(lambda m: m._card_company().card_for_new_member)
        newcomers = wanted._without_card()
        if newcomers:
            self.env["coop.member.card"].sudo()._make_cards(
                newcomers, _("New member."), self.env.user
            )
