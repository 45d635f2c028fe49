"""What counter and status mean at doors, tills and desks."""
from odoo import _, models

from ..tools.standing import SHOPPING


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _shopping_refusals(self):
        """Adds why the worker of the household may not shop, by the status."""
        refusals = super()._shopping_refusals()
        heads = self._household_heads()
        for member in self:
            worker = heads[member.id].sudo()
            if worker.member_role != "worker" or not worker.shift_status:
                continue
            if worker.shift_status not in SHOPPING:
                refusals[member.id].append(worker._status_refusal())
        return refusals

    def _status_refusal(self):
        """``(code, sentence, what to do)`` for a worker who may not shop."""
        self.ensure_one()
        words = {"worker": self._shown_name(), "counter": self._counter_text()}
        sentences = self._status_refusal_sentences()
        sentence, advice = sentences.get(self.shift_status, sentences["resigning"])
        return (self.shift_status, sentence % words, advice)

    def _status_refusal_sentences(self):
        """``{status: (sentence, what to do)}``; among bystanders without the counter."""
        suspended = _("%(worker)s is suspended: the counter is %(counter)s.")
        unsubscribed = _("%(worker)s is unsubscribed: the counter is %(counter)s.")
        if self.env.context.get("coop_private"):
            suspended = _("%(worker)s is suspended.")
            unsubscribed = _("%(worker)s is unsubscribed.")
        return {
            "holiday": (
                _("%(worker)s is on holiday, so the household does not shop."),
                _("The members' office can end the holiday today."),
            ),
            "suspended": (
                suspended,
                _("Book a shift, and ask the members' office for days of grace."),
            ),
            "unsubscribed": (
                unsubscribed,
                _("Ask the members' office how to take up shifts again."),
            ),
            "resigning": (
                _("%(worker)s is leaving the cooperative."),
                _("The members' office can take that back."),
            ),
        }

    def _counter_text(self):
        """The counter as the language writes numbers, with its sign: ``-1``, ``+2``."""
        self.ensure_one()
        company = self._rule_company()
        return company._points_text(self.sudo().shift_counter)

    def _member_summary(self):
        """Adds ``counter`` and ``shift_status`` of the worker, and ``notices``."""
        summaries = super()._member_summary()
        heads = self._household_heads()
        statuses = dict(self._fields["shift_status"]._description_selection(self.env))
        for member in self:
            worker = heads[member.id].sudo()
            if worker.member_role != "worker":
                continue
            summary = summaries[member.id]
            if not self.env.context.get("coop_private"):
                summary["counter"] = worker._counter_text()
            summary["shift_status"] = statuses.get(worker.shift_status, "")
            summary["notices"] = summary["notices"] + worker._status_notices()
        return summaries

    def _status_notices(self):
        """What a desk says beside that the member may shop."""
        self.ensure_one()
        if self.shift_status != "alert":
            return []
        words = {"worker": self._shown_name(), "counter": self._counter_text()}
        if self.env.context.get("coop_private"):
            return [_("%(worker)s has a shift to make up.") % words]
        sentence = _(
            "The counter of %(worker)s is %(counter)s: a shift has to be made up."
        )
        return [sentence % words]
