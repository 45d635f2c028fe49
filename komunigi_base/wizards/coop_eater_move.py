from odoo import api, fields, models


class CoopEaterMove(models.TransientModel):
    _name = "coop.eater.move"
    _description = "Move an eater to another worker"

    eater_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "eater")],
    )
    former_worker_id = fields.Many2one(
        related="eater_id.household_worker_id", string="Shops on the account of"
    )
    worker_id = fields.Many2one(
        "res.partner",
        string="New worker",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
    )
    reason = fields.Char()

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "res.partner":
            values.setdefault("eater_id", self.env.context.get("active_id"))
        return values

    def action_move(self):
        """Move the eater and close the dialog."""
        self.ensure_one()
        self.eater_id._move_to_household(self.worker_id, self.reason)
        return {"type": "ir.actions.act_window_close"}
