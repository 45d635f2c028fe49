import re

from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

KIND_HELP = "One digit after the prefix, by which cards tell roles apart. May be empty."
# Three digits of the body are left, with a kind digit and the check digit.
LONGEST_PREFIX = 8


class ResCompany(models.Model):
    _inherit = "res.company"

    card_prefix = fields.Char(
        string="Prefix of card numbers",
        default="042",
        help="Card numbers begin with these digits. Odoo's till takes numbers that "
        "begin with 042 for customers.",
    )
    card_body = fields.Selection(
        [("sequence", "One after the other"), ("random", "Random")],
        string="New numbers",
        default="sequence",
        required=True,
    )
    card_kind_worker = fields.Char(
        string="Digit for workers", default="0", size=1, help=KIND_HELP
    )
    card_kind_eater = fields.Char(
        string="Digit for eaters", default="1", size=1, help=KIND_HELP
    )
    card_of_eaters = fields.Selection(
        [
            ("own", "A number of their own"),
            ("worker", "The worker's number"),
            ("none", "No card"),
        ],
        string="Cards of eaters",
        default="own",
        required=True,
    )
    card_for_new_member = fields.Boolean(
        string="A card for each new member",
        help="Whoever becomes a member gets a card that waits to be printed.",
    )
    card_after_loss = fields.Boolean(
        string="A new card after a loss",
        default=True,
        help="When a card is declared lost, the next one waits to be printed.",
    )
    card_requeue_name = fields.Boolean(string="When the name changes", default=True)
    card_requeue_role = fields.Boolean(string="When the role changes", default=True)
    card_requeue_photo = fields.Boolean(string="When the photo changes")
    card_valid_years = fields.Integer(
        string="Valid for",
        help="In years. 0: new cards have no end.",
    )

    _sql_constraints = [
        (
            "card_valid_years_positive",
            "CHECK (card_valid_years BETWEEN 0 AND 99)",
            "Cards are valid for 1 to 99 years; 0 means that they have no end.",
        )
    ]

    @api.constrains("card_prefix", "card_kind_worker", "card_kind_eater")
    def _check_card_prefix(self):
        for company in self:
            kinds = [company.card_kind_worker or "", company.card_kind_eater or ""]
            if not re.fullmatch(
                "[0-9]{0,%s}" % LONGEST_PREFIX, company.card_prefix or ""
            ):
                raise ValidationError(
                    _("A prefix of card numbers is up to %s digits from 0 to 9.")
                    % LONGEST_PREFIX
                )
            if not all(re.fullmatch("[0-9]?", kind) for kind in kinds):
                raise ValidationError(_("A kind digit is one digit from 0 to 9."))

    def _card_number_head(self, role):
        """The digits with which new numbers of this role begin."""
        self.ensure_one()
        kind = self.card_kind_eater if role == "eater" else self.card_kind_worker
        return (self.card_prefix or "") + (kind or "")
