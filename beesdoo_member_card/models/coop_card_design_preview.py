"""How the cards of a design look, drawn while it is being changed."""
from odoo import api, fields, models

from ..printing.face import card_svg
from ..printing.what import BACK, FRONT, Card
from ..tools.picture import silhouette
from .coop_card_design import COLOURS, PICTURES

EXAMPLES = {"worker": "Marie-Christine Vandenbroucke", "eater": "Luc De Smet"}
# GS1 General Specifications, 7.9, gives the last digit.
EXAMPLE_NUMBER = "0420000000013"
EXAMPLE_MEMBER_NUMBER = "1234"
EXAMPLE_YEARS = 2
DRAWN = (
    *PICTURES,
    *COLOURS,
    "company_id",
    "role",
    "show_logo",
    "has_photo",
    "show_title",
    "title",
    "show_role",
    "role_text",
    "front_text",
    "back_text",
    "front_code",
    "back_code",
    "show_member_number",
    "show_expiry",
    "example_name",
)


class CoopCardDesign(models.Model):
    _inherit = "coop.card.design"

    example_name = fields.Char(
        string="Example",
        compute="_compute_example_name",
        inverse="_inverse_example_name",
        help="Try a long name. It is not kept.",
    )
    front_svg = fields.Text(string="Front", compute="_compute_preview")
    back_svg = fields.Text(string="Back", compute="_compute_preview")
    problems = fields.Text(compute="_compute_preview")

    @api.depends("role")
    def _compute_example_name(self):
        for design in self:
            design.example_name = EXAMPLES.get(design.role, "")

    def _inverse_example_name(self):
        """Names to try are not kept."""

    @api.depends(*DRAWN)
    def _compute_preview(self):
        for design in self:
            card = design._example_card()
            design.front_svg = card_svg(card, FRONT)
            design.back_svg = card_svg(card, BACK)
            sentences = design._text_problems(card.design)
            sentences += design._picture_problems(card.design)
            design.problems = "\n".join(sentences) or False

    def _example_card(self):
        """The card of nobody in particular, with all that a card may have."""
        today = self.company_id._coop_today()
        expires_on = today.replace(year=today.year + EXAMPLE_YEARS, day=1)
        return Card(
            design=self._drawn(),
            name=self.example_name or "",
            number=EXAMPLE_NUMBER,
            lines=self._lines(EXAMPLE_MEMBER_NUMBER, expires_on),
            photo=silhouette(),
        )
