"""What the members' office sees of the card on the form of a member, and does there."""
from odoo import _, fields, models
from odoo.exceptions import UserError

from .res_partner import OFFICE


class ResPartner(models.Model):
    _inherit = "res.partner"

    coop_card_number = fields.Char(
        related="coop_card_id.shown_number",
        string="Number of the card",
        related_sudo=False,
        groups=OFFICE,
    )
    coop_card_since = fields.Datetime(
        related="coop_card_id.since", string="Since", related_sudo=False, groups=OFFICE
    )
    coop_card_reason = fields.Char(
        related="coop_card_id.reason",
        string="Reason",
        related_sudo=False,
        groups=OFFICE,
    )
    coop_card_expires_on = fields.Date(
        related="coop_card_id.expires_on",
        string="Valid until",
        related_sudo=False,
        groups=OFFICE,
    )
    coop_card_fault_text = fields.Text(
        related="coop_card_id.fault_text",
        string="Wrong number",
        related_sudo=False,
        groups=OFFICE,
    )

    def action_make_card(self):
        """A card to print for this member; UserError says why there can be none."""
        self.ensure_one()
        code = self._card_refusals()[self.id]
        if code:
            raise UserError(self._card_refusal_sentences()[code])
        self.env["coop.member.card"]._make_cards(self)

    def action_make_household_cards(self):
        """Ask before the members of this household who have no card get one."""
        self.ensure_one()
        dialog = self._card_dialog(
            _("Cards for the whole household"), "coop.card.make", member_ids=self
        )
        dialog["context"]["default_is_whole_household"] = True
        return dialog

    def action_give_card_number(self):
        """Ask for the number of the next card of this member."""
        self.ensure_one()
        return self._card_dialog(_("New number"), "coop.card.replace", member_id=self)

    def action_hand_out_card(self):
        """This member has the card now."""
        self.mapped("coop_card_id").action_hand_out()

    def action_take_back_card(self):
        """This member did not get the card after all."""
        self.mapped("coop_card_id").action_take_back()

    def action_declare_card_lost(self):
        """Ask what happened to the card of this member."""
        return self.mapped("coop_card_id").action_declare_lost()

    def action_requeue_card(self):
        """Ask why the card of this member is to be printed again."""
        return self.mapped("coop_card_id").action_requeue()

    def _card_dialog(self, title, model, **defaults):
        cards = self.env["coop.member.card"]
        return cards._office_dialog(title, model, **defaults)

    def _card_refusal_sentences(self):
        """``{code of _card_refusals: what to do}``, for somebody who asks for a card."""
        return {
            "not_member": _("This is not a member. Choose their role first, and save."),
            "left": _("This member has left the cooperative, and gets no card."),
            "has_card": _(
                "This member has a card. Declare it lost, or give a new number."
            ),
            "no_eaters": _("In this store eaters get no card: see the settings."),
            "no_number": _(
                "Eaters use the worker's number here. Make the worker's card first."
            ),
        }
