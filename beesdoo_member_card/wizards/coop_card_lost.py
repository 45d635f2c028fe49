from odoo import _, api, fields, models

from .coop_card_change import OFFICE, names_of


class CoopCardLost(models.TransientModel):
    """Says what stops and what follows before it happens."""

    _name = "coop.card.lost"
    _inherit = "coop.card.change"
    _description = "Declare cards lost"

    cause = fields.Selection(
        [
            ("lost", "Lost"),
            ("stolen", "Stolen"),
            ("broken", "Broken, or can't be read"),
            ("other", "Something else"),
        ],
        string="What happened",
        required=True,
        default="lost",
        groups=OFFICE,
    )
    details = fields.Char(string="In your words", groups=OFFICE)
    consequence = fields.Text(
        string="What happens now", compute="_compute_consequence", groups=OFFICE
    )

    @api.depends("card_ids")
    def _compute_consequence(self):
        for wizard in self:
            wizard.consequence = "\n".join(wizard._consequences())

    def _consequences(self):
        """Sentences about the chosen cards: what stops, whom else it stops, what follows."""
        # While the dialog is filled in 14.0 has placeholders for the cards.
        stopping = self.card_ids.browse(self.card_ids.ids).filtered("is_live")
        if not stopping:
            return [_("None of these cards is in force: nothing is left to stop.")]
        sentences = [
            _("Stops at once, at the door and at the till: %s.") % names_of(stopping)
        ]
        sharers = stopping._cards_of_sharers()
        if sharers:
            sentences.append(
                _(
                    "Eaters who use the worker's number can't use their cards either: %s."
                )
                % names_of(sharers.mapped("member_id"))
            )
        return sentences + self._followers(stopping.mapped("member_id"))

    @api.model
    def _followers(self, members):
        """Sentences: who gets a new card, and who does not."""
        cards = self.env["coop.member.card"]
        served = members.filtered(
            lambda m: m._card_company().card_after_loss and cards._gets_card(m)
        )
        sentences = []
        if served:
            sentences.append(
                _("A new card waits to be printed for: %s.") % names_of(served)
            )
        if members - served:
            sentences.append(
                _(
                    "No new card follows for: %s. Make one on the member's page if "
                    "they need it."
                )
                % names_of(members - served)
            )
        return sentences

    def action_declare_lost(self):
        """Stop the cards; UserError when one of them is not in force any more."""
        self.ensure_one()
        self.card_ids._declare_lost(self._reason())
        return {"type": "ir.actions.act_window_close"}

    def _reason(self):
        causes = dict(self._fields["cause"]._description_selection(self.env))
        cause = "" if self.cause == "other" else causes[self.cause]
        parts = [part for part in (cause, (self.details or "").strip()) if part]
        return ": ".join(parts) or causes["other"]
