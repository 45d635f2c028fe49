from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

LAYOUTS = [
    ("a4_2x5", "A4, 10 cards edge to edge"),
    ("a4_2x4", "A4, 8 cards with space to cut"),
    ("id1", "Card printer, one card a page"),
]
TURNS = [("long", "On the long edge"), ("short", "On the short edge")]
# In mm. A printer that misses by more has another fault than its offset.
FURTHEST = 10
OFFSETS = ("card_front_right", "card_front_down", "card_back_right", "card_back_down")


class ResCompany(models.Model):
    _inherit = "res.company"

    card_layout = fields.Selection(
        LAYOUTS, string="Paper of the cards", default="a4_2x5", required=True
    )
    card_two_sided = fields.Boolean(string="Print both sides", default=True)
    card_turn = fields.Selection(
        TURNS,
        string="The printer turns the sheet over",
        default="long",
        required=True,
        help="Choose the same as in the print dialog of your printer.",
    )
    card_front_right = fields.Float(
        string="Move the front to the right", digits=(4, 1), help="In mm."
    )
    card_front_down = fields.Float(
        string="Move the front down", digits=(4, 1), help="In mm."
    )
    card_back_right = fields.Float(
        string="Move the back to the right", digits=(4, 1), help="In mm."
    )
    card_back_down = fields.Float(
        string="Move the back down", digits=(4, 1), help="In mm."
    )

    @api.constrains(*OFFSETS)
    def _check_card_offsets(self):
        for company in self:
            if any(abs(company[name]) > FURTHEST for name in OFFSETS):
                raise ValidationError(
                    _(
                        "Cards can be moved by at most %s mm. If your printer misses "
                        "by more, look at its paper size and that it prints at 100 %%."
                    )
                    % FURTHEST
                )

    def _card_print_options(self):
        """How this shop prints cards, as values of a job."""
        self.ensure_one()
        return {
            "layout": self.card_layout,
            "is_two_sided": self.card_two_sided,
            "turn": self.card_turn,
            "front_right": self.card_front_right,
            "front_down": self.card_front_down,
            "back_right": self.card_back_right,
            "back_down": self.card_back_down,
        }
