from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    card_layout = fields.Selection(related="company_id.card_layout", readonly=False)
    card_two_sided = fields.Boolean(related="company_id.card_two_sided", readonly=False)
    card_turn = fields.Selection(related="company_id.card_turn", readonly=False)
    card_front_right = fields.Float(
        related="company_id.card_front_right", readonly=False
    )
    card_front_down = fields.Float(related="company_id.card_front_down", readonly=False)
    card_back_right = fields.Float(related="company_id.card_back_right", readonly=False)
    card_back_down = fields.Float(related="company_id.card_back_down", readonly=False)

    def action_print_card_calibration(self):
        """Download the page on which to read how far the printer misses."""
        return {
            "type": "ir.actions.act_url",
            "url": "/coop/cards/calibration",
            "target": "self",
        }
