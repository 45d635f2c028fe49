"""The keys of an account end with its password, and with what it was made for."""
from odoo import models

from odoo.addons.komunigi_base.models.res_users import DESK_GROUP

# Odoo gives it by itself to whoever has several companies; it grants nothing alone.
COMPANIES_GROUP = "base.group_multi_company"


class ResUsers(models.Model):
    _inherit = "res.users"

    def _may_reopen(self):
        """Whether a browser may reopen this user's session: the desk is all it opens."""
        if not self._has_desk_alone():
            return False
        harmless = self.env.ref(DESK_GROUP) + self.env.ref(COMPANIES_GROUP)
        return not self.sudo().groups_id - harmless

    def write(self, values):
        result = super().write(values)
        devices = self.env["coop.entrance.device"].sudo()
        if "password" in values:
            every = devices.with_context(active_test=False)
            every.search([("user_id", "in", self.ids)]).unlink()
        # Rights are written under many names: the user form has a field for each.
        devices._forget_unfit()
        return result


class ResGroups(models.Model):
    _inherit = "res.groups"

    def write(self, values):
        result = super().write(values)
        if "users" in values or "implied_ids" in values:
            # 14.0 adds the users of implied groups behind the cache's back.
            self.env["res.users"].invalidate_cache(["groups_id"])
            self.env["coop.entrance.device"].sudo()._forget_unfit()
        return result
