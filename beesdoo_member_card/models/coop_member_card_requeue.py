"""Back to the queue, with the reason in words."""
from odoo import models


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _requeue_or_note(self, reason, author=None):
        """Print these cards again; those that wait for it already tell why."""
        waiting = self.filtered(lambda card: card.state == "to_print")
        (self - waiting)._move_to("to_print", reason, author)
        groups = {}
        for card in waiting:
            known = card.reason or ""
            if reason not in known:
                both = " ".join(filter(None, [known, reason]))
                groups.setdefault(both, self.browse())
                groups[both] |= card
        for both, cards in groups.items():
            cards._set({"reason": both})
