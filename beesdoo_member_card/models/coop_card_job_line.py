from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

from ..tools.card_mark import card_mark
from .coop_member_card import LIVE_STATES

OUTCOMES = [
    ("printed", "Printed"),
    ("spoiled", "Came out badly"),
    ("changed", "Changed meanwhile"),
]


class CoopCardJobLine(models.Model):
    """A card in a print job: what was drawn, and how it came out."""

    _name = "coop.card.job.line"
    _description = "Card in a print job"
    _order = "job_id desc, sequence, id"
    _rec_name = "card_id"

    job_id = fields.Many2one(
        "coop.card.job", required=True, index=True, ondelete="cascade"
    )
    job_state = fields.Selection(related="job_id.state", readonly=True)
    card_id = fields.Many2one(
        "coop.member.card", required=True, index=True, ondelete="restrict"
    )
    member_id = fields.Many2one(related="card_id.member_id", readonly=True)
    shown_number = fields.Char(related="card_id.shown_number", readonly=True)
    card_state = fields.Selection(related="card_id.state", readonly=True)
    sequence = fields.Integer(string="Place")
    is_open = fields.Boolean(string="Not confirmed yet", default=True, index=True)
    is_spoiled = fields.Boolean(
        string="Came out badly", help="It stays to be printed once more."
    )
    outcome = fields.Selection(OUTCOMES, string="Result")
    drawn = fields.Text(string="What was printed")
    card_since = fields.Datetime(string="Waiting since")

    _sql_constraints = [
        (
            "one_open_job",
            "EXCLUDE USING btree (card_id WITH =) WHERE (is_open)",
            "One of these cards is in another print job by now. Look at the print jobs, "
            "then confirm or cancel that one first.",
        )
    ]

    def write(self, vals):
        """Lines are changed by what is done with the job."""
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().write(vals)

    def _set(self, vals):
        """Write what ``write`` refuses, at once."""
        result = super().write(vals)
        flush(self)
        return result

    def unlink(self):
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().unlink()

    @api.model
    def _unchangeable_sentence(self):
        return _(
            "The cards of a print job can't be changed. Use the buttons of the job."
        )

    def action_spoiled(self):
        """This card came out badly: once the job is confirmed it stays to print."""
        return self._tick_spoiled(True)

    def action_not_spoiled(self):
        """This card came out well after all."""
        return self._tick_spoiled(False)

    def _tick_spoiled(self, is_spoiled):
        for job in self.mapped("job_id"):
            job._check_state("ready")
        self._set({"is_spoiled": is_spoiled})
        return True

    def _keep_drawn(self, faces):
        """Keep what is drawn of each card, and since when the card waited."""
        flush(self)
        marks = [card_mark(face) for face in faces]
        sinces = [line.card_id.since or None for line in self]
        # One query: the ORM would need one for each line.
        self.env.cr.execute(
            "UPDATE coop_card_job_line line"
            " SET drawn = new.drawn, card_since = new.since"
            " FROM unnest(%s, %s, %s::timestamp[]) AS new (id, drawn, since)"
            " WHERE line.id = new.id",
            (self.ids, marks, sinces),
        )
        self.invalidate_cache(["drawn", "card_since"], self.ids)

    def _outcome(self, mark):
        """What became of this card, whose mark is ``mark`` by now."""
        if self._has_changed(mark):
            return "changed"
        return "spoiled" if self.is_spoiled else "printed"

    def _has_changed(self, mark):
        card = self.card_id
        if card.state not in LIVE_STATES or mark != self.drawn:
            return True
        # Handed out meanwhile, and back in the queue for another reason.
        return card.state == "to_print" and card.since != self.card_since

    def _names(self):
        """The members, each with the state of the card."""
        states = self.env["coop.member.card"]._state_names()
        return ", ".join(
            "%s (%s)" % (line.member_id.name, states[line.card_state]) for line in self
        )
