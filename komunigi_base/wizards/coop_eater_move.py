from odoo import api, fields, models

OFFICE = "komunigi_base.group_members_office"


class CoopEaterMove(models.TransientModel):
    """The fields name their group, as 12.0 asks for no right to a wizard."""

    _name = "coop.eater.move"
    _description = "Move an eater to another worker"

    eater_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "eater")],
        groups=OFFICE,
    )
    former_worker_id = fields.Many2one(
        related="eater_id.household_worker_id",
        string="Shops on the account of",
        related_sudo=False,
        groups=OFFICE,
    )
    worker_id = fields.Many2one(
        "res.partner",
        string="New worker",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
        groups=OFFICE,
    )
    reason = fields.Char(groups=OFFICE)

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
