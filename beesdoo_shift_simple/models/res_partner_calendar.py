"""The shifts of a worker for the calendar on the phone."""
from datetime import timedelta

from odoo import _, fields, models

from ..tools.ics import calendar_text, escaped

PAST_DAYS = 90
# How often a program should ask again.
REFRESH = "PT6H"


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _shift_calendar(self):
        """The shifts of this worker as an iCalendar file, as bytes in their language."""
        self.ensure_one()
        worker = self.sudo().with_context(lang=self.lang)
        parameters = worker.env["ir.config_parameter"]
        link = "%s/my/shifts" % parameters.get_param("web.base.url")
        host = parameters.get_param("database.uuid")
        registrations = worker._calendar_registrations()
        return calendar_text(
            worker._prepare_calendar(), registrations._calendar_events(link, host)
        )

    def _calendar_registrations(self):
        """What is coming and what was in the last months, cancelled or not."""
        first = fields.Datetime.now() - timedelta(days=PAST_DAYS)
        return self.env["coop.shift.registration"].search(
            [("worker_id", "=", self.id), ("start", ">=", first)], order="start, id"
        )

    def _prepare_calendar(self):
        """The properties of the calendar itself."""
        name = escaped(_("Shifts at %s") % self._rule_company().name)
        return [
            ("PRODID", "-//Komunigi//Cooperative shifts//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            # RFC 7986, and what Apple, Google and Outlook knew before it.
            ("NAME", name),
            ("X-WR-CALNAME", name),
            ("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
            ("X-PUBLISHED-TTL", REFRESH),
        ]
