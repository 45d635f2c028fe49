"""Whom a moved shift concerns: those who are registered on it."""
from odoo import fields, models


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def write(self, vals):
        """Tell those who are registered on a coming shift that it moved."""
        if not {"start", "stop"} & set(vals):
            return super().write(vals)
        former = {shift.id: (shift.start, shift.stop) for shift in self}
        result = super().write(vals)
        moved = self.filtered(lambda s: (s.start, s.stop) != former[s.id])
        moved._queue_moves(former)
        return result

    def _queue_moves(self, former):
        """Mail the workers of these; ``former`` is ``{id: (start, stop)}``."""
        now = fields.Datetime.now()
        coming = self.filtered(lambda s: s.state == "planned" and s.start > now)
        registrations = coming.mapped("registration_ids").filtered(
            lambda reg: reg.state == "registered"
        )
        # Touched together, they are read together in 12.0.
        registrations.mapped("worker_id.lang")
        self.env["coop.shift.notice"]._queue(
            "shift_moved",
            [reg._prepare_move(*former[reg.shift_id.id]) for reg in registrations],
        )

    def _hours_text(self, start, stop):
        """A day and hours in the user's language, e.g. for where a shift was before."""
        self.ensure_one()
        company = self.company_id
        return "%s–%s" % (
            company._coop_moment(start),
            company._coop_format(stop, "HH:mm"),
        )
