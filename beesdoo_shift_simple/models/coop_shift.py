from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import current_company

# The states in which a registration holds a seat.
SEAT_STATES = ("registered", "present", "absent")


class CoopShift(models.Model):
    _name = "coop.shift"
    _description = "Shift"
    _order = "start, name, id"

    name = fields.Char(string="Task", required=True)
    template_id = fields.Many2one(
        "coop.shift.template",
        string="Recurring slot",
        ondelete="restrict",
        index=True,
        copy=False,
    )
    start = fields.Datetime(required=True, index=True)
    stop = fields.Datetime(string="End", required=True)
    date = fields.Date(
        compute="_compute_date",
        store=True,
        index=True,
        help="The day in the shop's time zone.",
    )
    hours = fields.Char(compute="_compute_hours")
    planned_date = fields.Date(
        copy=False,
        readonly=True,
        help="The day for which the recurring slot planned it, even if it was moved.",
    )
    seats = fields.Integer(required=True, default=4)
    seats_taken = fields.Integer(
        string="Seats taken", compute="_compute_seats", store=True
    )
    seats_free = fields.Integer(
        string="Free seats", compute="_compute_seats", store=True
    )
    filling = fields.Selection(
        [("empty", "Nobody yet"), ("free", "Seats free"), ("full", "Full")],
        compute="_compute_filling",
    )
    occupancy = fields.Char(string="Seats taken and free", compute="_compute_occupancy")
    min_workers = fields.Integer(
        string="Needs at least",
        default=1,
        help="With fewer workers the shift is understaffed.",
    )
    weight = fields.Float(
        digits=(16, 2),
        default=1.0,
        help="A shift of weight 2 counts twice.",
    )
    closing_id = fields.Many2one(
        "coop.closing",
        string="Closed for",
        readonly=True,
        copy=False,
        ondelete="set null",
        index=True,
    )
    leader_id = fields.Many2one(
        "res.partner",
        string="Super-coop",
        ondelete="set null",
        domain=[("member_role", "=", "worker")],
    )
    state = fields.Selection(
        [("planned", "Planned"), ("cancelled", "Cancelled")],
        required=True,
        default="planned",
        readonly=True,
        copy=False,
    )
    registration_ids = fields.One2many(
        "coop.shift.registration", "shift_id", string="Registrations"
    )
    has_started = fields.Boolean(string="Started", compute="_compute_has_started")
    company_id = fields.Many2one(
        "res.company",
        required=True,
        default=lambda self: current_company(self.env),
    )

    _sql_constraints = [
        (
            "template_once_a_day",
            "UNIQUE (template_id, planned_date)",
            "This recurring slot already has a shift for that day.",
        ),
        ("ends_after_start", "CHECK (stop > start)", "A shift ends after it starts."),
        (
            "seats_positive",
            "CHECK (seats >= 0)",
            "The number of seats can't be negative.",
        ),
        (
            "weight_positive",
            "CHECK (weight >= 0 AND min_workers >= 0)",
            "Neither the weight of a shift nor the workers it needs can be negative.",
        ),
        (
            "never_overbooked",
            "CHECK (seats_taken <= seats)",
            "More seats would be taken than this shift has. "
            "Choose another shift, add a seat, or cancel a registration first.",
        ),
    ]

    @api.depends("start", "company_id.coop_tz")
    def _compute_date(self):
        for shift in self:
            if shift.start:
                shift.date = shift.company_id._coop_local(shift.start).date()
            else:
                shift.date = False

    @api.depends("start")
    def _compute_has_started(self):
        now = fields.Datetime.now()
        for shift in self:
            shift.has_started = bool(shift.start and shift.start <= now)

    @api.depends("start", "stop", "company_id.coop_tz")
    def _compute_hours(self):
        for shift in self:
            ends = [
                shift.company_id._coop_format(moment, "HH:mm")
                for moment in (shift.start, shift.stop)
                if moment
            ]
            shift.hours = "–".join(ends)

    @api.depends("seats", "registration_ids.state", "registration_ids.shift_id")
    def _compute_seats(self):
        """Stored, so that each booking writes the row of its shift.

        Odoo works in REPEATABLE READ: of two who book at once the second fails on
        that row, is tried again by Odoo, and counts again.
        """
        groups = self.env["coop.shift.registration"].read_group(
            [("shift_id", "in", self.ids), ("state", "in", SEAT_STATES)],
            ["shift_id"],
            ["shift_id"],
        )
        taken = {group["shift_id"][0]: group["shift_id_count"] for group in groups}
        for shift in self:
            shift.seats_taken = taken.get(shift.id, 0)
            shift.seats_free = shift.seats - shift.seats_taken

    def write(self, vals):
        """A cancelled shift has nobody on it, whichever way it was cancelled."""
        if vals.get("state") == "cancelled":
            reason = "closing" if vals.get("closing_id") else "shift"
            self.mapped("registration_ids")._forget_early()
            self.mapped("registration_ids")._cancel(self.env.user, reason)
        return super().write(vals)

    def action_cancel(self):
        """Cancel these shifts and the registrations on them."""
        for shift in self:
            if shift.has_started:
                raise UserError(
                    _("%s has started already, so it can't be cancelled any more.")
                    % shift.display_name
                )
        return self.write({"state": "cancelled"})

    def action_restore(self):
        """Plan cancelled shifts again; who was registered has to book again."""
        if any(shift.has_started for shift in self):
            raise UserError(_("This shift is over. Plan another one instead."))
        return self.write({"state": "planned"})

    def unlink(self):
        if self.mapped("registration_ids"):
            raise UserError(
                _(
                    "People are or were registered on this shift. "
                    "Cancel it instead: what happened is kept."
                )
            )
        return super().unlink()
