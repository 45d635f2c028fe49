from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    shift_cycle_weeks = fields.Integer(
        related="company_id.shift_cycle_weeks",
        readonly=False,
        string="Weeks in a cycle",
    )
    shift_cycle_anchor = fields.Date(
        related="company_id.shift_cycle_anchor",
        readonly=False,
        string="Monday of a week A",
    )
    shift_weeks_ahead = fields.Integer(
        related="company_id.shift_weeks_ahead",
        readonly=False,
        string="Weeks planned ahead",
    )
    leave_deadline_hours = fields.Integer(
        related="company_id.leave_deadline_hours",
        readonly=False,
        string="Leave a shift until",
    )
    regulars_may_leave = fields.Boolean(
        related="company_id.regulars_may_leave",
        readonly=False,
        string="Regular workers may leave a shift",
    )
