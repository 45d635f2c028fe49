from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from .coop_card_change import OFFICE


class CoopCardReplace(models.TransientModel):
    """A member gets another number: the next free one, or that of a card in hand."""

    _name = "coop.card.replace"
    _description = "Give a member a new card number"

    member_id = fields.Many2one(
        "res.partner",
        string="Member",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "!=", False)],
        groups=OFFICE,
    )
    present_number = fields.Char(
        related="member_id.coop_card_number",
        string="Number now",
        related_sudo=False,
        groups=OFFICE,
    )
    number = fields.Char(
        string="New number",
        groups=OFFICE,
        help="Scan a card, or type its digits. Empty: the next free number.",
    )
    number_text = fields.Char(
        string="It becomes", compute="_compute_number_text", groups=OFFICE
    )
    is_refused = fields.Boolean(
        string="Number refused", compute="_compute_number_text", groups=OFFICE
    )
    is_in_hand = fields.Boolean(
        string="The member has this card already",
        groups=OFFICE,
        help="Tick it for a card that is printed: it counts as handed out.",
    )
    reason = fields.Char(groups=OFFICE)

    @api.depends("number", "member_id")
    def _compute_number_text(self):
        for wizard in self:
            text, is_refused = wizard._number_text()
            wizard.number_text = text
            wizard.is_refused = is_refused

    def _number_text(self):
        """``(words, whether they refuse)`` about the number that was typed."""
        if not (self.number or "").strip():
            return _("The next free number."), False
        cards = self.env["coop.member.card"]
        try:
            return cards._checked_numbers([(self.member_id, self.number)])[0], False
        except ValidationError as error:
            return error.args[0], True

    def action_replace(self):
        """The new card; ValidationError says why a number can't be had."""
        self.ensure_one()
        card = self.env["coop.member.card"].create([self._prepare_card()])
        if self.is_in_hand:
            card._hand_out()
        return {"type": "ir.actions.act_window_close"}

    def _prepare_card(self):
        return dict(
            self.member_id._prepare_new_card(),
            number=(self.number or "").strip(),
            reason=(self.reason or "").strip() or _("New number."),
        )
