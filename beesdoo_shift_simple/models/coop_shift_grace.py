from odoo import fields, models

from odoo.addons.komunigi_base.compat import current_company


class CoopShiftGrace(models.Model):
    _name = "coop.shift.grace"
    _description = "Days of grace for a worker"
    _order = "date_from desc, id desc"

    worker_id = fields.Many2one(
        "res.partner", required=True, ondelete="restrict", index=True
    )
    date_from = fields.Date(string="First day", required=True)
    date_to = fields.Date(string="Last day", required=True)
    reason = fields.Char()
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: current_company(self.env)
    )

    _sql_constraints = [
        (
            "dates_in_order",
            "CHECK (date_from <= date_to)",
            "The last day of grace can't come before the first.",
        ),
        (
            "one_grace_at_a_time",
            "EXCLUDE USING gist (int4range(worker_id, worker_id, '[]') WITH &&, "
            "daterange(date_from, date_to, '[]') WITH &&)",
            "This worker already has days of grace.",
        ),
    ]
