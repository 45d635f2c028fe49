"""Who came to a shift: noted one by one, by a scan, or added on the spot."""
from datetime import timedelta

from odoo import _, api, fields, models
from odoo.exceptions import UserError

# Cards are scanned at the door, where people come before the shift starts. Who is
# absent is known only then.
EARLY_MINUTES = 30


class CoopShift(models.Model):
    _inherit = "coop.shift"

    is_sheet_open = fields.Boolean(
        compute="_compute_is_sheet_open",
        help="Who is present can be noted now.",
    )

    @api.depends("start", "state", "validated_on")
    def _compute_is_sheet_open(self):
        for shift in self:
            shift.is_sheet_open = bool(
                shift.start and not shift._noting_refusal("present")
            )

    def _presence_from(self):
        """From when on (naive UTC) workers can be noted as present."""
        self.ensure_one()
        return self.start - timedelta(minutes=EARLY_MINUTES)

    def _noting_refusal(self, state):
        """Why ``state`` can't be noted on this sheet now; empty text if it can."""
        self.ensure_one()
        now = fields.Datetime.now()
        if self.state == "cancelled":
            return self._nobody_sentence()
        if self.validated_on:
            return self._locked_sentence()
        if state == "present" and now < self._presence_from():
            return self._too_early_sentence()
        if state != "present" and now < self.start:
            return _("Attendance is noted once the shift has started.")
        return ""

    def _too_early_sentence(self):
        return _(
            "Attendance is noted once the shift has started. Who is there already can "
            "be noted from %s on."
        ) % self.company_id._coop_moment(self._presence_from())

    def _make_room(self, count):
        """Add the seats that ``count`` more workers need; returns how many."""
        self.ensure_one()
        missing = max(count - self.seats_free, 0)
        if missing:
            self.write({"seats": self.seats + missing})
        return missing

    def _registration_of(self, worker):
        """The registration of ``worker`` on this sheet, or none."""
        self.ensure_one()
        return self.env["coop.shift.registration"].search(
            [
                ("shift_id", "=", self.id),
                ("worker_id", "=", worker.id),
                ("state", "!=", "cancelled"),
            ],
            limit=1,
        )

    def _add_walk_in(self, worker, added_by):
        """Note as present a worker who came without having booked.

        Returns the registration and a sentence that says what was done. Raises
        UserError with the reason when it is refused.
        """
        self.ensure_one()
        registration = self._registration_of(worker)
        if registration:
            registration._note_attendance("present", added_by)
            return registration, self._expected_sentence(worker)
        refusal = self._walk_in_refusal(worker)
        if refusal:
            raise UserError(refusal)
        added = self._make_room(1)
        registration = self._register_on_sheet(worker, added_by)
        return registration, self._added_sentence(worker, added)

    def _walk_in_refusal(self, worker):
        """Why ``worker`` can't be added to this sheet now; empty text if it can be."""
        self.ensure_one()
        refusal = self._noting_refusal("present")
        if not refusal and not self.has_started:
            refusal = _("Who has not booked can be added once the shift has started.")
        return refusal or self._newcomer_refusal(worker)

    def _newcomer_refusal(self, worker):
        """Why ``worker`` can't do this shift, whatever the seats and the hour."""
        unfit = self._unfit_sentence(worker)
        if unfit:
            return unfit
        registrations = self._registrations_around(worker)
        if registrations.filtered(lambda reg: reg._overlaps(self)):
            return self._overlap_sentence(worker)
        return ""

    def _register_on_sheet(self, worker, added_by):
        values = self._prepare_registration(worker, booked_by=added_by)
        values.update(
            state="present",
            is_walk_in=True,
            noted_by_id=added_by.id,
            noted_on=fields.Datetime.now(),
        )
        return self._add_registration(values)

    def _expected_sentence(self, worker):
        return (
            _("%s was registered on this shift and is noted as present.") % worker.name
        )

    def _added_sentence(self, worker, seats_added):
        sentence = _("%s was added and is noted as present.") % worker.name
        if not seats_added:
            return sentence
        return "%s %s" % (sentence, _("The shift was full: a seat was added."))
