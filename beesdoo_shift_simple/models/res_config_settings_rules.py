from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    shift_period_days = fields.Integer(
        related="company_id.shift_period_days",
        readonly=False,
        string="Days in a period",
    )
    shift_period_debit = fields.Float(
        related="company_id.shift_period_debit",
        readonly=False,
        string="Points owed each period",
    )
    shift_alert_below = fields.Float(
        related="company_id.shift_alert_below", readonly=False, string="Alert below"
    )
    shift_alert_days = fields.Integer(
        related="company_id.shift_alert_days", readonly=False, string="Days in alert"
    )
    shift_unsubscribe_at = fields.Float(
        related="company_id.shift_unsubscribe_at",
        readonly=False,
        string="Unsubscribed at",
    )
    shift_grace_days = fields.Integer(
        related="company_id.shift_grace_days", readonly=False, string="Days of grace"
    )
    attendance_default = fields.Selection(
        related="company_id.attendance_default",
        readonly=False,
        string="Workers of whom nothing was noted are",
    )
    signup_deadline_hours = fields.Integer(
        related="company_id.signup_deadline_hours",
        readonly=False,
        string="Book a shift until",
    )
    shift_max_per_day = fields.Integer(
        related="company_id.shift_max_per_day", readonly=False, string="Shifts a day"
    )
    shift_max_per_cycle = fields.Integer(
        related="company_id.shift_max_per_cycle",
        readonly=False,
        string="Shifts a cycle",
    )
    shift_max_exchanges = fields.Integer(
        related="company_id.shift_max_exchanges",
        readonly=False,
        string="Exchanges of a shift",
    )
    replacements_allowed = fields.Boolean(
        related="company_id.replacements_allowed",
        readonly=False,
        string="Volunteers may look for a replacement",
    )
    reminder_days = fields.Integer(
        related="company_id.reminder_days", readonly=False, string="Remind of a shift"
    )
    coworker_names = fields.Selection(
        related="company_id.coworker_names",
        readonly=False,
        string="Names of co-workers",
    )
    public_planning = fields.Boolean(
        related="company_id.public_planning", readonly=False, string="Public planning"
    )
