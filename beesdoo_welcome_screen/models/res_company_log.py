"""What becomes of the visits that are logged already when the shop decides anew."""
from odoo import models

from odoo.addons.komunigi_base.compat import flush


class ResCompany(models.Model):
    _inherit = "res.company"

    def write(self, vals):
        """Where visits are no longer named, those that were lose their member."""
        result = super().write(vals)
        if self and vals.get("entrance_log", "named") != "named":
            self._forget_who_came()
        return result

    def _forget_who_came(self):
        """Take the member off all visits to these companies; they still count."""
        visits = self.env["coop.entrance.visit"]
        flush(visits)
        self.env.cr.execute(
            "UPDATE coop_entrance_visit SET member_id = NULL "
            "WHERE company_id IN %s AND member_id IS NOT NULL",
            (tuple(self.ids),),
        )
        visits.invalidate_cache(["member_id"])
