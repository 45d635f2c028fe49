"""Tell me when somebody comes in."""
from odoo import api, fields, models


class CoopEntranceWatch(models.Model):
    _name = "coop.entrance.watch"
    _description = "Tell me when a member comes"

    member_id = fields.Many2one(
        "res.partner", string="Member", required=True, index=True, ondelete="cascade"
    )
    user_id = fields.Many2one(
        "res.users",
        string="Tell",
        required=True,
        index=True,
        ondelete="cascade",
        default=lambda self: self.env.user,
    )
    note = fields.Char(string="What for")
    every_time = fields.Boolean(string="Every time", help="Otherwise only once.")
    expires_on = fields.Date(string="Until")
    active = fields.Boolean(default=True)

    @api.model
    def _tell(self, member):
        """Notify in Odoo whoever wants to know that this member has come."""
