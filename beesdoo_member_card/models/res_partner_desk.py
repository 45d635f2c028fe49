"""Cards that wait to be handed out, at the desk and at the till."""
from odoo import _, models

from ..compat import asking_user

HAND_OUT, TAKE_BACK = "card_hand_out", "card_take_back"


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _member_summary(self):
        """Adds a notice where the printed card of the member waits for its holder."""
        summaries = super()._member_summary()
        for member in self:
            if member.coop_card_state == "printed":
                notice = _("A card is ready for %s: hand it out.")
                summary = summaries[member.id]
                summary["notices"] = summary["notices"] + [
                    notice % member._shown_name()
                ]
        return summaries

    def _member_actions(self):
        """Adds ``card_hand_out``, which ``card_take_back`` takes back the same day."""
        actions = super()._member_actions()
        for member in self:
            if member.coop_card_state == "printed":
                actions[member.id].append(
                    {
                        "code": HAND_OUT,
                        "label": _("Hand out the card"),
                        "undo": TAKE_BACK,
                    }
                )
        return actions

    def _run_member_action(self, code):
        """Note that the member got the card, or did not get it after all.

        What is so already stays: an answer that got lost is asked for again, and two
        desks may do the same. UserError when the card is another one by now, or was
        handed out on another day.
        """
        self.ensure_one()
        if code not in (HAND_OUT, TAKE_BACK):
            return super()._run_member_action(code)
        card = self.sudo().coop_card_id
        before, after = ("printed", "handed_out")
        if code == TAKE_BACK:
            before, after = after, before
        if card.state == after:
            return True
        if card.state != before or not card._may_change_at_desk():
            return super()._run_member_action(code)
        author = asking_user(self.env)
        if code == HAND_OUT:
            card._hand_out(author)
        else:
            card._take_back(author)
        return True
