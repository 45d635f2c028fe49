"""With which cards and which choice the dialog of printing opens."""
from odoo import api, models

from odoo.addons.komunigi_base.compat import current_company


class CoopCardPrint(models.TransientModel):
    _inherit = "coop.card.print"

    @api.model
    def _action(self, model, ids):
        """Open the wizard with these cards, or the cards of these members."""
        action = self.env.ref("beesdoo_member_card.coop_card_print_action").sudo()
        return {
            "type": "ir.actions.act_window",
            "name": action.name,
            "res_model": self._name,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
            "context": {"active_model": model, "active_ids": ids},
        }

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        values.update(self._default_cards())
        options = current_company(self.env).sudo()._card_print_options()
        for name in ("layout", "is_two_sided", "turn"):
            values[name] = options[name]
        return {name: values[name] for name in values if name in fields_list}

    @api.model
    def _default_cards(self):
        """The chosen cards, those of the chosen members, or all that wait."""
        model = self.env.context.get("active_model")
        ids = self.env.context.get("active_ids") or []
        if self.env.context.get("coop_card_queue"):
            return self._values_of_cards(self._waiting_cards())
        if model == "res.partner":
            return self._values_of_members(self.env[model].browse(ids))
        if model == "coop.member.card":
            return self._values_of_cards(self.env[model].browse(ids))
        return {}

    @api.model
    def _waiting_cards(self):
        """The cards to print that are in no job yet, but for those of who has left."""
        cards = self.env["coop.member.card"].search(
            [
                ("state", "=", "to_print"),
                ("member_id.active", "=", True),
                ("member_id.member_role", "!=", False),
            ]
        )
        return cards - cards.browse([card.id for card in cards._open_jobs()])

    @api.model
    def _values_of_cards(self, cards):
        return {"card_ids": [(6, 0, cards._by_name().ids)]}

    @api.model
    def _values_of_members(self, partners):
        members = partners.filtered("member_role")
        without = members.filtered(lambda member: not member.coop_card_id)
        strangers = (partners - members).mapped("display_name")
        return dict(
            self._values_of_cards(members.mapped("coop_card_id")),
            member_ids=[(6, 0, without.ids)],
            stranger_names=", ".join(strangers),
        )
