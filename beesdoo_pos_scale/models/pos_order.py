from odoo import api, fields, models


class PosOrder(models.Model):
    _inherit = "pos.order"

    has_weighings = fields.Boolean(compute="_compute_has_weighings")

    @api.depends("lines.weighed_by")
    def _compute_has_weighings(self):
        for order in self:
            order.has_weighings = any(line.weighed_by for line in order.lines)
