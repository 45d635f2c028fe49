"""Registrations as events of a calendar."""
from datetime import datetime

from odoo import _, fields, models

from ..tools.ics import escaped, utc
from .coop_shift import SEAT_STATES

# Counted from here, SEQUENCE stays below the 2**31 of RFC 5545 until 2088.
FIRST_CHANGE = datetime(2020, 1, 1)


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _calendar_events(self, link, host):
        """The events of these registrations, as ``calendar_text`` takes them.

        ``link`` is the page for more, ``host`` makes the ids unique in the world. A
        constant number of queries.
        """
        now = fields.Datetime.now()
        coming = self.filtered(
            lambda reg: reg.state == "registered" and reg.start > now
        )
        refusals = coming._leave_refusals()
        return [
            reg._prepare_event(refusals.get(reg.id), link, host, now) for reg in self
        ]

    def _prepare_event(self, refusal, link, host, now):
        """The properties of one event; ``refusal`` is None where leaving is past."""
        self.ensure_one()
        changed = max(self.write_date, self.shift_id.write_date)
        lines = [link]
        if refusal is not None:
            lines.insert(0, refusal or self._until_sentence())
        return [
            ("UID", "coop-shift-registration-%d@%s" % (self.id, host)),
            ("DTSTAMP", utc(now)),
            ("LAST-MODIFIED", utc(changed)),
            ("SEQUENCE", int((changed - FIRST_CHANGE).total_seconds())),
            ("DTSTART", utc(self.start)),
            ("DTEND", utc(self.stop)),
            ("STATUS", "CONFIRMED" if self.state in SEAT_STATES else "CANCELLED"),
            ("SUMMARY", escaped(_("Shift: %s") % self.shift_id.name)),
            ("LOCATION", escaped(self.company_id._shop_address())),
            ("DESCRIPTION", escaped("\n".join(lines))),
            ("URL", link),
        ]
