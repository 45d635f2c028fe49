"""The attendance sheet: the shift itself, from its start until it is validated."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

from ..compat import is_superuser

MANAGER = "komunigi_base.group_manager"
# What was counted depends on these, so they are locked with the sheet.
LOCKED = {"start", "stop", "seats", "weight", "state"}


class CoopShift(models.Model):
    _inherit = "coop.shift"

    validated_on = fields.Datetime(
        string="Sheet validated on", readonly=True, copy=False, index=True
    )
    validated_by_id = fields.Many2one(
        "res.users", string="Sheet validated by", readonly=True, copy=False
    )
    reopened_on = fields.Datetime(string="Sheet reopened on", readonly=True, copy=False)
    reopened_by_id = fields.Many2one(
        "res.users", string="Sheet reopened by", readonly=True, copy=False
    )
    is_to_validate = fields.Boolean(
        string="Sheet to validate",
        compute="_compute_is_to_validate",
        search="_search_is_to_validate",
    )
    note = fields.Text(string="Note for the office", copy=False)
    is_note_read = fields.Boolean(string="Note read", copy=False)

    @api.depends("start", "state", "validated_on", "registration_ids.state")
    def _compute_is_to_validate(self):
        for shift in self:
            shift.is_to_validate = (
                shift.has_started
                and shift.state == "planned"
                and not shift.validated_on
                and bool(shift._sheet_registrations())
            )

    @api.model
    def _search_is_to_validate(self, operator, value):
        """In one statement: a domain would read the ids of all registrations ever."""
        flush(self)
        query = """
            SELECT shift.id
              FROM coop_shift AS shift
             WHERE shift.state = 'planned'
               AND shift.validated_on IS NULL
               AND shift.start <= %s
               AND EXISTS (
                    SELECT FROM coop_shift_registration AS registration
                     WHERE registration.shift_id = shift.id
                       AND registration.state != 'cancelled'
                   )
        """
        is_wanted = (operator == "=") == bool(value)
        return [
            (
                "id",
                "inselect" if is_wanted else "not inselect",
                (query, (fields.Datetime.now(),)),
            )
        ]

    def _sheet_registrations(self):
        """Who is on the sheet: all but those who cancelled, by name."""
        return (
            self.mapped("registration_ids")
            .filtered(lambda reg: reg.state != "cancelled")
            .sorted(lambda reg: ((reg.worker_id.name or "").casefold(), reg.id))
        )

    def write(self, vals):
        """A validated sheet is locked; a new note is one that nobody read."""
        if LOCKED & set(vals):
            self._check_not_locked()
        if "validated_on" in vals and not is_superuser(self.env):
            self._check_manager()
        if "note" in vals and "is_note_read" not in vals:
            vals = dict(vals, is_note_read=False)
        return super().write(vals)

    def _check_not_locked(self):
        for shift in self:
            if shift.validated_on:
                raise UserError(shift._locked_sentence())

    def action_validate(self):
        """Lock these attendance sheets and count them, in the name of the user."""
        self.check_access_rights("write")
        self.check_access_rule("write")
        self._validate(self.env.user)
        return True

    def _validate(self, validated_by):
        """Count the attendance and lock it, in the name of the user ``validated_by``.

        Workers of whom nothing was noted get what the company's setting says. Raises
        UserError when the shift has not started, or somebody is still to fill in.
        """
        shifts = self.sudo()
        shifts._check_can_validate()
        # By ids: 14.0 reads those of a mapped field one by one once the cache is empty.
        registrations = shifts.env["coop.shift.registration"].browse(
            shifts.mapped("registration_ids").ids
        )
        registrations._apply_attendance_default()
        shifts.write(
            {"validated_on": fields.Datetime.now(), "validated_by_id": validated_by.id}
        )
        entries = registrations._settle()
        entries.mapped("worker_id")._refresh_standing()
        registrations.filtered(lambda reg: reg.state == "absent")._queue_absences()

    def _check_can_validate(self):
        for shift in self:
            if not shift.has_started:
                raise UserError(shift._not_started_sentence())
            if shift.state == "cancelled":
                raise UserError(shift._nobody_sentence())
        self._check_not_locked()

    def action_reopen(self):
        """Unlock validated sheets; what is corrected then is counted at validation."""
        self._check_manager()
        return self.filtered("validated_on").write(
            {
                "validated_on": False,
                "validated_by_id": False,
                "reopened_on": fields.Datetime.now(),
                "reopened_by_id": self.env.user.id,
            }
        )

    def _check_manager(self):
        if not self.env.user.has_group(MANAGER):
            raise UserError(_("Only a manager can reopen a sheet that was validated."))

    def action_read_note(self):
        """The office has read the notes of these sheets."""
        return self.write({"is_note_read": True})

    def _nobody_sentence(self):
        self.ensure_one()
        return _("%s was cancelled: nobody had to come.") % self.display_name

    def _locked_sentence(self):
        self.ensure_one()
        return _(
            "The attendance of %(shift)s was validated by %(user)s on %(moment)s. A "
            "manager can reopen it."
        ) % {
            "shift": self.display_name,
            "user": self.validated_by_id.sudo().name,
            "moment": self.company_id._coop_moment(self.validated_on),
        }
