"""The lines of an attendance sheet: locked once it is validated."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..tools.turns import take_turn
from .coop_shift import SEAT_STATES

NOTED = ("present", "absent", "excused")


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    noted_by_id = fields.Many2one(
        "res.users", string="Attendance noted by", readonly=True, copy=False
    )
    noted_on = fields.Datetime(string="Attendance noted on", readonly=True, copy=False)
    attendance = fields.Selection(
        [("present", "Present"), ("absent", "Absent"), ("excused", "Excused")],
        string="Counts as",
        compute="_compute_attendance",
        help="What was noted. Once the shift has started, for whom nothing was noted: "
        "what the settings say.",
    )
    can_be_present = fields.Boolean(compute="_compute_can_be_noted")
    can_be_absent = fields.Boolean(compute="_compute_can_be_noted")

    @api.depends("state", "start", "company_id.attendance_default")
    def _compute_attendance(self):
        """Shown only: nothing is noted before somebody does, or validates."""
        now = fields.Datetime.now()
        for registration in self:
            default = registration.company_id.attendance_default
            if registration.state in NOTED:
                registration.attendance = registration.state
            elif (
                registration.state == "registered"
                and registration.start
                and registration.start <= now
                and default != "fill"
            ):
                registration.attendance = default
            else:
                registration.attendance = False

    @api.depends("state", "start", "shift_id.validated_on")
    def _compute_can_be_noted(self):
        now = fields.Datetime.now()
        for registration in self:
            is_open = bool(
                registration.start
                and registration.state != "cancelled"
                and not registration.shift_id.validated_on
            )
            registration.can_be_absent = is_open and registration.start <= now
            registration.can_be_present = (
                is_open and registration.shift_id._presence_from() <= now
            )

    def write(self, vals):
        if "state" in vals:
            self._check_not_locked()
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        registrations = super().create(vals_list)
        registrations._check_not_locked()
        return registrations

    def _check_not_locked(self):
        self.mapped("shift_id")._check_not_locked()

    @api.constrains("state")
    def _check_not_early(self):
        """Not even an import notes the attendance of a shift that is to come."""
        now = fields.Datetime.now()
        for registration in self.filtered(lambda reg: reg.state in NOTED):
            shift = registration.shift_id
            is_present = registration.state == "present"
            if now < (shift._presence_from() if is_present else shift.start):
                raise ValidationError(
                    _("Attendance is noted once the shift has started.")
                )

    def action_present(self):
        """The worker was there."""
        return self._note_attendance("present", self.env.user)

    def action_absent(self):
        """The worker did not come."""
        return self._note_attendance("absent", self.env.user)

    def action_excused(self):
        """The worker did not come, and need not make up for it."""
        return self._note_attendance("excused", self.env.user)

    def _note_attendance(self, state, noted_by):
        """Note ``state`` for these, in the name of the user ``noted_by``.

        Raises UserError when it is too early, or the sheet is locked.
        """
        shifts = self.mapped("shift_id")
        for shift in shifts:
            refusal = shift._noting_refusal(state)
            if refusal:
                raise UserError(refusal)
        if state in SEAT_STATES:
            self.filtered(lambda reg: reg.state == "excused")._return_to_seats()
        take_turn(shifts)  # or what is noted while somebody validates would be lost
        return self.write(self._prepare_attendance(state, noted_by))

    def _prepare_attendance(self, state, noted_by):
        values = {
            "state": state,
            "noted_by_id": noted_by.id,
            "noted_on": fields.Datetime.now(),
        }
        if state != "excused":
            values["replaced_by_id"] = False
        return values

    def _return_to_seats(self):
        """Give those who were excused, but came, the seats that others may have now."""
        if not self:
            return
        others = self.search(
            [
                ("worker_id", "in", self.mapped("worker_id").ids),
                ("state", "in", SEAT_STATES),
                ("stop", ">", min(self.mapped("start"))),
            ]
        )
        for registration in self:
            if others.filtered(
                lambda other, reg=registration: other.worker_id == reg.worker_id
                and other._overlaps(reg.shift_id)
            ):
                shift = registration.shift_id
                raise UserError(shift._overlap_sentence(registration.worker_id))
        for shift in self.mapped("shift_id"):
            shift._make_room(len(self.filtered(lambda r, s=shift: r.shift_id == s)))

    def _forget_early(self):
        """Nobody was there for a shift that has not started: note it no more."""
        now = fields.Datetime.now()
        early = self.filtered(lambda reg: reg.state == "present" and reg.start > now)
        early.write({"state": "registered", "noted_by_id": False, "noted_on": False})

    def _apply_attendance_default(self):
        """Note the default of the company for those of whom nothing was noted."""
        for company in self.mapped("company_id"):
            unnoted = self.filtered(
                lambda reg: reg.state == "registered" and reg.company_id == company
            )
            if not unnoted:
                continue
            if company.attendance_default == "fill":
                raise UserError(unnoted._fill_in_sentence())
            unnoted.write({"state": company.attendance_default})

    def _fill_in_sentence(self):
        return _("Note first who was there. Nothing is noted yet for: %s.") % ", ".join(
            self.mapped("worker_id.name")
        )

    def _queue_absences(self):
        self.env["coop.shift.notice"]._queue(
            "absent", [registration._prepare_notice() for registration in self]
        )

    def _prepare_notice(self, **values):
        """The row of a notice about this registration, as of ``_queue``."""
        self.ensure_one()
        return dict(
            {
                "worker_id": self.worker_id.id,
                "key": self.id,
                "shift_id": self.shift_id.id,
                "registration_id": self.id,
                "company_id": self.company_id.id,
            },
            **values
        )
