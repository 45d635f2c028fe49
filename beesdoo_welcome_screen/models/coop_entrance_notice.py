"""What staff want said to a member who comes in."""
from odoo import fields, models


class CoopEntranceNotice(models.Model):
    _name = "coop.entrance.notice"
    _description = "Notice at the entrance"
    _order = "severity desc, id desc"
    _rec_name = "text"

    member_id = fields.Many2one(
        "res.partner", string="Member", required=True, index=True, ondelete="cascade"
    )
    text = fields.Char(
        string="Notice",
        required=True,
        help="Stands on the screen at the entrance, where bystanders read it too.",
    )
    # In the order of the alphabet, as the database sorts them.
    severity = fields.Selection(
        [("1_info", "Information"), ("2_warning", "Warning"), ("3_urgent", "Urgent")],
        required=True,
        default="1_info",
    )
    expires_on = fields.Date(
        string="Until", help="The last day on which it is said. Empty: until archived."
    )
    active = fields.Boolean(default=True)
