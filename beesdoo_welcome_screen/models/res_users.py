from odoo import fields, models

DESK_GROUP = "komunigi_base.group_entrance_desk"


class ResUsers(models.Model):
    _inherit = "res.users"

    # 14.0 reads it of who logs in, as that user: desk accounts may read no contact.
    tz = fields.Selection(related="partner_id.tz", related_sudo=True, readonly=False)

    def _is_desk_account(self):
        """Whether this user may use the entrance desk and nothing else of Odoo."""
        self.ensure_one()
        return self.has_group(DESK_GROUP) and not self.has_group("base.group_user")
