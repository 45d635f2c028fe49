from odoo import models

DESK_GROUP = "komunigi_base.group_entrance_desk"


class ResUsers(models.Model):
    _inherit = "res.users"

    def _is_desk_account(self):
        """Whether this user may use the entrance desk and nothing else of Odoo."""
        self.ensure_one()
        return self.has_group(DESK_GROUP) and not self.has_group("base.group_user")
