from odoo import api, models


class CoopShiftPointRule(models.Model):
    _inherit = "coop.shift.point.rule"

    @api.model
    def _left_points(self, companies):
        """``{(company id, kind): points}`` of shifts left in time, in one query."""
        groups = self.read_group(
            [("company_id", "in", companies.ids), ("state", "=", "left")],
            ["points"],
            ["company_id", "kind"],
            lazy=False,
        )
        return {
            (group["company_id"][0], group["kind"]): group["points"] for group in groups
        }
