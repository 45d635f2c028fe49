"""This week at a glance: figures, and the list behind each."""
from datetime import timedelta

from odoo import _, api, fields, models

from odoo.addons.komunigi_base.compat import current_company

from ..tools.titles import title_of


class CoopShiftGlance(models.TransientModel):
    _name = "coop.shift.glance"
    _description = "This week at a glance"

    company_id = fields.Many2one(
        "res.company",
        required=True,
        ondelete="cascade",
        default=lambda self: current_company(self.env),
    )
    this_week_rate = fields.Float(digits=(16, 1), compute="_compute_rates")
    this_week_seats = fields.Integer(compute="_compute_rates")
    next_week_rate = fields.Float(digits=(16, 1), compute="_compute_rates")
    next_week_seats = fields.Integer(compute="_compute_rates")
    understaffed_count = fields.Integer(compute="_compute_counts")
    sheet_count = fields.Integer(compute="_compute_counts")
    alert_count = fields.Integer(compute="_compute_counts")
    suspended_count = fields.Integer(compute="_compute_counts")
    unsubscribed_count = fields.Integer(compute="_compute_counts")
    note_count = fields.Integer(compute="_compute_counts")
    skipped_count = fields.Integer(compute="_compute_counts")

    def name_get(self):
        """What the page is called, above it."""
        title = title_of(self)
        return [(glance.id, title) for glance in self]

    @api.depends("company_id")
    def _compute_rates(self):
        for glance in self:
            weeks = [("this_week", 0), ("next_week", 1)]
            for name, week in weeks:
                seats, rate = glance._fill_rate(week)
                glance[name + "_seats"] = seats
                glance[name + "_rate"] = rate

    def _fill_rate(self, week):
        """``(seats, rate)`` of the planned shifts of a week, 0 being this one."""
        Shift = self.env["coop.shift"]
        domain = self._week_domain(week)
        group = Shift.read_group(domain, ["seats:sum", "seats_taken:sum"], [])[0]
        seats = group["seats"] or 0
        return seats, Shift._fill_rate_of(group["seats_taken"] or 0, seats)

    @api.depends("company_id")
    def _compute_counts(self):
        for glance in self:
            for name, (model, domain, __) in glance._lists().items():
                count = self.env[model].search_count(domain)
                glance["%s_count" % name] = count

    def _week_domain(self, week, weeks=1):
        """Planned shifts of ``weeks`` weeks, the first being ``week`` weeks ahead."""
        today = self.company_id._coop_today()
        monday = today + timedelta(weeks=week, days=-today.weekday())
        return [
            ("company_id", "=", self.company_id.id),
            ("state", "=", "planned"),
            ("date", ">=", monday),
            ("date", "<", monday + timedelta(weeks=weeks)),
        ]

    def _lists(self):
        """``{name: (model, domain, title)}`` of what there is to look at."""
        self.ensure_one()
        company = [("company_id", "=", self.company_id.id)]
        return {
            "understaffed": (
                "coop.shift",
                self._week_domain(0, weeks=2) + [("is_understaffed", "=", True)],
                _("Shifts that need workers"),
            ),
            "sheet": (
                "coop.shift",
                company + [("is_to_validate", "=", True)],
                _("Sheets to validate"),
            ),
            "note": (
                "coop.shift",
                company + [("note", "!=", False), ("is_note_read", "=", False)],
                _("Notes to read"),
            ),
            "skipped": (
                "coop.shift.notice",
                company + [("state", "=", "skipped")],
                _("Mails that were not sent"),
            ),
            "alert": self._worker_list("alert", _("Newly in alert")),
            "suspended": self._worker_list("suspended", _("Suspended workers")),
            "unsubscribed": self._worker_list(
                "unsubscribed", _("Unsubscribed workers")
            ),
        }

    def _worker_list(self, status, title):
        domain = [
            ("member_role", "=", "worker"),
            ("shift_status", "=", status),
            ("company_id", "in", (False, self.company_id.id)),
        ]
        if status == "alert":
            week_ago = self.company_id._coop_today() - timedelta(days=7)
            domain.append(("shift_status_since", ">=", week_ago))
        return "res.partner", domain, title

    @api.model
    def action_open(self):
        """Open the figures as they are now."""
        return {
            "type": "ir.actions.act_window",
            "name": title_of(self),
            "res_model": self._name,
            "res_id": self.create({}).id,
            "view_mode": "form",
            "target": "current",
            "flags": {"mode": "readonly"},
        }

    def action_open_list(self):
        """Open the list that the context's ``glance_list`` names."""
        self.ensure_one()
        model, domain, title = self._lists()[self.env.context["glance_list"]]
        return self._list_action(model, domain, title)

    def action_open_week(self):
        """Open the shifts of this week, or as many weeks on as the context says."""
        self.ensure_one()
        domain = self._week_domain(self.env.context.get("glance_week", 0))
        return self._list_action("coop.shift", domain, _("Shifts of the week"))

    @api.model
    def _list_action(self, model, domain, title):
        action = {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "tree,form",
            "domain": domain,
        }
        if model == "res.partner":
            members = self.env.ref("komunigi_base.res_partner_member_view_list")
            action["views"] = [(members.id, "list"), (False, "form")]
        return action
