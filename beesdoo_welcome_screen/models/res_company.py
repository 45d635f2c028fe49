from odoo import fields, models


class ResCompany(models.Model):
    _inherit = "res.company"

    entrance_seconds = fields.Integer(
        string="Seconds an answer stays",
        default=10,
        help="After so many seconds the screen at the entrance forgets who was there.",
    )
    entrance_privacy = fields.Boolean(
        string="Privacy at the entrance",
        help="The screen shows the first name and an initial, and no counter.",
    )
    entrance_log = fields.Selection(
        [
            ("named", "Who came and when"),
            ("anonymous", "Only that somebody came"),
            ("none", "Nothing"),
        ],
        string="Visit log",
        required=True,
        default="anonymous",
        help="What is kept of each visit. Where it no longer says who came, visits "
        "logged before lose their member too, for good.",
    )
    entrance_keep_months = fields.Integer(
        string="Months a visit is kept",
        default=12,
        help="Older visits are deleted every night. 0 keeps them for ever.",
    )
    entrance_check_digit = fields.Boolean(
        string="Card numbers have a check digit",
        default=True,
        help="A misread number of 12 or 13 digits is told from an unknown card. "
        "Switch it off if cards of the shop have numbers without a right check digit.",
    )
    entrance_message = fields.Text(
        string="Message at the entrance",
        translate=True,
        help="Stands on the screen while nobody scans a card.",
    )
    entrance_logo = fields.Binary(
        string="Logo at the entrance",
        attachment=True,
        help="Without one the screen shows the logo of the company.",
    )

    _sql_constraints = [
        (
            "entrance_seconds_range",
            "CHECK (entrance_seconds BETWEEN 3 AND 300)",
            "An answer stays for 3 to 300 seconds.",
        ),
        (
            "entrance_keep_months_positive",
            "CHECK (entrance_keep_months >= 0)",
            "Visits can't be kept for a negative number of months. 0 keeps them.",
        ),
    ]
