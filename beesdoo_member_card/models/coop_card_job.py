from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

from ..printing.layouts import LAYOUTS as GRIDS
from ..printing.sheets import pages_of
from ..printing.what import Options
from .res_company_print import LAYOUTS, TURNS

STATES = [
    ("drawing", "Being prepared"),
    ("ready", "To confirm"),
    ("confirmed", "Confirmed"),
    ("cancelled", "Cancelled"),
]


class CoopCardJob(models.Model):
    """Cards that were drawn together, and the PDF, which stays what it is.

    Cards are printed once somebody confirms that they came out of the printer well.
    """

    _name = "coop.card.job"
    _description = "Print job"
    _order = "id desc"

    name = fields.Char(string="Print job", compute="_compute_name", store=True)
    state = fields.Selection(STATES, required=True, default="drawing", index=True)
    company_id = fields.Many2one("res.company", required=True, index=True)
    author_id = fields.Many2one("res.users", string="By", required=True)
    date = fields.Datetime(required=True, default=lambda self: fields.Datetime.now())
    closed_by_id = fields.Many2one("res.users", string="Confirmed or cancelled by")
    closed_on = fields.Datetime(string="Confirmed or cancelled on")
    # Words on cards are in the language of who printed them, whoever looks later.
    lang = fields.Char(string="Language")

    layout = fields.Selection(LAYOUTS, string="Paper", required=True)
    is_two_sided = fields.Boolean(string="Both sides")
    turn = fields.Selection(TURNS, string="Sheet turned over", required=True)
    start = fields.Integer(
        string="First place",
        default=1,
        help="The first free place of a used sheet, counted from the top left by rows.",
    )
    front_right = fields.Float(string="Move the front to the right", digits=(4, 1))
    front_down = fields.Float(string="Move the front down", digits=(4, 1))
    back_right = fields.Float(string="Move the back to the right", digits=(4, 1))
    back_down = fields.Float(string="Move the back down", digits=(4, 1))

    line_ids = fields.One2many("coop.card.job.line", "job_id", string="Cards")
    card_count = fields.Integer(string="Number of cards")
    page_count = fields.Integer(string="Pages")
    drawn_count = fields.Integer(string="Cards prepared")
    part_ids = fields.One2many("coop.card.job.part", "job_id", string="Parts")
    pdf = fields.Binary(string="PDF", attachment=True)
    message = fields.Text(string="What became of the cards")

    @api.depends("date")
    def _compute_name(self):
        for job in self:
            day = job.company_id._coop_local(job.date).date()
            job.name = "%s / %s" % (fields.Date.to_string(day), job.id)

    @api.model
    def _start(self, cards, options):
        """The job of these cards, in their order; a short one is drawn already.

        ``options`` are values of a job: the paper, the sides, the start, the offsets.
        Raises UserError when a card can't be printed or the start is none.
        """
        self._check_start(options["layout"], options["start"])
        cards._refuse_to_print()
        self.check_access_rights("write")
        prepared = self._prepare_job(cards, options)
        job = self.browse(self.sudo().create(prepared).id)
        if job._is_short():
            job._draw_step()
        return job

    @api.model
    def _check_start(self, layout, start):
        places = GRIDS[layout].places
        if not 1 <= start <= places:
            raise UserError(
                _("The first free place of this sheet is a number from 1 to %s.")
                % places
            )

    @api.model
    def _prepare_job(self, cards, options):
        company = self._company_of(cards)
        count = len(cards)
        return dict(
            options,
            company_id=company.id,
            author_id=self.env.user.id,
            lang=self.env.lang or self.env.user.lang,
            card_count=count,
            page_count=pages_of(count, self._sheet_options(options)),
            line_ids=[
                (0, 0, {"card_id": card.id, "sequence": place})
                for place, card in enumerate(cards, 1)
            ],
        )

    @api.model
    def _company_of(self, cards):
        """The shop of all these cards: who sees a job may see all of them."""
        companies = self.env["res.company"].sudo()
        for card in cards:
            companies |= card._company()
        if not companies:
            raise UserError(_("There are no cards to print. Choose some cards."))
        if len(companies) > 1:
            raise UserError(
                _("Print the cards of one store at a time. These are cards of: %s.")
                % ", ".join(companies.mapped("name"))
            )
        return companies

    @api.model
    def _sheet_options(self, values):
        """``printing.what.Options`` of these values of a job, or of a job itself."""
        return Options(
            layout=values["layout"],
            is_two_sided=values["is_two_sided"],
            turn=values["turn"],
            start=values["start"],
            front_offset=(values["front_right"], values["front_down"]),
            back_offset=(values["back_right"], values["back_down"]),
        )

    def write(self, vals):
        """Jobs are changed by what is done with them, so that they stay true."""
        if self:
            raise UserError(
                _("A print job can't be changed. Cancel it and print the cards again.")
            )
        return super().write(vals)

    def _set(self, vals):
        """Write what ``write`` refuses, at once."""
        result = super().write(vals)
        flush(self)
        return result

    def unlink(self):
        """Jobs stay: each PDF can be downloaded again."""
        if self:
            raise UserError(_("Print jobs can't be deleted. Cancel the job instead."))
        return super().unlink()

    def action_download(self):
        """Download the PDF: the stored one, each time the same."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_url",
            "url": self._download_url(),
            "target": "self",
        }

    def _download_url(self):
        self._check_state("ready", "confirmed")
        name = "cards-%s.pdf" % self.name.replace(" / ", "-")
        return "/web/content/coop.card.job/%s/pdf/%s?download=true" % (self.id, name)

    def _check_state(self, *states):
        """Raise UserError, which says how the job stands, unless it is in ``states``."""
        self.ensure_one()
        if self.state not in states:
            words = dict(self._fields["state"]._description_selection(self.env))
            raise UserError(
                _(
                    "Print job %(job)s is “%(state)s”. Open it again: somebody may have "
                    "gone on with it."
                )
                % {"job": self.name, "state": words[self.state]}
            )
