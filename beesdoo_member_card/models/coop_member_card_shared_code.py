"""Cards that the shared code (Obeesdoo) made become ours, with their history.

Members in our sense have a role. Who gets one later brings the cards along then, so
nothing has to be started by hand. The shared code's tables are only read.
"""
from odoo import api, models

from ..compat import stored_barcodes
from ..tools import shared_cards
from ..tools.shared_cards import NO_FLAGS


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _take_over_shared_code(self, members):
        """Take over the shared code's cards of members who have and had none of ours.

        Nothing is refused: wrong and doubled numbers are kept and marked, numbers
        without a card made for them too. Returns the cards.
        """
        cr = self.env.cr
        if not shared_cards.is_there(cr):
            return self.browse()
        barcodes = stored_barcodes(members)
        cards = shared_cards.read_cards(cr, members.ids)
        flags = shared_cards.read_flags(cr, members.ids)
        prepared, pasts = [], []
        for member in members:
            found = member._prepare_shared_cards(
                cards.get(member.id, []),
                flags.get(member.id, NO_FLAGS),
                (barcodes.get(member.id) or [""])[0],
            )
            prepared += [vals for vals, __ in found]
            pasts += [past for __, past in found]
        return self._insert_found(prepared, pasts)
