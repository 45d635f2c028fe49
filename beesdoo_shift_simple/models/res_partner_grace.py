"""The button with which the office gives days of grace."""
from datetime import timedelta

from odoo import _, api, fields, models
from odoo.exceptions import UserError


class ResPartner(models.Model):
    _inherit = "res.partner"

    shift_grace_text = fields.Char(
        string="Grace",
        compute="_compute_shift_grace_text",
        groups="komunigi_base.group_members_office",
    )

    @api.depends("shift_grace_ids", "shift_status")
    def _compute_shift_grace_text(self):
        graces = self._grace_periods()
        for worker in self:
            company = worker._rule_company()
            last = worker._grace_until(graces)
            if last:
                worker.shift_grace_text = _("Until %s") % company._coop_date(last)
            elif company.shift_grace_days:
                days = company.shift_grace_days
                worker.shift_grace_text = _("%s days can be given") % days
            else:
                worker.shift_grace_text = _("Not given in this shop")

    def _grace_until(self, graces):
        """The last of the days of grace that run today, or None."""
        self.ensure_one()
        today = self._rule_company()._coop_today()
        for first, last in graces.get(self.id, []):
            if first <= today <= last:
                return last
        return None

    def action_give_grace(self):
        """Let these workers shop from today for the days of grace of the setting.

        Raises UserError when the shop gives none, or a grace runs already.
        """
        graces = self._grace_periods()
        rows = []
        for worker in self:
            until = worker._grace_until(graces)
            if until:
                raise UserError(worker._in_grace_sentence(until))
            rows.append(worker._prepare_grace())
        self.env["coop.shift.grace"].create(rows)
        return True

    def _in_grace_sentence(self, until):
        return _("%(worker)s already has days of grace, until %(date)s.") % {
            "worker": self.name,
            "date": self._rule_company()._coop_date(until),
        }

    def _prepare_grace(self):
        """The columns of the days of grace from today on."""
        self.ensure_one()
        company = self._rule_company()
        if not company.shift_grace_days:
            raise UserError(_("Days of grace are not given in this shop (setting)."))
        today = company._coop_today()
        return {
            "worker_id": self.id,
            "date_from": today,
            "date_to": today + timedelta(days=company.shift_grace_days - 1),
            "company_id": company.id,
        }
