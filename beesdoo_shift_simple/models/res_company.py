from datetime import timedelta

from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError


class ResCompany(models.Model):
    _inherit = "res.company"

    shift_cycle_weeks = fields.Integer(
        string="Weeks in a cycle",
        default=4,
        help="After this many weeks the recurring slots start again with week A.",
    )
    shift_cycle_anchor = fields.Date(
        string="Monday of a week A",
        default="2024-01-01",
        required=True,
        help="Weeks are counted from this Monday, never by their number in the year.",
    )
    shift_weeks_ahead = fields.Integer(
        string="Weeks planned ahead",
        default=8,
        help="Every night the shifts of this many weeks are planned.",
    )
    leave_deadline_hours = fields.Integer(
        string="Leave a shift until",
        default=24,
        help="How many hours before the start volunteers may still leave a shift "
        "online. 0: until it starts.",
    )
    regulars_may_leave = fields.Boolean(
        string="Regular workers may leave a shift",
        help="Regular workers may leave one shift of their recurring slot online.",
    )

    _sql_constraints = [
        (
            "shift_cycle_weeks_range",
            "CHECK (shift_cycle_weeks BETWEEN 1 AND 8)",
            "A cycle has 1 to 8 weeks.",
        ),
        (
            "shift_cycle_anchor_monday",
            "CHECK (EXTRACT(ISODOW FROM shift_cycle_anchor) = 1)",
            "The cycle is counted from a Monday: choose a date that is one.",
        ),
        (
            "shift_weeks_ahead_range",
            "CHECK (shift_weeks_ahead BETWEEN 1 AND 52)",
            "Shifts are planned 1 to 52 weeks ahead.",
        ),
        (
            "leave_deadline_hours_positive",
            "CHECK (leave_deadline_hours >= 0)",
            "The deadline to leave a shift can't be negative.",
        ),
    ]

    @api.constrains("shift_cycle_weeks")
    def _check_shift_cycle_weeks(self):
        for company in self:
            orphan = self.env["coop.shift.template"].search(
                [
                    ("company_id", "=", company.id),
                    ("week", ">", str(company.shift_cycle_weeks)),
                ],
                limit=1,
            )
            if orphan:
                raise ValidationError(
                    _(
                        "The shorter cycle has no week for %s. "
                        "Move or archive that recurring slot first."
                    )
                    % orphan.display_name
                )

    def write(self, vals):
        """Refuse to count weeks anew while shifts are planned by the old count."""
        for name in {"shift_cycle_weeks", "shift_cycle_anchor"} & set(vals):
            field = self._fields[name]
            for company in self:
                value = field.convert_to_cache(vals[name], company)
                if value != field.convert_to_cache(company[name], company):
                    company._check_no_shift_planned()
        return super().write(vals)

    def _check_no_shift_planned(self):
        templates = self.env["coop.shift.template"].search(
            [("company_id", "=", self.id)]
        )
        shift = templates._coming_shifts(limit=1)
        if shift:
            raise UserError(
                _(
                    "%s is planned already by the present cycle, and would remain. "
                    "Cancel the coming shifts first."
                )
                % shift.display_name
            )

    def _shift_week(self, date):
        """The week of the cycle that ``date`` lies in, counted from 1 (week A)."""
        monday = date - timedelta(days=date.weekday())
        weeks = (monday - self.shift_cycle_anchor).days // 7
        return weeks % self.shift_cycle_weeks + 1

    def _shift_window(self):
        """The first and last local date that shifts are planned for from today."""
        today = self._coop_today()
        return today, today + timedelta(weeks=self.shift_weeks_ahead, days=-1)
