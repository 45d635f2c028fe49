from odoo import api, models


class WeighingsReport(models.AbstractModel):
    """Of each session the weights that were typed by hand, then what each scale did."""

    _name = "report.beesdoo_pos_scale.report_weighings"
    _description = "Weighings of the session"

    @api.model
    def _get_report_values(self, docids, data=None):
        """Sessions, and by the id of each ``typed`` weighings and ``scales`` totals."""
        sessions = self.env["pos.session"].browse(docids)
        return {
            "doc_ids": sessions.ids,
            "doc_model": "pos.session",
            "docs": sessions,
            "typed": self._typed_weighings(sessions),
            "scales": self._scale_totals(sessions),
        }

    @api.model
    def _typed_weighings(self, sessions):
        """``{session id: weighings typed by hand}``, in the order of the day."""
        typed = dict.fromkeys(sessions.ids, self.env["coop.pos.weighing"])
        for row in typed[sessions.ids[0]].search(
            [("session_id", "in", sessions.ids), ("weighed_by", "=", "manual")],
            order="date, id",
        ):
            typed[row.session_id.id] |= row
        return typed

    @api.model
    def _scale_totals(self, sessions):
        """``{session id: [{name, count, net in kg, amount}]}`` of what scales weighed."""
        totals = {session_id: [] for session_id in sessions.ids}
        for group in self.env["coop.pos.weighing"].read_group(
            [("session_id", "in", sessions.ids), ("weighed_by", "!=", "manual")],
            ["session_id", "weighed_on", "weight_net", "amount"],
            ["session_id", "weighed_on"],
            orderby="weighed_on",
            lazy=False,
        ):
            totals[group["session_id"][0]].append(
                {
                    "name": group["weighed_on"],
                    "count": group["__count"],
                    "net": group["weight_net"],
                    "amount": group["amount"],
                }
            )
        return totals
