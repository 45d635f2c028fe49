"""Numbers that were there before: kept as they are, marked where they are wrong."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.tools.bulk import insert_rows

from ..tools.card_number import number_fault


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _adopt(self, numbers, reason, author):
        """Cards in the hands of members for ``{member: number}``, none refused."""
        now = fields.Datetime.now()
        return self._insert_found(
            [
                {
                    "member_id": member.id,
                    "number": number,
                    "state": "handed_out",
                    "since": now,
                    "changed_by_id": author.id,
                    "reason": reason,
                }
                for member, number in numbers.items()
            ]
        )

    @api.model
    def _insert_found(self, prepared, pasts=()):
        """Cards that were there before, none refused, with events of their past.

        Where several have the same number all of them are marked: at the door nobody
        can tell whose card it is. The only one in force loses the mark again.
        """
        if not prepared:
            return self.browse()
        self._mark_faults(prepared)
        # Thousands at once: by `create` they would be as many statements.
        cards = insert_rows(self, prepared)
        if len(cards) < len(prepared):
            raise UserError(
                _("Somebody gave one of these numbers a moment ago. Try again.")
            )
        self._log_past(cards, pasts)
        cards._log_events()
        cards._clear_duplicates()
        cards._mirror()
        return cards

    @api.model
    def _mark_faults(self, prepared):
        """Say what is wrong with the numbers, also of the cards that are there."""
        counts = {}
        for vals in prepared:
            counts[vals["number"]] = counts.get(vals["number"], 0) + 1
        counts.pop(False, None)
        known = self.search([("number", "in", list(counts))])
        known.filtered(lambda card: card.fault != "duplicate")._set(
            {"fault": "duplicate"}
        )
        doubled = set(known.mapped("number"))
        doubled.update(number for number, count in counts.items() if count > 1)
        for vals in prepared:
            vals["fault"] = self._fault_of(vals["number"], doubled)

    @api.model
    def _fault_of(self, number, doubled):
        if number in doubled:
            return "duplicate"
        return number_fault(number) if number else False

    @api.model
    def _log_past(self, cards, pasts):
        rows = [
            dict(event, card_id=card.id)
            for card, events in zip(cards, pasts)
            for event in events
        ]
        insert_rows(self.env["coop.member.card.event"].sudo(), rows)
