"""The buttons of the members' office: what is done to cards, and what asks first.

The rights to cards are the rights to press them.
"""
from odoo import _, models


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def action_hand_out(self):
        """Their members have these cards now; UserError when one can't be handed out."""
        self._hand_out()

    def action_take_back(self):
        """Their members did not get these cards after all."""
        self._take_back()

    def action_declare_found(self):
        """These lost cards work again; UserError when a member has another by now."""
        self._declare_found()

    def action_declare_lost(self):
        """Ask what happened, before these cards stop."""
        return self._office_dialog(_("Declare lost"), "coop.card.lost", card_ids=self)

    def action_requeue(self):
        """Ask why these cards are to be printed again."""
        return self._office_dialog(_("Print again"), "coop.card.requeue", card_ids=self)

    def action_replace(self):
        """Ask for the number of the card that takes the place of this one."""
        self.ensure_one()
        return self.member_id.action_give_card_number()

    def _office_dialog(self, title, model, **defaults):
        """The action that opens a dialog of ``model`` with these records in it."""
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
            "context": {
                "default_%s" % name: [(6, 0, records.ids)]
                if name.endswith("_ids")
                else records.id
                for name, records in defaults.items()
            },
        }
