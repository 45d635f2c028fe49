"""Accounts of the entrance desk: of all users those who may do the least."""
from odoo import api, models
from odoo.exceptions import AccessDenied

DESK_GROUP = "komunigi_base.group_entrance_desk"


class ResUsers(models.Model):
    _inherit = "res.users"

    def _has_desk_alone(self):
        """Whether the entrance desk is all: neither an employee nor a volunteer."""
        self.ensure_one()
        if self.has_group("base.group_user") or self.has_group("base.group_portal"):
            return False
        return self.has_group(DESK_GROUP)

    def _check_credentials(self, password, *env):
        """Has the time zone at hand, for which 14.0 asks next in the user's name.

        An account of the desk may not read its own contact: its login would fail.
        """
        checked = super()._check_credentials(password, *env)
        user = self.env.user
        if user._has_desk_alone():
            user.mapped("tz")
        return checked

    @classmethod
    def check(cls, db, uid, passwd):
        """Refuse the calls of programs (XML-RPC, JSON-RPC) with a password of the desk.

        Odoo lets everybody who logs in read some tables, on 12.0 mails among them. A desk
        needs none of that.
        """
        checked = super().check(db, uid, passwd)
        with cls.pool.cursor() as cr:
            if api.Environment(cr, uid, {}).user._has_desk_alone():
                raise AccessDenied()
        return checked
