from odoo import _, api, fields, models
from odoo.exceptions import UserError

from .coop_card_change import OFFICE, names_of


class CoopCardMake(models.TransientModel):
    """Says beforehand who gets a card, and who is left out and why."""

    _name = "coop.card.make"
    _description = "Make the missing cards of members"

    member_ids = fields.Many2many(
        "res.partner",
        string="Members",
        required=True,
        context={"active_test": False},
        groups=OFFICE,
    )
    is_whole_household = fields.Boolean(
        string="For their whole households",
        groups=OFFICE,
        help="Also for the worker and the eaters of each household.",
    )
    count = fields.Integer(
        string="Number of cards", compute="_compute_forecast", groups=OFFICE
    )
    forecast = fields.Text(
        string="What happens", compute="_compute_forecast", groups=OFFICE
    )

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "res.partner":
            chosen = [(6, 0, self.env.context.get("active_ids", []))]
            values.setdefault("member_ids", chosen)
        return values

    @api.depends("member_ids", "is_whole_household")
    def _compute_forecast(self):
        for wizard in self:
            groups = wizard._groups()
            wizard.count = len(groups.get(False, ()))
            wizard.forecast = "\n".join(wizard._forecast(groups))

    def _people(self):
        """Those whom it is about: the chosen ones, or all of their households."""
        # While the dialog is filled in 14.0 has placeholders for these.
        chosen = self.member_ids.browse(self.member_ids.ids)
        if not self.is_whole_household:
            return chosen
        workers = chosen | chosen.mapped("household_worker_id")
        return workers | workers.mapped("household_eater_ids")

    def _groups(self):
        """``{code of _card_refusals: members}``; those who get a card under False."""
        people = self._people()
        refusals = people._card_refusals()
        groups = {}
        for person in people:
            code = refusals[person.id]
            groups[code] = groups.get(code, people.browse()) | person
        return groups

    @api.model
    def _forecast(self, groups):
        """A sentence for each of these groups, those who get a card first."""
        sentences = {
            False: _("A card to print for %(count)s: %(names)s."),
            "has_card": _("Have a card already (%(count)s): %(names)s."),
            "no_eaters": _("Eaters get no card in this store (%(count)s): %(names)s."),
            "no_number": _(
                "Use the number of a worker who has no card yet (%(count)s): %(names)s. "
                "Make the workers' cards too."
            ),
            "left": _("Have left the cooperative (%(count)s): %(names)s."),
            "not_member": _("Not members (%(count)s): %(names)s."),
        }
        lines = [] if False in groups else [_("None of them gets a card.")]
        for code, sentence in sentences.items():
            if code in groups:
                people = groups[code]
                names = names_of(people)
                lines.append(sentence % {"count": len(people), "names": names})
        return lines

    def action_make(self):
        """Make the cards and show them; UserError when there is none to make."""
        self.ensure_one()
        members = self._groups().get(False)
        if not members:
            raise UserError(self.forecast)
        cards = self.env["coop.member.card"]._make_cards(members)
        return {
            "type": "ir.actions.act_window",
            "name": _("New cards"),
            "res_model": "coop.member.card",
            "view_mode": "list,form",
            "views": [(False, "list"), (False, "form")],
            "domain": [("id", "in", cards.ids)],
        }
