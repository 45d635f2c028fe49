"""Tell me when somebody comes in."""
from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import current_company

OFFICE_GROUP = "komunigi_base.group_members_office"


class CoopEntranceWatch(models.Model):
    _name = "coop.entrance.watch"
    _inherit = "coop.entrance.about"
    _description = "Tell me when a member comes"
    _order = "id desc"
    _rec_name = "member_id"

    user_id = fields.Many2one(
        "res.users",
        string="Tell",
        required=True,
        index=True,
        readonly=True,
        ondelete="cascade",
        default=lambda self: self.env.user,
    )
    note = fields.Char(string="What for", help="You are reminded of it.")
    every_time = fields.Boolean(string="Every time", help="Otherwise only once.")
    expires_on = fields.Date(
        help="The last day on which you are told. Empty: until it is archived."
    )
    told_on = fields.Datetime(string="Last told", readonly=True, copy=False)

    _sql_constraints = [
        (
            "once",
            "EXCLUDE USING btree (user_id WITH =, member_id WITH =) WHERE (active)",
            "You have asked already to be told when this member comes. "
            "Change that line instead.",
        )
    ]

    @api.constrains("user_id")
    def _check_user(self):
        for watch in self:
            if not watch.user_id.has_group(OFFICE_GROUP):
                raise ValidationError(
                    _(
                        "Only the members' office is told who comes, and %s is "
                        "not in it."
                    )
                    % watch.user_id.name
                )

    def _words(self):
        """When its user is told, in words; ends with the last day, if there is one."""
        self.ensure_one()
        words = (
            _("You are told each time they come.")
            if self.every_time
            else _("You are told once, the next time they come.")
        )
        if not self.expires_on:
            return words
        last_day = current_company(self.env)._coop_date(self.expires_on)
        return "%s %s" % (words, _("Until %s.") % last_day)
