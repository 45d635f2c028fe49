"""What volunteers see of shifts on the portal, and do there.

The methods belong to the user and not to the partner: 12.0's ``sudo()`` changes the
user of the environment, and who books or leaves has to be the one who asked.
"""
from odoo import _, fields, models

from odoo.addons.komunigi_base.compat import flush

from .coop_shift import SEAT_STATES

PAST_SHOWN = 10


class ResUsers(models.Model):
    _inherit = "res.users"

    def _portal_my_shifts(self):
        """What ``/my/shifts`` shows.

        ``{"unfit": why no shifts at all, "coming": [registration], "past": [...]}``.
        """
        self.ensure_one()
        now = fields.Datetime.now()
        # Of both together, so that each model is read once.
        shown = self._portal_registrations(now)
        facts = shown._portal_facts()
        coming = shown.filtered(lambda registration: registration.stop > now)
        return {
            "unfit": self._portal_unfit(),
            "coming": [facts[registration.id] for registration in reversed(coming)],
            "past": [facts[registration.id] for registration in shown - coming],
        }

    def _portal_registrations(self, now):
        """The coming registrations and the last past ones, newest first.

        One statement, as the page has a budget of queries.
        """
        registrations = self.env["coop.shift.registration"].sudo()
        flush(registrations)
        self.env.cr.execute(
            """
            SELECT id, start FROM coop_shift_registration
             WHERE worker_id = %(worker)s AND stop > %(now)s AND state IN %(seated)s
            UNION ALL (
                SELECT id, start FROM coop_shift_registration
                 WHERE worker_id = %(worker)s AND stop <= %(now)s
                 ORDER BY start DESC, id DESC
                 LIMIT %(past)s
            )
            ORDER BY start DESC, id DESC
            """,
            {
                "worker": self.sudo().partner_id.id,
                "now": now,
                "seated": SEAT_STATES,
                "past": PAST_SHOWN,
            },
        )
        return registrations.browse([row[0] for row in self.env.cr.fetchall()])

    def _portal_free_shifts(self, page):
        """What ``/shifts`` shows: page number ``page`` of four weeks each.

        ``{"unfit": why no shifts at all, "weeks": as of _portal_weeks, "page",
        "pages"}``. A page that is not there becomes the nearest that is.
        """
        self.ensure_one()
        unfit = self._portal_unfit()
        if unfit:
            return {"unfit": unfit, "weeks": [], "page": 1, "pages": 1}
        shifts, page, pages = self._portal_planning(page)
        weeks = shifts._portal_weeks(self.sudo().partner_id)
        return {"unfit": "", "weeks": weeks, "page": page, "pages": pages}

    def _portal_planning(self, page):
        """The shifts of this page or of the nearest that is; that page; all pages."""
        user = self.sudo()
        Shift = user.env["coop.shift"]
        pages = Shift._portal_pages(user.company_id)
        page = min(max(page, 1), pages)
        return Shift._portal_search(user.company_id, page), page, pages

    def _portal_unfit(self):
        """Why this user has no shifts to do, with the way out; empty for workers."""
        partner = self.sudo().partner_id
        sentence = partner.env["coop.shift"]._unfit_sentence(partner)
        if not sentence or partner.member_role == "eater":
            return sentence
        return "%s %s" % (sentence, _("The members' office can register you."))

    def _portal_book(self, shift_id):
        """Book this shift, and return a sentence that says so.

        Empty when there is no such shift; UserError with the reason when refused.
        """
        self.ensure_one()
        user = self.sudo()
        shift = self._portal_shift(shift_id)
        if not shift:
            return ""
        registration = shift._book_online(user.partner_id, user)
        return _("You are registered: %(shift)s. %(leave)s") % {
            "shift": shift._portal_label(),
            "leave": registration._leave_sentence(),
        }

    def _portal_leave(self, registration_id):
        """Leave an own shift, and return a sentence that says so.

        Empty when this user has no such registration; UserError with the reason and
        the deadline when it is refused.
        """
        self.ensure_one()
        registration = self._portal_own(registration_id)
        if not registration:
            return ""
        registration._leave(self.sudo())
        return _("You left this shift: %s. Somebody else can take your seat now.") % (
            registration.shift_id._portal_label()
        )

    def _portal_shift(self, shift_id):
        """The shift of the user's company with this id, or none."""
        user = self.sudo()
        return user.env["coop.shift"].search(
            [("id", "=", shift_id), ("company_id", "=", user.company_id.id)]
        )

    def _portal_own(self, registration_id):
        """The user's own registration with this id, or none."""
        user = self.sudo()
        return user.env["coop.shift.registration"].search(
            [("id", "=", registration_id), ("worker_id", "=", user.partner_id.id)]
        )
