"""Numbers that partners bring along become cards when they are members."""
from odoo import _, fields, models

from ..compat import stored_barcodes


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _adopt_barcodes(self):
        """Barcodes that members already have become their first cards, as they are.

        So do the cards that the shared code made for them. Wrong and doubled numbers are
        marked for the office. Members who have or had a card are left out, so that
        adopting twice is adopting once. Returns the cards.
        """
        cards = self.env["coop.member.card"].sudo()
        known = cards.search([("member_id", "in", self.ids)]).mapped("member_id")
        newcomers = (self - known).filtered("member_role").sudo()
        if not newcomers:
            return cards
        taken_over = cards._take_over_shared_code(newcomers)
        newcomers -= taken_over.mapped("member_id")
        barcodes = stored_barcodes(newcomers)
        numbers = {
            member: barcodes[member.id][0]
            for member in newcomers
            if member.id in barcodes
        }
        reason = _("Had this number before.")
        return taken_over | cards._adopt(numbers, reason, self.env.user)

    def _keep_merged_numbers(self, numbers):
        """Barcodes of contacts who are merged into this member become cards.

        The first one works where the member has no card; the others are kept as
        replaced. Returns the cards.
        """
        self.ensure_one()
        cards = self.env["coop.member.card"].sudo()
        known = cards.search([("member_id", "=", self.id)])
        taken = set(known.mapped("number"))
        numbers = [number for number in dict.fromkeys(numbers) if number not in taken]
        has_card = any(card.is_live for card in known)
        return cards._insert_found(
            [
                self._prepare_merged_card(number, is_live=not (has_card or place))
                for place, number in enumerate(numbers)
            ]
        )

    def _prepare_merged_card(self, number, is_live):
        return {
            "member_id": self.id,
            "number": number,
            "state": "handed_out" if is_live else "replaced",
            "since": fields.Datetime.now(),
            "changed_by_id": self.env.user.id,
            "reason": _("Barcode of a contact who was merged into this one."),
        }
