from odoo import _, fields, models
from odoo.exceptions import UserError

from .coop_card_change import OFFICE


class CoopCardRequeue(models.TransientModel):
    """The cards are printed again, with the numbers that they have."""

    _name = "coop.card.requeue"
    _inherit = "coop.card.change"
    _description = "Print cards again"

    reason = fields.Char(required=True, groups=OFFICE)

    def action_requeue(self):
        """Put the cards in the queue; UserError without a reason, or when one can't be."""
        self.ensure_one()
        reason = (self.reason or "").strip()
        if not reason:
            raise UserError(
                _("Say why these cards are printed again: %s.")
                % ", ".join(self.card_ids.mapped("member_id.name"))
            )
        self.card_ids._requeue(reason)
        return {"type": "ir.actions.act_window_close"}
