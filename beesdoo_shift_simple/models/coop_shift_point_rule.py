from odoo import _, api, fields, models
from odoo.exceptions import UserError

POINT_KINDS = [
    ("own", "Regular worker on the own slot"),
    ("irregular", "Irregular worker"),
    ("extra", "Extra or make-up shift"),
]
POINT_STATES = [
    ("present", "Present"),
    ("absent", "Absent"),
    ("excused", "Excused"),
    ("left", "Left in time"),
    ("closed", "Shop closed"),
]
# What a table starts with. A regular worker who is absent owes the shift missed and
# one more, as in La Louve's rules; the other numbers are those that peers agree on.
DEFAULT_POINTS = {
    ("own", "present"): 0.0,
    ("own", "absent"): -2.0,
    ("own", "excused"): 0.0,
    ("own", "left"): -1.0,
    ("own", "closed"): 0.0,
    ("irregular", "present"): 1.0,
    ("irregular", "absent"): -1.0,
    ("irregular", "excused"): 0.0,
    ("irregular", "left"): 0.0,
    ("irregular", "closed"): 0.0,
    ("extra", "present"): 1.0,
    ("extra", "absent"): -1.0,
    ("extra", "excused"): 0.0,
    ("extra", "left"): 0.0,
    ("extra", "closed"): 0.0,
}


class CoopShiftPointRule(models.Model):
    _name = "coop.shift.point.rule"
    _description = "What a shift counts"
    _order = "company_id, kind, id"

    kind = fields.Selection(POINT_KINDS, string="Who", required=True)
    state = fields.Selection(POINT_STATES, string="Attendance", required=True)
    points = fields.Float(digits=(16, 2), required=True, default=0.0)
    company_id = fields.Many2one("res.company", required=True, ondelete="cascade")

    _sql_constraints = [
        (
            "once",
            "UNIQUE (company_id, kind, state)",
            "The table has a line for this already: change that one.",
        )
    ]

    @api.model
    def _create_missing(self, companies=None):
        """Give each company the lines that its table lacks; the others stay."""
        companies = companies or self.env["res.company"].search([])
        known = {(r.company_id, r.kind, r.state) for r in self.search([])}
        self.create(
            [
                {
                    "company_id": company.id,
                    "kind": kind,
                    "state": state,
                    "points": points,
                }
                for company in companies
                for (kind, state), points in DEFAULT_POINTS.items()
                if (company, kind, state) not in known
            ]
        )

    @api.model
    def _points_table(self, companies):
        """``{(company id, kind, state): points}``, in one query."""
        rules = self.search([("company_id", "in", companies.ids)])
        return {(r.company_id.id, r.kind, r.state): r.points for r in rules}

    def unlink(self):
        """Without its line an attendance would count nothing, and nobody would see."""
        if self:
            raise UserError(
                _("The points table needs each of its lines. Write 0 for no points.")
            )
        return super().unlink()

    def name_get(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        states = dict(self._fields["state"]._description_selection(self.env))
        return [(r.id, "%s: %s" % (kinds[r.kind], states[r.state])) for r in self]
