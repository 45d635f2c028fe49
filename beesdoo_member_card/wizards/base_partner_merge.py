from odoo import _, models
from odoo.exceptions import UserError

from ..compat import in_each_company, stored_barcodes, write_barcodes


class MergePartnerAutomatic(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """Keep whoever has cards, and every number.

        Odoo itself would drop one of two barcodes, delete cards that collide, and be
        refused a barcode that the contact which goes away still has.
        """
        partners = self.env["res.partner"].browse(partner_ids).exists()
        self._member_among(partners)
        if len(partners) > 1:
            dst_partner = self._card_holder(partners) or dst_partner
            if not dst_partner or dst_partner not in partners:
                dst_partner = self._get_ordered_partner(partners.ids)[-1]
            self._hand_over_barcodes(partners - dst_partner, dst_partner)
        return super()._merge(partner_ids, dst_partner, extra_checks)

    def _card_holder(self, partners):
        """Who has or had cards, or is a member; raises UserError if several do."""
        cards = self.env["coop.member.card"].sudo()
        found = cards.search([("member_id", "in", partners.ids)]).mapped("member_id")
        found |= partners.filtered("member_role")
        if len(found) > 1:
            raise UserError(
                _(
                    "%s have or had member cards, and cards can't be merged. Archive "
                    "one of these contacts instead."
                )
                % ", ".join(found.mapped("name"))
            )
        return partners.browse(found.ids)

    def _hand_over_barcodes(self, partners, keeper):
        """Give the barcodes of ``partners``, who go away, to ``keeper``.

        One becomes the barcode of who has none. A member's others become replaced
        cards, so that nobody else gets these numbers.
        """
        if partners._has_foreign_barcodes():
            return
        barcodes = stored_barcodes(partners)
        holders = partners.browse(barcodes)
        for outsiders in in_each_company(holders):
            write_barcodes(outsiders, dict.fromkeys(outsiders.ids, False))
        numbers = [number for found in barcodes.values() for number in found]
        if keeper.member_role:
            keeper._adopt_barcodes()
            keeper._keep_merged_numbers(numbers)
        elif numbers and not keeper.barcode:
            keeper.barcode = numbers[0]
