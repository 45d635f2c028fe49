from odoo import fields, models

OFFICE = "komunigi_base.group_members_office"


class CoopShiftReplacement(models.TransientModel):
    """The fields name their group, as 12.0 asks for no right to a wizard."""

    _name = "coop.shift.replacement"
    _description = "Note who came instead of a worker"

    registration_id = fields.Many2one(
        "coop.shift.registration",
        string="Instead of",
        required=True,
        ondelete="cascade",
        groups=OFFICE,
    )
    worker_id = fields.Many2one(
        "res.partner",
        string="Who came?",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
        groups=OFFICE,
    )

    def action_replace(self):
        """Note it, and close the dialog."""
        self.ensure_one()
        self.registration_id._replace_by(self.worker_id, self.env.user)
        return {"type": "ir.actions.act_window_close"}
