from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    entrance_seconds = fields.Integer(
        related="company_id.entrance_seconds",
        readonly=False,
        string="Seconds an answer stays",
    )
    entrance_privacy = fields.Boolean(
        related="company_id.entrance_privacy",
        readonly=False,
        string="Privacy at the entrance",
    )
    entrance_log = fields.Selection(
        related="company_id.entrance_log", readonly=False, string="Visit log"
    )
    entrance_keep_months = fields.Integer(
        related="company_id.entrance_keep_months",
        readonly=False,
        string="Months a visit is kept",
    )
    entrance_check_digit = fields.Boolean(
        related="company_id.entrance_check_digit",
        readonly=False,
        string="Card numbers have a check digit",
    )
    entrance_message = fields.Text(
        related="company_id.entrance_message",
        readonly=False,
        string="Message at the entrance",
    )
    entrance_logo = fields.Binary(
        related="company_id.entrance_logo",
        readonly=False,
        string="Logo at the entrance",
    )

    def action_translate_entrance_message(self):
        """Open the message in all languages.

        The globe beside a field is for records that stay, which settings do not.
        """
        self.ensure_one()
        return self.env["ir.translation"].translate_fields(
            "res.company", self.company_id.id, "entrance_message"
        )
