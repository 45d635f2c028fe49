from odoo import models

DESK_GROUP = "komunigi_base.group_entrance_desk"
# Odoo gives it by itself to whoever has several companies; it grants nothing alone.
COMPANIES_GROUP = "base.group_multi_company"


class ResUsers(models.Model):
    _inherit = "res.users"

    def _is_desk_account(self):
        """Whether this user may use the entrance desk and nothing else of Odoo."""
        self.ensure_one()
        if not self.has_group(DESK_GROUP) or self.has_group("base.group_user"):
            return False
        harmless = self.env.ref(DESK_GROUP) + self.env.ref(COMPANIES_GROUP)
        return not self.sudo().groups_id - harmless
