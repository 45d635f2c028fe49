from odoo import fields, models

OFFICE = "komunigi_base.group_members_office"


class CoopShiftWalkIn(models.TransientModel):
    """The fields name their group, as 12.0 asks for no right to a wizard."""

    _name = "coop.shift.walk.in"
    _description = "Add a worker who came without having booked"

    shift_id = fields.Many2one(
        "coop.shift", required=True, ondelete="cascade", groups=OFFICE
    )
    worker_id = fields.Many2one(
        "res.partner",
        string="Who came?",
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
        groups=OFFICE,
    )
    result = fields.Char(readonly=True, groups=OFFICE)

    def action_add(self):
        """Add the worker, and ask for the next one."""
        self.ensure_one()
        if self.worker_id:
            __, sentence = self.shift_id._add_walk_in(self.worker_id, self.env.user)
            self.write({"worker_id": False, "result": sentence})
        return self.shift_id._walk_in_dialog(res_id=self.id)
