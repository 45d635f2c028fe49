from odoo import _, api, fields, models


class PosSession(models.Model):
    """What was weighed in a session, and how much of it was typed by hand."""

    _inherit = "pos.session"

    weighing_count = fields.Integer(compute="_compute_weighing_count")
    manual_weight_count = fields.Integer(
        "Weights typed by hand", compute="_compute_weighing_count"
    )

    @api.depends("order_ids.lines.weighed_by")
    def _compute_weighing_count(self):
        counts = self._weighing_counts()
        for session in self:
            ways = counts.get(session.id, {})
            session.weighing_count = sum(ways.values())
            session.manual_weight_count = ways.get("manual", 0)

    def _weighing_counts(self):
        """``{session id: {weighed_by: lines}}``, in one query."""
        counts = {}
        groups = self.env["coop.pos.weighing"].read_group(
            [("session_id", "in", self.ids)],
            ["session_id", "weighed_by"],
            ["session_id", "weighed_by"],
            lazy=False,
        )
        for group in groups:
            ways = counts.setdefault(group["session_id"][0], {})
            ways[group["weighed_by"]] = group["__count"]
        return counts

    def action_view_weighings(self):
        """The list of what was weighed in this session, typed weights first."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Weighings"),
            "res_model": "coop.pos.weighing",
            "view_mode": "tree,pivot",
            "domain": [("session_id", "=", self.id)],
        }
