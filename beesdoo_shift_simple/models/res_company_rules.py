"""The rules of a shop: what shifts count, until when things can be done, who sees whom.

They are fields of the company, because ``res.config.settings`` turns the 0 of a
parameter into "not set", and 0 is an answer here.
"""
from datetime import timedelta

import babel.numbers

from odoo import _, api, fields, models

from ..tools.standing import Rules

ATTENDANCE_DEFAULTS = [
    ("present", "Present"),
    ("absent", "Absent"),
    ("excused", "Excused"),
    ("fill", "To fill in"),
]
COWORKER_NAMES = [
    ("none", "No names"),
    ("short", "First name and initial"),
    ("full", "Full names"),
]


class ResCompany(models.Model):
    _inherit = "res.company"

    shift_period_days = fields.Integer(
        string="Days in a period",
        default=28,
        help="Irregular workers owe a shift each period, counted from their start.",
    )
    shift_period_debit = fields.Float(
        string="Points owed each period",
        digits=(16, 2),
        default=1.0,
        help="Taken off the counter of irregular workers at the end of each period.",
    )
    shift_alert_below = fields.Float(
        string="Alert below",
        digits=(16, 2),
        default=0.0,
        help="Whose counter is lower than this is in alert.",
    )
    shift_alert_days = fields.Integer(
        string="Days in alert",
        default=28,
        help="After so many days in alert a worker is suspended. 0: at once.",
    )
    shift_unsubscribe_at = fields.Float(
        string="Unsubscribed at",
        digits=(16, 2),
        default=-4.0,
        help="Whose counter falls to this is unsubscribed and loses their slots.",
    )
    shift_grace_days = fields.Integer(
        string="Days of grace",
        default=28,
        help="For so many days a worker may shop again, to catch up. 0: no grace.",
    )
    attendance_default = fields.Selection(
        ATTENDANCE_DEFAULTS,
        string="Workers of whom nothing was noted are",
        required=True,
        default="absent",
        help="What a worker counts as when nothing was noted on the sheet.",
    )
    signup_deadline_hours = fields.Integer(
        string="Book a shift until",
        default=0,
        help="How many hours before the start volunteers may still book a shift "
        "online. 0: until it starts.",
    )
    shift_max_per_day = fields.Integer(
        string="Shifts a day",
        default=2,
        help="How many shifts of one day volunteers may book online. 0: any number.",
    )
    shift_max_per_cycle = fields.Integer(
        string="Shifts a cycle",
        default=5,
        help="How many shifts of one cycle volunteers may book online. "
        "0: any number.",
    )
    shift_max_exchanges = fields.Integer(
        string="Exchanges of a shift",
        default=1,
        help="How often a shift may be exchanged online for another. 0: never.",
    )
    replacements_allowed = fields.Boolean(
        string="Volunteers may look for a replacement",
        help="A shift stays theirs until another worker takes it online.",
    )
    reminder_days = fields.Integer(
        string="Remind of a shift",
        default=3,
        help="How many days before the start the reminder leaves. 0: no reminders.",
    )
    coworker_names = fields.Selection(
        COWORKER_NAMES,
        string="Names of co-workers",
        required=True,
        default="none",
        help="What volunteers who are logged in see of others on a shift.",
    )
    public_planning = fields.Boolean(
        string="Public planning",
        help="Everybody may see the shifts and their free seats, without names.",
    )

    _sql_constraints = [
        (
            "shift_period_days_positive",
            "CHECK (shift_period_days >= 1)",
            "A period has one day at least.",
        ),
        (
            "shift_period_debit_positive",
            "CHECK (shift_period_debit >= 0)",
            "The points owed each period can't be negative. Write 1 to take 1 off.",
        ),
        (
            "shift_thresholds_in_order",
            "CHECK (shift_unsubscribe_at < shift_alert_below)",
            "Workers are in alert before they are unsubscribed: "
            "the counter for that has to be the lower one.",
        ),
        (
            "shift_delays_positive",
            "CHECK (shift_alert_days >= 0 AND shift_grace_days >= 0)",
            "A number of days can't be negative.",
        ),
        (
            "shift_limits_positive",
            "CHECK (shift_max_per_day >= 0 AND shift_max_per_cycle >= 0"
            " AND shift_max_exchanges >= 0 AND signup_deadline_hours >= 0)",
            "Limits and deadlines can't be negative. Write 0 for none.",
        ),
        (
            # A reminder that comes too late to leave the shift helps nobody.
            "reminder_before_deadline",
            "CHECK (reminder_days = 0 OR"
            " (reminder_days > 0 AND reminder_days * 24 > leave_deadline_hours))",
            "The reminder has to come before the last moment to leave the shift: "
            "choose more days, or 0 for no reminders.",
        ),
    ]

    @api.model_create_multi
    def create(self, vals_list):
        companies = super().create(vals_list)
        self.env["coop.shift.point.rule"].sudo()._create_missing(companies)
        return companies

    def write(self, vals):
        """A changed rule holds for everybody at once."""
        result = super().write(vals)
        if set(self._standing_rules()) & set(vals):
            workers = self.env["res.partner"].sudo()._shift_workers(self)
            workers._refresh_standing()
        return result

    @api.model
    def _standing_rules(self):
        """The settings that decide on the status of workers."""
        return ["shift_alert_below", "shift_alert_days", "shift_unsubscribe_at"]

    def _shift_cycle_dates(self, date):
        """The first and last local date of the cycle that ``date`` lies in."""
        self.ensure_one()
        monday = date - timedelta(days=date.weekday())
        first = monday - timedelta(weeks=self._shift_week(date) - 1)
        return first, first + timedelta(weeks=self.shift_cycle_weeks, days=-1)

    def _standing_thresholds(self):
        """The rules of this company, as ``status_of`` takes them."""
        self.ensure_one()
        # Odoo rounds 0.57 to 0.5700000000000001, which no counter would ever reach.
        return Rules(
            alert_below=round(self.shift_alert_below, 2),
            alert_days=self.shift_alert_days,
            unsubscribe_at=round(self.shift_unsubscribe_at, 2),
        )

    def _period_sentence(self, first, last):
        """What an entry of the counter says of a period that was debited."""
        return _("Shift owed for the period from %(first)s to %(last)s") % {
            "first": self._coop_date(first),
            "last": self._coop_date(last),
        }

    def _points_text(self, points):
        """Points with their sign, as the user's language writes them, e.g. ``+1,5``."""
        if not points:
            return "0"
        return babel.numbers.format_decimal(points, "+0.##;-0.##", self._coop_locale())
