"""The link with which volunteers see their shifts in their own calendar."""
import re

from odoo import models


class ResUsers(models.Model):
    _inherit = "res.users"

    def _portal_calendar(self):
        """What ``/my/calendar`` shows.

        ``{"unfit": why no calendar at all, "link": https address or empty, "webcal":
        the same for programs to open}``. Looking makes no link.
        """
        self.ensure_one()
        user = self.sudo()
        calendar = user.env["coop.shift.calendar"]._of(user.partner_id)
        link = ""
        if calendar:
            base = user.env["ir.config_parameter"].get_param("web.base.url")
            link = "%s/shifts/calendar/%s.ics" % (base, calendar.token)
        return {
            "unfit": self._portal_unfit(),
            "link": link,
            "webcal": re.sub("^https?:", "webcal:", link),
        }

    def _portal_renew_calendar(self):
        """Make a link or replace it. Returns whether this user may have one."""
        self.ensure_one()
        if self._portal_unfit():
            return False
        user = self.sudo()
        user.env["coop.shift.calendar"]._renew(user.partner_id)
        return True

    def _portal_remove_calendar(self):
        """Remove the link. Returns whether there was one."""
        self.ensure_one()
        user = self.sudo()
        calendar = user.env["coop.shift.calendar"]._of(user.partner_id)
        calendar.unlink()
        return bool(calendar)
