"""What volunteers see of shifts on the portal, and do there.

The methods belong to the user and not to the partner: 12.0's ``sudo()`` changes the
user of the environment, and who books or leaves has to be the one who asked.
"""
from odoo import _, fields, models

PAST_SHOWN = 10


class ResUsers(models.Model):
    _inherit = "res.users"

    def _portal_my_shifts(self):
        """What ``/my/shifts`` shows.

        ``{"unfit": why no shifts at all, "coming": [registration], "past": [...]}``.
        """
        self.ensure_one()
        worker = self.sudo().partner_id
        coming = worker._coming_registrations()
        past = self._portal_past_registrations()
        # Of both together, so that each model is read once.
        facts = (coming | past)._portal_facts()
        return {
            "unfit": self._portal_unfit(),
            "coming": [facts[registration.id] for registration in coming],
            "past": [facts[registration.id] for registration in past],
        }

    def _portal_past_registrations(self):
        return (
            self.env["coop.shift.registration"]
            .sudo()
            .search(
                [
                    ("worker_id", "=", self.sudo().partner_id.id),
                    ("stop", "<=", fields.Datetime.now()),
                ],
                order="start desc, id desc",
                limit=PAST_SHOWN,
            )
        )

    def _portal_free_shifts(self, page):
        """What ``/shifts`` shows: page number ``page`` of four weeks each.

        ``{"unfit": why no shifts at all, "weeks": as of _portal_weeks, "page",
        "pages"}``. A page that is not there becomes the nearest that is.
        """
        self.ensure_one()
        user = self.sudo()
        unfit = self._portal_unfit()
        if unfit:
            return {"unfit": unfit, "weeks": [], "page": 1, "pages": 1}
        Shift = user.env["coop.shift"]
        pages = Shift._portal_pages(user.company_id)
        page = min(max(page, 1), pages)
        shifts = Shift._portal_search(user.company_id, page)
        weeks = shifts._portal_weeks(user.partner_id)
        return {"unfit": "", "weeks": weeks, "page": page, "pages": pages}

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
        shift = user.env["coop.shift"].search(
            [("id", "=", shift_id), ("company_id", "=", user.company_id.id)]
        )
        if not shift:
            return ""
        registration = shift._book(user.partner_id, user)
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
        user = self.sudo()
        registration = user.env["coop.shift.registration"].search(
            [("id", "=", registration_id), ("worker_id", "=", user.partner_id.id)]
        )
        if not registration:
            return ""
        registration._leave(user)
        return _("You left this shift: %s. Somebody else can take your seat now.") % (
            registration.shift_id._portal_label()
        )
