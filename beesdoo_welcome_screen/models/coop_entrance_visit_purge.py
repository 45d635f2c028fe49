"""Forgetting: visits are kept as many months as their shop says."""
from dateutil.relativedelta import relativedelta

from odoo import api, models

from odoo.addons.komunigi_base.compat import flush


class CoopEntranceVisit(models.Model):
    _inherit = "coop.entrance.visit"

    @api.model
    def _cron_purge(self):
        """Delete the visits that are older than their shop keeps them.

        Kept for a month, on 31 March those of 28 February stay, and older ones go.
        """
        for company in self.env["res.company"].search([]):
            if company.entrance_keep_months:
                months = relativedelta(months=company.entrance_keep_months)
                self._purge_before(company, company._coop_today() - months)

    @api.model
    def _purge_before(self, company, day):
        """Delete with one statement: a shop may have a hundred thousand a year."""
        flush(self)
        self.env.cr.execute(
            "DELETE FROM coop_entrance_visit WHERE company_id = %s AND day < %s",
            (company.id, day),
        )
        self.invalidate_cache()
