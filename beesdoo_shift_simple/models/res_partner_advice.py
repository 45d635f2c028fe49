"""What a status means for a worker, and what to do next."""
from odoo import _, models

from ..tools.forecast import first_day_in
from ..tools.standing import SHOPPING


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _status_meaning(self, status):
        """What the status means at the till, in one sentence."""
        if status == "holiday":
            return _(
                "You are on holiday: you owe no shift, and your household does not shop."
            )
        if status == "exempted":
            return _("You are exempted: you owe no shift, and may shop.")
        if status == "unsubscribed":
            return _("You have no slots and no shifts any more, and can't shop.")
        if status == "resigning":
            return _("You are leaving the cooperative, and can't shop.")
        if status in SHOPPING:
            return _("You may shop.")
        return _("You can't shop at the moment.")

    def _status_advice(self, status, facts, debit):
        """What to do next, empty when there is nothing to do."""
        if status == "ok":
            return self._ok_advice(debit)
        if status == "alert":
            return self._alert_advice(facts)
        if status == "suspended":
            return _(
                "Book a shift to make up, and ask the members' office for days of grace."
            )
        if status == "unsubscribed":
            return _("Ask the members' office how to take up shifts again.")
        if status == "resigning":
            return _("The members' office can take that back.")
        return ""

    def _ok_advice(self, debit):
        company = self._rule_company()
        if not debit:
            return ""
        rest = round(self.shift_counter - company.shift_period_debit, 2)
        if rest >= company.shift_alert_below:
            return _("Nothing is urgent: after that day you are still up to date.")
        return _("Do a shift before %s to stay up to date.") % company._coop_date(debit)

    def _alert_advice(self, facts):
        company = self._rule_company()
        rules, today = company._standing_thresholds(), company._coop_today()
        missing = self._shifts_missing(company.shift_alert_below)
        last = first_day_in(("suspended", "unsubscribed"), facts, rules, today)
        if not last:
            return _("Shifts to make up: %s. Book one soon.") % missing
        words = {"shifts": missing, "day": company._coop_date(last)}
        if missing == 1:
            return _(
                "One shift to make up before %(day)s. Otherwise you can't shop from "
                "that day on."
            ) % (words)
        return _(
            "%(shifts)s shifts to make up before %(day)s. Otherwise you can't shop from "
            "that day on."
        ) % (words)
