from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import current_company

from ..models.coop_member_card import LIVE_STATES
from ..models.coop_member_card_print import refusal_words
from ..models.res_company_print import LAYOUTS, TURNS
from ..printing.layouts import LAYOUTS as GRIDS
from ..printing.sheets import sheets_of

NO_PLACE = 999


class CoopCardPrint(models.TransientModel):
    """How to print which cards, and what stands against it, before any paper is used."""

    _name = "coop.card.print"
    _description = "Print cards"

    card_ids = fields.Many2many("coop.member.card", string="Cards")
    member_ids = fields.Many2many("res.partner", string="Members without a card")
    stranger_names = fields.Char(string="Not members", readonly=True)
    layout = fields.Selection(LAYOUTS, string="Paper", required=True)
    is_two_sided = fields.Boolean(string="Both sides")
    turn = fields.Selection(
        TURNS, string="The printer turns the sheet over", required=True
    )
    start = fields.Integer(
        string="First free place",
        default=1,
        help="On a used sheet, counted from the top left by rows: 1 is a whole sheet.",
    )
    card_count = fields.Integer(string="Number of cards", compute="_compute_counts")
    sheet_count = fields.Integer(string="Number of sheets", compute="_compute_counts")
    problems = fields.Text(compute="_compute_problems")
    leave_out = fields.Boolean(
        string="Leave these cards out", help="The other cards are printed."
    )
    again_names = fields.Text(string="Printed again", compute="_compute_again_names")
    reason = fields.Char(
        string="Why print again", help="Stands in the history of the card."
    )

    @api.model_create_multi
    def create(self, vals_list):
        """What no column holds is refused on printing, in words, as any other place."""
        vals_list = [
            dict(vals, start=max(0, min(vals.get("start", 1) or 0, NO_PLACE)))
            for vals in vals_list
        ]
        return super().create(vals_list)

    @api.depends("card_ids", "leave_out", "layout", "start")
    def _compute_counts(self):
        for wizard in self:
            count = len(wizard._cards_to_print())
            wizard.card_count = count
            wizard.sheet_count = 0
            places = GRIDS[wizard.layout].places if wizard.layout else 0
            if 1 <= wizard._start_place() <= places:
                wizard.sheet_count = sheets_of(count, wizard._sheet_options())

    @api.depends("card_ids")
    def _compute_problems(self):
        for wizard in self:
            wizard.problems = refusal_words(wizard._cards()._print_refusals())

    @api.depends("card_ids", "leave_out")
    def _compute_again_names(self):
        for wizard in self:
            members = wizard._cards_again().mapped("member_id")
            wizard.again_names = ", ".join(members.mapped("name"))

    def _cards(self):
        """The chosen cards as stored: an unsaved form has copies of them."""
        return self.env["coop.member.card"].browse(self.card_ids.ids)

    def _cards_to_print(self):
        """The chosen cards without those to leave out, by name."""
        cards = self._cards()
        if self.leave_out:
            refused = [card.id for card, __ in cards._print_refusals()]
            cards -= cards.browse(refused)
        return cards._by_name()

    def _cards_again(self):
        """Those that were printed once already."""
        return self._cards_to_print().filtered(
            lambda card: card.state in LIVE_STATES and card.state != "to_print"
        )

    def _start_place(self):
        return 1 if self.layout == "id1" else self.start

    def _job_values(self):
        """The values of a job: what was chosen here, with the offsets of the shop."""
        options = current_company(self.env).sudo()._card_print_options()
        return dict(
            options,
            layout=self.layout,
            is_two_sided=self.is_two_sided,
            turn=self.turn,
            start=self._start_place(),
        )

    def _sheet_options(self):
        return self.env["coop.card.job"]._sheet_options(self._job_values())

    def action_make_cards(self):
        """Make cards for the members who have none, and show the wizard again."""
        self.ensure_one()
        cards = self.env["coop.member.card"]._make_cards(
            self.member_ids, _("Made to be printed.")
        )
        made = cards.mapped("member_id")
        self.write(
            {
                "card_ids": [(4, card.id) for card in cards],
                "member_ids": [(3, member.id) for member in made],
            }
        )
        if not cards:
            raise UserError(
                _("The rules of the shop have no cards for: %s.")
                % ", ".join(self.member_ids.mapped("name"))
            )
        return self._reopen()

    def _reopen(self):
        return {
            "type": "ir.actions.act_window",
            "name": _("Print cards"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
        }

    def action_print(self):
        """Make the print job, and draw it or open the screen that does."""
        self.ensure_one()
        cards = self._cards_to_print()
        if not cards:
            raise UserError(_("There are no cards to print. Choose some cards."))
        jobs = self.env["coop.card.job"]
        jobs._check_start(self.layout, self._start_place())
        self._requeue()
        job = jobs._start(cards, self._job_values())
        self._remember()
        return job.action_go_on()

    def _requeue(self):
        again = self._cards_again()
        if not again:
            return
        if not (self.reason or "").strip():
            raise UserError(
                _("Say why these cards are printed again: %s.")
                % ", ".join(again.mapped("member_id.name"))
            )
        again._requeue(self.reason.strip())

    def _remember(self):
        """The next one starts with the choice of this one."""
        current_company(self.env).sudo().write(
            {
                "card_layout": self.layout,
                "card_two_sided": self.is_two_sided,
                "card_turn": self.turn,
            }
        )

    def action_print_calibration(self):
        """Download the page on which to read how far the printer misses."""
        return self.env["res.config.settings"].action_print_card_calibration()
