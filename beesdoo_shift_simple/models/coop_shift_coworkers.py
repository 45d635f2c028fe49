"""Who else is on a shift, as far as the shop lets volunteers see it."""
from odoo import models

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tools.names import short_name


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _coworker_names(self, worker):
        """``{shift id: [names]}`` of who is on these shifts together with ``worker``.

        As the shop's setting has it: none, short or full. Only of shifts that the
        worker is on; the leader, who is named anyway, is left out. One query for all.
        """
        names = {shift.id: [] for shift in self}
        formats = {
            shift.id: shift.company_id.coworker_names
            for shift in self
            if shift.company_id.coworker_names != "none"
        }
        for shift_id, name in self._coworkers_on(list(formats), worker):
            shown = short_name(name) if formats[shift_id] == "short" else name.strip()
            if shown:
                names[shift_id].append(shown)
        return names

    def _coworkers_on(self, shift_ids, worker):
        """``(shift id, name)`` of the others on the shifts that ``worker`` is on."""
        if not shift_ids:
            return []
        flush(self)
        self.env.cr.execute(
            """
            SELECT other.shift_id, COALESCE(partner.name, '')
              FROM coop_shift_registration AS own
              JOIN coop_shift AS shift ON shift.id = own.shift_id
              JOIN coop_shift_registration AS other ON other.shift_id = own.shift_id
              JOIN res_partner AS partner ON partner.id = other.worker_id
             WHERE own.worker_id = %(worker)s
               AND own.shift_id IN %(shifts)s
               AND own.state IN ('registered', 'present')
               AND other.worker_id != %(worker)s
               AND other.worker_id IS DISTINCT FROM shift.leader_id
               AND other.state IN ('registered', 'present')
             ORDER BY partner.name, partner.id
            """,
            {"worker": worker.id, "shifts": tuple(shift_ids)},
        )
        return self.env.cr.fetchall()
