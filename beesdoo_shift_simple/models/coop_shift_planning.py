"""What the nightly planning asks of many shifts at once."""
from odoo import models

from odoo.addons.komunigi_base.compat import flush

from .coop_shift import SEAT_STATES


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _lock(self):
        """Let bookings of these shifts wait, or fail and be tried again."""
        flush(self)
        if self:
            self.env.cr.execute(
                "SELECT id FROM coop_shift WHERE id IN %s ORDER BY id FOR UPDATE",
                (tuple(self.ids),),
            )

    def _registered_pairs(self):
        """``{(shift id, worker id)}`` of all registrations, cancelled ones too."""
        registrations = self.env["coop.shift.registration"].search(
            [("shift_id", "in", self.ids)]
        )
        return {(reg.shift_id.id, reg.worker_id.id) for reg in registrations}

    def _recount_seats(self):
        """Count the taken seats in one statement, whatever the number of shifts."""
        if not self:
            return
        flush(self)
        self.env.cr.execute(
            """
            UPDATE coop_shift
               SET seats_taken = counted.taken,
                   seats_free = coop_shift.seats - counted.taken,
                   fill_rate = COALESCE(
                       ROUND(100.0 * counted.taken / NULLIF(coop_shift.seats, 0), 1), 0
                   )
              FROM (
                    SELECT shift.id, COUNT(registration.id) AS taken
                      FROM coop_shift AS shift
                      LEFT JOIN coop_shift_registration AS registration
                             ON registration.shift_id = shift.id
                            AND registration.state IN %s
                     WHERE shift.id IN %s
                     GROUP BY shift.id
                   ) AS counted
             WHERE coop_shift.id = counted.id
               AND coop_shift.seats_taken IS DISTINCT FROM counted.taken
            """,
            (SEAT_STATES, tuple(self.ids)),
        )
        self.invalidate_cache()
