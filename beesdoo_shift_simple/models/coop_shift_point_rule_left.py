from odoo import api, models, tools


class CoopShiftPointRule(models.Model):
    _inherit = "coop.shift.point.rule"

    @api.model
    @tools.ormcache("company_id")
    def _left_points(self, company_id):
        """``{kind: points}`` of shifts left in time, for the volunteers' pages.

        Kept in memory, because each visit asks for what hardly ever changes. What is
        entered in a counter never comes from here.
        """
        rules = self.sudo().search(
            [("company_id", "=", company_id), ("state", "=", "left")]
        )
        return {rule.kind: rule.points for rule in rules}

    @api.model_create_multi
    def create(self, vals_list):
        self.clear_caches()
        return super().create(vals_list)

    def write(self, vals):
        self.clear_caches()
        return super().write(vals)

    def unlink(self):
        self.clear_caches()
        return super().unlink()
