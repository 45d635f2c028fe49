from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from .coop_shift import SEAT_STATES

CANCEL_REASONS = [
    ("office", "By the office"),
    ("left", "Left by the worker"),
    ("exchanged", "Exchanged for another shift"),
    ("replaced", "Another worker took it"),
    ("leave", "Leave of the worker"),
    ("closing", "Closing day"),
    ("shift", "The shift was cancelled"),
    ("mode", "Change of mode or slot"),
    ("status", "Unsubscribed, or left the cooperative"),
]


class CoopShiftRegistration(models.Model):
    _name = "coop.shift.registration"
    _description = "Registration of a worker on a shift"
    _order = "start desc, id desc"
    _rec_name = "worker_id"

    shift_id = fields.Many2one(
        "coop.shift", required=True, ondelete="restrict", index=True
    )
    worker_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("member_role", "=", "worker")],
    )
    start = fields.Datetime(compute="_compute_moments", store=True, index=True)
    stop = fields.Datetime(string="End", compute="_compute_moments", store=True)
    company_id = fields.Many2one(related="shift_id.company_id", store=True)
    state = fields.Selection(
        [
            ("registered", "Registered"),
            ("present", "Present"),
            ("absent", "Absent"),
            ("excused", "Excused"),
            ("cancelled", "Cancelled"),
        ],
        required=True,
        default="registered",
        index=True,
        copy=False,
    )
    is_regular = fields.Boolean(
        string="Recurring slot",
        readonly=True,
        help="Planned because this is the worker's recurring slot.",
    )
    booked_by_id = fields.Many2one(
        "res.users",
        string="Booked by",
        readonly=True,
        default=lambda self: self.env.user,
    )
    cancelled_by_id = fields.Many2one(
        "res.users",
        string="Cancelled by",
        readonly=True,
        copy=False,
        groups="komunigi_base.group_members_office",
    )
    cancelled_on = fields.Datetime(string="Cancelled on", readonly=True, copy=False)
    cancel_reason = fields.Selection(
        CANCEL_REASONS, string="Why cancelled", readonly=True, copy=False
    )
    leave_id = fields.Many2one(
        "coop.leave",
        string="Cancelled for",
        readonly=True,
        copy=False,
        ondelete="set null",
        index=True,
    )
    replaced_by_id = fields.Many2one(
        "coop.shift.registration",
        string="Replaced by",
        readonly=True,
        copy=False,
        ondelete="set null",
        index=True,
        help="The registration of the worker who came instead.",
        groups="komunigi_base.group_members_office",
    )
    is_walk_in = fields.Boolean(
        string="Came unannounced",
        readonly=True,
        copy=False,
        help="Was added to the attendance sheet without having booked.",
    )

    _sql_constraints = [
        (
            # int4range, because a plain integer in GiST would need an extension.
            "one_shift_at_a_time",
            "EXCLUDE USING gist (int4range(worker_id, worker_id, '[]') WITH &&, "
            "tsrange(start, GREATEST(start, stop)) WITH &&) "
            "WHERE (state IN ('registered', 'present', 'absent'))",
            "A worker of this shift already has another shift at that time.",
        )
    ]

    @api.depends("shift_id.start", "shift_id.stop")
    def _compute_moments(self):
        """Both in one, so that 12.0 writes both in one.

        Between two writes the database would judge hours that no shift ever had.
        """
        for registration in self:
            registration.start = registration.shift_id.start
            registration.stop = registration.shift_id.stop

    @api.constrains("shift_id", "state")
    def _check_seats(self):
        seated = self.filtered(lambda reg: reg.state in SEAT_STATES)
        for shift in seated.mapped("shift_id"):
            if shift.state == "cancelled":
                raise ValidationError(
                    _("%s was cancelled, so nobody can be registered on it.")
                    % shift.display_name
                )
            if shift.seats_taken > shift.seats:
                raise ValidationError(
                    _("%s is full. Choose another shift, or add a seat first.")
                    % shift.display_name
                )

    @api.constrains("worker_id")
    def _check_worker(self):
        for registration in self:
            sentence = self.env["coop.shift"]._unfit_sentence(registration.worker_id)
            if sentence:
                raise ValidationError(sentence)

    @api.model_create_multi
    def create(self, vals_list):
        """Give each row its hours and its company at once.

        The database compares the hours as it inserts, and 12.0 applies the rule on the
        company to a new row, before Odoo computes these fields.
        """
        shift_ids = [vals["shift_id"] for vals in vals_list if vals.get("shift_id")]
        shifts = {shift.id: shift for shift in self.env["coop.shift"].browse(shift_ids)}
        return super().create(
            [self._add_shift_vals(vals, shifts) for vals in vals_list]
        )

    def _add_shift_vals(self, vals, shifts):
        shift = shifts.get(vals.get("shift_id"))
        if not shift:
            return dict(vals)
        return dict(
            vals, start=shift.start, stop=shift.stop, company_id=shift.company_id.id
        )

    def _overlaps(self, shift):
        """Whether this registration is for hours of ``shift``."""
        self.ensure_one()
        return self.start < shift.stop and shift.start < self.stop
