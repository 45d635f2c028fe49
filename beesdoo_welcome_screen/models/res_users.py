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

    def _check_credentials(self, password, *environment):
        result = super()._check_credentials(password, *environment)
        # Next, 14.0 compares the time zone of the browser with that of the user, as the
        # user: whom the desk's group alone lets read no contact, not even the own. What
        # the system has read is in the cache.
        self.env.user.mapped("tz")
        return result
