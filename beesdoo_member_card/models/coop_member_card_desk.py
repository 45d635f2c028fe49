from odoo import models


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _may_change_at_desk(self):
        """Whether it may be handed out; or taken back, as it was handed out today.

        A card that came into its holder's hands otherwise, found again or taken over,
        never lay at the desk.
        """
        self.ensure_one()
        if self.state != "handed_out":
            return self.state == "printed"
        company = self._company()
        handed_out_on = company._coop_local(self.since).date()
        before = self.event_ids.sorted("id", reverse=True)[1:2]
        return before.state == "printed" and handed_out_on == company._coop_today()
