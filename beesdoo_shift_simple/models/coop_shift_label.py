"""A shift in words: its label, and how full it is."""
from odoo import _, api, models


class CoopShift(models.Model):
    _inherit = "coop.shift"

    @api.depends("seats_taken", "seats_free")
    def _compute_filling(self):
        for shift in self:
            if shift.seats_free <= 0:
                shift.filling = "full"
            else:
                shift.filling = "free" if shift.seats_taken else "empty"

    @api.depends("seats", "seats_taken", "seats_free")
    def _compute_occupancy(self):
        for shift in self:
            shift.occupancy = _(
                "Seats: %(taken)s of %(seats)s taken, %(free)s free"
            ) % {
                "taken": shift.seats_taken,
                "seats": shift.seats,
                "free": shift.seats_free,
            }

    def name_get(self):
        """The label; in the calendar just the task and its seats, e.g. ``Shop 2/3``."""
        if self.env.context.get("shift_name_with_seats"):
            return [(shift.id, shift._label_with_seats()) for shift in self]
        return [(shift.id, shift._label()) for shift in self]

    def _label_with_seats(self):
        self.ensure_one()
        return "%s %s/%s" % (self.name, self.seats_taken, self.seats)

    def _label(self):
        """Day, hours and task in the user's language, e.g. for a sentence."""
        self.ensure_one()
        if not (self.start and self.stop):
            return self.name or ""
        company = self.company_id
        return "%s %s, %s · %s" % (
            company._coop_day(self.start, short=True),
            self.date.year,
            self.hours,
            self.name,
        )
