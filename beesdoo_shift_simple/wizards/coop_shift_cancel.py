from odoo import api, fields, models


class CoopShiftCancel(models.TransientModel):
    """Says how many people it concerns before anything is cancelled."""

    _name = "coop.shift.cancel"
    _description = "Cancel shifts"

    shift_ids = fields.Many2many("coop.shift", string="Shifts", required=True)
    shift_count = fields.Integer(compute="_compute_counts")
    registered_count = fields.Integer(compute="_compute_counts")
    started_count = fields.Integer(compute="_compute_counts")

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "coop.shift":
            values["shift_ids"] = [(6, 0, self.env.context.get("active_ids", []))]
        return values

    @api.depends("shift_ids")
    def _compute_counts(self):
        for wizard in self:
            shifts = wizard._planned_shifts()
            wizard.shift_count = len(shifts)
            wizard.registered_count = sum(shifts.mapped("seats_taken"))
            wizard.started_count = len(shifts.filtered("has_started"))

    def _planned_shifts(self):
        return self.shift_ids.filtered(lambda shift: shift.state == "planned")

    def action_cancel(self):
        """Cancel those that are planned; UserError when one has started."""
        self.ensure_one()
        self._planned_shifts().action_cancel()
        return {"type": "ir.actions.act_window_close"}
