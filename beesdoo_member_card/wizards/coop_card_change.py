from odoo import api, fields, models

from ..models.res_partner import OFFICE

# More names than this nobody reads in a dialog.
MOST_NAMES = 10


def names_of(records):
    """The names of these records, the first few and how many more there are."""
    names = ", ".join(record.display_name for record in records[:MOST_NAMES])
    more = len(records) - MOST_NAMES
    return "%s + %s" % (names, more) if more > 0 else names


class CoopCardChange(models.AbstractModel):
    """What dialogs about the chosen cards share.

    The fields name their group, as 12.0 asks for no right to a wizard.
    """

    _name = "coop.card.change"
    _description = "Dialog about cards"

    card_ids = fields.Many2many(
        "coop.member.card", string="Cards", required=True, groups=OFFICE
    )

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "coop.member.card":
            chosen = [(6, 0, self.env.context.get("active_ids", []))]
            values.setdefault("card_ids", chosen)
        return values
