"""Seats that are not free, and may be had all the same."""
from odoo import fields, models

from odoo.addons.komunigi_base.compat import flush


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _portal_chances(self, worker):
        """Of these shifts, ``{"wanted": {shift id: id of a registration}, "watched"}``.

        Wanted is a replacement for that registration; who asked first comes first.
        Watched are the ids of the shifts that ``worker`` waits for a seat of. One
        statement for both, as the page has a budget of queries.
        """
        chances = {"wanted": {}, "watched": set()}
        if not self:
            return chances
        flush(self)
        self.env.cr.execute(
            """
            SELECT shift_id, id FROM coop_shift_registration
             WHERE shift_id IN %(shifts)s AND replacement_wanted AND %(allowed)s
               AND state = 'registered' AND start > %(now)s AND worker_id != %(worker)s
            UNION ALL
            SELECT shift_id, NULL FROM coop_shift_watch
             WHERE shift_id IN %(shifts)s AND worker_id = %(worker)s
            ORDER BY id
            """,
            {
                "shifts": tuple(self.ids),
                "allowed": all(self.mapped("company_id.replacements_allowed")),
                "now": fields.Datetime.now(),
                "worker": worker.id,
            },
        )
        for shift_id, registration_id in self.env.cr.fetchall():
            if registration_id:
                chances["wanted"].setdefault(shift_id, registration_id)
            else:
                chances["watched"].add(shift_id)
        return chances
