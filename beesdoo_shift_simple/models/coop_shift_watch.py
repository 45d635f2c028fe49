from odoo import fields, models


class CoopShiftWatch(models.Model):
    """A worker who wants to know when a seat of a full shift is free."""

    _name = "coop.shift.watch"
    _description = "Wish for a seat of a full shift"
    _order = "id"
    _rec_name = "worker_id"

    shift_id = fields.Many2one(
        "coop.shift", required=True, ondelete="cascade", index=True
    )
    worker_id = fields.Many2one(
        "res.partner", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(related="shift_id.company_id", store=True)

    _sql_constraints = [
        (
            "once",
            "UNIQUE (shift_id, worker_id)",
            "You are told already when a seat of this shift is free.",
        )
    ]
