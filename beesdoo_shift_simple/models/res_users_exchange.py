"""What volunteers pass on, and take, on the portal: as ``res_users.py`` does it.

Each ``_portal_*`` that acts returns a sentence that says what came of it, empty when
there is no such record for this user, and raises UserError with the reason when
refused.
"""
from odoo import _, models


class ResUsers(models.Model):
    _inherit = "res.users"

    def _portal_proposals(self):
        """The shifts that need somebody, as ``portal_proposals`` shows them."""
        self.ensure_one()
        user = self.sudo()
        Shift = user.env["coop.shift"]
        shifts = Shift._propose(user.partner_id, user.company_id)
        return [
            {
                "id": shift.id,
                "day": shift._portal_day(),
                "hours": shift.hours,
                "task": shift.name,
                "is_short": shift.seats_taken < shift.min_workers,
            }
            for shift in shifts
        ]

    def _portal_exchange_page(self, registration_id, page):
        """What the page shows on which a shift is exchanged; None without that shift.

        ``{"registration_id", "label", "refusal", "weeks", "page", "pages"}``.
        """
        registration = self._portal_own(registration_id)
        if not registration:
            return None
        shifts, page, pages = self._portal_planning(page)
        refusal = registration._exchange_refusals()[registration.id]
        refusal = self._portal_unfit() or refusal
        return {
            "registration_id": registration.id,
            "label": registration.shift_id._portal_label(),
            "refusal": refusal,
            "weeks": [] if refusal else shifts._portal_swap_weeks(registration),
            "page": page,
            "pages": 1 if refusal else pages,
        }

    def _portal_exchange(self, registration_id, shift_id):
        """Leave an own shift for another one, both or neither."""
        registration = self._portal_own(registration_id)
        shift = self._portal_shift(shift_id)
        if not registration or not shift:
            return ""
        new = registration._exchange(shift, self.sudo())
        return _(
            "You exchanged your shift. You don't have to come any more: %(old)s. You are "
            "registered now: %(new)s. %(leave)s"
        ) % {
            "old": registration.shift_id._portal_label(),
            "new": shift._portal_label(),
            "leave": new._leave_sentence(),
        }

    def _portal_ask_replacement(self, registration_id):
        """Look for somebody who takes an own shift."""
        registration = self._portal_own(registration_id)
        if not registration:
            return ""
        registration._ask_replacement()
        return _(
            "You look for a replacement: %s. The shift stays yours until somebody takes "
            "it."
        ) % (registration.shift_id._portal_label())

    def _portal_withdraw_replacement(self, registration_id):
        """Keep an own shift after all."""
        registration = self._portal_own(registration_id)
        if not registration:
            return ""
        registration._withdraw_replacement()
        return _("You keep this shift: %s. Nobody else can take it.") % (
            registration.shift_id._portal_label()
        )

    def _portal_take(self, registration_id):
        """Take the shift of somebody who looks, or has looked, for a replacement."""
        self.ensure_one()
        user = self.sudo()
        registration = user.env["coop.shift.registration"].search(
            [
                ("id", "=", registration_id),
                ("company_id", "=", user.company_id.id),
                ("replacement_asked_on", "!=", False),
            ]
        )
        if not registration:
            return ""
        new = registration._take_over(user.partner_id, user)
        return _("You took over this shift: %(shift)s. %(leave)s") % {
            "shift": new.shift_id._portal_label(),
            "leave": new._leave_sentence(),
        }

    def _portal_watch(self, shift_id):
        """Be told when a seat of a full shift is free."""
        shift = self._portal_shift(shift_id)
        if not shift:
            return ""
        shift._watch(self.sudo().partner_id)
        return _("You get a mail as soon as a seat is free: %s.") % (
            shift._portal_label()
        )

    def _portal_unwatch(self, shift_id):
        """Not be told any more."""
        shift = self._portal_shift(shift_id)
        if not shift:
            return ""
        shift.env["coop.shift.watch"]._forget(shift, self.sudo().partner_id)
        return _("You get no mail about this shift any more: %s.") % (
            shift._portal_label()
        )

    def _portal_planning_address(self, shift_id):
        """Where ``/shifts`` shows the day of this shift."""
        shift = self._portal_shift(shift_id)
        return "/shifts?page=%d#%s" % (shift._portal_page(), shift._portal_anchor())
