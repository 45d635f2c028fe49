from odoo import _, fields, models
from odoo.exceptions import UserError

from .coop_member_card import STATES


class CoopMemberCardEvent(models.Model):
    """What happened to a card: rows that are only added."""

    _name = "coop.member.card.event"
    _description = "History of a member card"
    _order = "date desc, id desc"
    _rec_name = "state"

    card_id = fields.Many2one(
        "coop.member.card", required=True, index=True, ondelete="cascade"
    )
    state = fields.Selection(STATES, required=True)
    date = fields.Datetime(required=True)
    user_id = fields.Many2one("res.users", string="By")
    reason = fields.Char()

    def write(self, vals):
        if self:
            raise UserError(_("The history of a card can't be changed."))
        return super().write(vals)

    def unlink(self):
        if self:
            raise UserError(_("The history of a card can't be changed."))
        return super().unlink()
