"""The own standing of volunteers, and how their counter came about."""
from odoo import models


class ResUsers(models.Model):
    _inherit = "res.users"

    def _portal_my_shifts(self):
        """Adds ``standing``, and to each coming shift its ``coworkers``."""
        # First, as this read serves the rest of the page too.
        self.sudo().partner_id._load_standing()
        values = super()._portal_my_shifts()
        values["standing"] = self._portal_standing()
        self._add_coworkers(values["coming"])
        return values

    def _portal_standing(self):
        """The standing of this volunteer in words, None for who is no worker."""
        self.ensure_one()
        worker = self.sudo().partner_id
        return worker._standing_sentences().get(worker.id)

    def _add_coworkers(self, coming):
        """Say in ``coming``, facts of registrations, who else is on these shifts."""
        user = self.sudo()
        registrations = user.env["coop.shift.registration"].browse(
            [facts["id"] for facts in coming]
        )
        names = registrations.mapped("shift_id")._coworker_names(user.partner_id)
        for registration, facts in zip(registrations, coming):
            facts["coworkers"] = ", ".join(names[registration.shift_id.id])

    def _portal_counter(self, page):
        """What ``/my/counter`` shows of page number ``page``.

        ``{"unfit": why no counter at all, "standing", "leaves": [text]}`` and what
        ``_counter_page`` gives.
        """
        self.ensure_one()
        worker = self.sudo().partner_id
        unfit = self._portal_unfit()
        if unfit:
            return {"unfit": unfit, "entries": [], "leaves": [], "page": 1, "pages": 1}
        return dict(
            worker._counter_page(page),
            unfit="",
            standing=self._portal_standing(),
            leaves=worker._leave_lines(),
        )
