"""What staff want said to a member who comes in."""
from odoo import _, api, fields, models
from odoo.exceptions import ValidationError


class CoopEntranceNotice(models.Model):
    """It is said to that member alone: not to the others of the household."""

    _name = "coop.entrance.notice"
    _inherit = "coop.entrance.about"
    _description = "Notice at the entrance"
    _order = "severity desc, id desc"
    _rec_name = "text"

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
        help="The last day on which it is said. Empty: until archived."
    )

    @api.constrains("text")
    def _check_text(self):
        for notice in self:
            if not (notice.text or "").strip():
                raise ValidationError(
                    _("The notice is empty. Write what to say at the entrance.")
                )
