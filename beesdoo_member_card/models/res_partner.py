from dateutil.relativedelta import relativedelta

from odoo import api, fields, models

from ..compat import asking_company
from .coop_member_card import STATES

OFFICE = "komunigi_base.group_members_office"
# What the cards write with a statement of their own, and nobody else.
MIRRORED = ("coop_card_id", "coop_card_state")


class ResPartner(models.Model):
    _inherit = "res.partner"

    # A copy would have somebody else's number.
    barcode = fields.Char(copy=False)
    coop_card_ids = fields.One2many(
        "coop.member.card", "member_id", string="Cards", groups=OFFICE
    )
    # Written by the cards; stored, so that the entrance reads them with the rest.
    coop_card_id = fields.Many2one(
        "coop.member.card",
        string="Card",
        readonly=True,
        copy=False,
        index=True,
        groups=OFFICE,
        help="The card in force.",
    )
    coop_card_state = fields.Selection(
        STATES, string="State of the card", readonly=True, copy=False, index=True
    )

    @api.model_create_multi
    def create(self, vals_list):
        """New partners have no card yet, whatever an import or a merge says."""
        return super().create([self._without_mirrored(vals) for vals in vals_list])

    def write(self, vals):
        """The card in force and its state come from the cards alone."""
        return super().write(self._without_mirrored(vals))

    @api.model
    def _without_mirrored(self, vals):
        return {name: vals[name] for name in vals if name not in MIRRORED}

    def _prepare_new_card(self):
        """The values of a new card for this member."""
        self.ensure_one()
        company = self._card_company()
        expires_on = False
        if company.card_valid_years:
            expires_on = company._coop_today() + relativedelta(
                years=company.card_valid_years
            )
        return {"member_id": self.id, "expires_on": expires_on}

    def _card_company(self):
        """The company whose rules hold for this member's cards."""
        return (self.company_id or asking_company(self.env)).sudo()

    def _has_own_number(self):
        """Whether a new card of this member gets a number of its own."""
        self.ensure_one()
        is_eater = self.member_role == "eater"
        return not is_eater or self._card_company().card_of_eaters != "worker"
