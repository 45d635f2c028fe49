"""Numbers that were there before: kept as they are, marked where they are wrong."""
from odoo import api, models

from ..tools.card_number import number_fault


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _adopt(self, numbers, reason, author):
        """Cards in the hands of members for ``{member: number}``, none refused.

        Where several have the same number all of them are marked: at the door nobody
        can tell whose card it is.
        """
        counts = {}
        for number in numbers.values():
            counts[number] = counts.get(number, 0) + 1
        known = self.search([("number", "in", list(counts))])
        known.filtered(lambda card: card.fault != "duplicate")._set(
            {"fault": "duplicate"}
        )
        doubled = set(known.mapped("number"))
        doubled.update(number for number, count in counts.items() if count > 1)
        vals_list = [
            {
                "member_id": member.id,
                "number": number,
                "state": "handed_out",
                "reason": reason,
                "fault": "duplicate" if number in doubled else number_fault(number),
            }
            for member, number in numbers.items()
        ]
        return self._create_cards(vals_list, author) if vals_list else self.browse()
