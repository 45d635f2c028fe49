"""On a member's form: when they came, where the shop keeps who does."""
from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    entrance_visit_count = fields.Integer(
        string="Visits",
        compute="_compute_entrance_visit_count",
        groups="komunigi_base.group_members_office",
    )

    def _compute_entrance_visit_count(self):
        groups = self.env["coop.entrance.visit"].read_group(
            [("member_id", "in", self.ids)], ["member_id"], ["member_id"]
        )
        counts = {group["member_id"][0]: group["member_id_count"] for group in groups}
        for partner in self:
            partner.entrance_visit_count = counts.get(partner.id, 0)
