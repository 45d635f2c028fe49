from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import current_company

LEAVE_KINDS = [("holiday", "Holiday"), ("exemption", "Exemption")]


class CoopLeave(models.Model):
    _name = "coop.leave"
    _inherit = "coop.hidden.fields"
    _description = "Leave of a worker"
    _order = "date_from desc, id desc"

    worker_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("member_role", "=", "worker")],
    )
    kind = fields.Selection(
        LEAVE_KINDS,
        required=True,
        default="holiday",
        help="On holiday the household does not shop, when exempted it does. "
        "Neither does shifts.",
    )
    date_from = fields.Date(string="First day", required=True)
    date_to = fields.Date(
        string="Last day", help="An exemption may stay open: leave it empty."
    )
    reason = fields.Char(
        groups="komunigi_base.group_members_office",
        help="For the members' office only. An exemption needs one.",
    )
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: current_company(self.env)
    )

    _sql_constraints = [
        (
            "dates_in_order",
            "CHECK (date_from <= date_to)",
            "The last day of a leave can't come before its first.",
        ),
        (
            "holiday_ends",
            "CHECK (kind != 'holiday' OR date_to IS NOT NULL)",
            "A holiday has a last day. Only an exemption may stay open.",
        ),
        (
            "one_leave_at_a_time",
            "EXCLUDE USING gist (int4range(worker_id, worker_id, '[]') WITH &&, "
            "daterange(date_from, date_to, '[]') WITH &&)",
            "This worker already has a leave on some of these days. Change that one.",
        ),
    ]

    @api.constrains("kind", "reason")
    def _check_reason(self):
        for leave in self.sudo():
            if leave.kind == "exemption" and not (leave.reason or "").strip():
                raise ValidationError(
                    _("Write why %s is exempted. Only the office sees it.")
                    % leave.worker_id.name
                )

    def name_get(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        return [
            (leave.id, "%s: %s" % (kinds[leave.kind], leave.worker_id.name))
            for leave in self
        ]
