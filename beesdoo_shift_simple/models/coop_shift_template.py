from datetime import datetime, time, timedelta

from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.komunigi_base.compat import current_company
from odoo.addons.komunigi_base.tools.weekdays import WEEKDAYS

WEEKS = [(str(number), "ABCDEFGH"[number - 1]) for number in range(1, 9)]


class CoopShiftTemplate(models.Model):
    _name = "coop.shift.template"
    _description = "Recurring slot"
    _order = "week, weekday, start_hour, id"

    name = fields.Char(
        string="Task", required=True, translate=False, help="e.g. Shop, Delivery"
    )
    week = fields.Selection(WEEKS, required=True, default="1")
    weekday = fields.Selection(WEEKDAYS, string="Day", required=True, default="0")
    start_hour = fields.Float(
        string="From", required=True, group_operator=False, help="Local time."
    )
    end_hour = fields.Float(
        string="To", required=True, group_operator=False, help="Local time."
    )
    seats = fields.Integer(required=True, default=4)
    min_workers = fields.Integer(
        string="Needs at least",
        default=1,
        help="With fewer workers a shift of this slot is understaffed.",
    )
    weight = fields.Float(
        digits=(16, 2), default=1.0, help="A shift of weight 2 counts twice."
    )
    leader_id = fields.Many2one(
        "res.partner",
        string="Super-coop",
        ondelete="set null",
        domain=[("member_role", "=", "worker")],
        help="The worker who leads the shifts of this slot.",
    )
    worker_ids = fields.Many2many(
        "res.partner",
        "coop_shift_template_worker_rel",
        "template_id",
        "worker_id",
        string="Regular workers",
        copy=False,
        help="They are registered on each shift of this slot.",
    )
    date_from = fields.Date(string="Planned from", help="Empty: from the beginning.")
    date_to = fields.Date(string="Planned until", help="Empty: without end.")
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        "res.company",
        required=True,
        default=lambda self: current_company(self.env),
    )
    shift_ids = fields.One2many("coop.shift", "template_id", string="Shifts")
    free_seats = fields.Integer(
        string="Seats without a regular worker", compute="_compute_free_seats"
    )

    _sql_constraints = [
        (
            "seats_positive",
            "CHECK (seats > 0)",
            "A recurring slot needs at least one seat.",
        ),
        (
            "weight_positive",
            "CHECK (weight >= 0 AND min_workers >= 0)",
            "Neither the weight of a shift nor the workers it needs can be negative.",
        ),
        (
            "hours_in_order",
            "CHECK (start_hour >= 0 AND end_hour <= 24"
            " AND ROUND(start_hour * 60) < ROUND(end_hour * 60))",
            "A recurring slot starts at 0:00 or later, ends at 24:00 or earlier, "
            "and ends after it starts.",
        ),
        (
            "dates_in_order",
            "CHECK (date_from <= date_to)",
            "The last day of a recurring slot can't come before its first.",
        ),
    ]

    @api.depends("seats", "worker_ids")
    def _compute_free_seats(self):
        for template in self:
            template.free_seats = template.seats - len(template.worker_ids)

    @api.constrains("week", "company_id", "active")
    def _check_week(self):
        for template in self:
            weeks = template.company_id.shift_cycle_weeks
            if int(template.week) > weeks:
                raise ValidationError(
                    _("The cycle has no such week: its last one is %s.")
                    % dict(WEEKS)[str(weeks)]
                )

    @api.constrains(
        "worker_ids", "seats", "week", "weekday", "start_hour", "end_hour", "active"
    )
    def _check_workers(self):
        self._check_seats_and_roles()
        others = self.search([("worker_ids", "in", self.mapped("worker_ids").ids)])
        for template in self:
            for other in others - template:
                busy = template.worker_ids & other.worker_ids
                if busy and template._overlaps(other):
                    raise ValidationError(
                        _(
                            "%(worker)s already has the recurring slot %(slot)s at "
                            "that time."
                        )
                        % {"worker": busy[0].name, "slot": other.display_name}
                    )

    def _overlaps(self, other):
        """Whether somebody on both slots would have to be in two places."""
        self.ensure_one()
        return (
            self.active
            and (self.week, self.weekday) == (other.week, other.weekday)
            and self.start_hour < other.end_hour
            and other.start_hour < self.end_hour
        )

    def _check_seats_and_roles(self):
        for template in self:
            if len(template.worker_ids) > template.seats:
                raise ValidationError(
                    _(
                        "%(slot)s has too few seats for its regular workers "
                        "(%(seats)s). Add a seat, or take a worker off."
                    )
                    % {"slot": template.display_name, "seats": template.seats}
                )
            for worker in template.worker_ids:
                if worker.member_role != "worker":
                    raise ValidationError(
                        _("%s is not a worker, so shifts can't be planned for them.")
                        % worker.name
                    )

    def write(self, vals):
        """Refuse to move a slot whose coming shifts would stay where they are.

        ``_change_slot`` takes them along, and says so by the context.
        """
        moving = not self.env.context.get("slot_is_changed")
        for name in {"week", "weekday"} & set(vals) if moving else ():
            moved = self.filtered(lambda t: t[name] != vals[name])
            shift = moved._coming_shifts(limit=1)
            if shift:
                raise UserError(
                    _(
                        "%s is planned already, and shifts of both days would remain. "
                        'Use the button "Change this slot", which moves them too.'
                    )
                    % shift.display_name
                )
        return super().write(vals)

    def _coming_shifts(self, limit=None):
        """The planned shifts of these slots that have not started."""
        return self.env["coop.shift"].search(
            [
                ("template_id", "in", self.ids),
                ("state", "=", "planned"),
                ("start", ">", fields.Datetime.now()),
            ],
            limit=limit,
        )

    def unlink(self):
        planned = self.filtered("shift_ids")
        if planned:
            raise UserError(
                _("%s has shifts, which are kept. Archive the slot instead.")
                % planned[0].display_name
            )
        return super().unlink()

    def _local_time(self, date, hour):
        """``hour`` (a float, 24.0 is midnight) of ``date`` as naive UTC."""
        midnight = datetime.combine(date, time())
        local = midnight + timedelta(minutes=int(round(hour * 60)))
        return self.company_id._coop_utc(local)
