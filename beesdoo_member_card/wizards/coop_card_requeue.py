from odoo import fields, models

from .coop_card_change import OFFICE


class CoopCardRequeue(models.TransientModel):
    """The cards are printed again, with the numbers that they have."""

    _name = "coop.card.requeue"
    _inherit = "coop.card.change"
    _description = "Print cards again"

    reason = fields.Char(required=True, groups=OFFICE)

    def action_requeue(self):
        """Put the cards in the queue; UserError when one can't be printed again."""
        self.ensure_one()
        self.card_ids._requeue(self.reason)
        return {"type": "ir.actions.act_window_close"}
