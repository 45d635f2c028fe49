"""How full shifts are, and which ones lack workers: what the office looks at."""
from odoo import api, fields, models

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tools.weekdays import WEEKDAYS

UNDERSTAFFED = """
    SELECT id
      FROM coop_shift
     WHERE state = 'planned'
       AND start > %s
       AND seats_taken < min_workers
"""


class CoopShift(models.Model):
    _inherit = "coop.shift"

    fill_rate = fields.Float(
        string="Fill rate (%)",
        digits=(16, 1),
        compute="_compute_seats",
        store=True,
        group_operator="avg",
        help="Seats taken, in percent of the seats there are.",
    )
    weekday = fields.Selection(
        WEEKDAYS,
        string="Day of the week",
        compute="_compute_weekday",
        store=True,
        help="In the shop's time zone.",
    )
    is_understaffed = fields.Boolean(
        string="Understaffed",
        compute="_compute_is_understaffed",
        search="_search_is_understaffed",
        help="It is still to come, and fewer workers are registered than it needs.",
    )

    @api.depends("seats")
    def _compute_seats(self):
        """The rate too, in the same write of the row."""
        result = super()._compute_seats()
        for shift in self:
            shift.fill_rate = self._fill_rate_of(shift.seats_taken, shift.seats)
        return result

    @api.model
    def _fill_rate_of(self, taken, seats):
        """``taken`` in percent of ``seats``, 0 where there are none."""
        return round(100.0 * taken / seats, 1) if seats else 0.0

    @api.depends("date")
    def _compute_weekday(self):
        for shift in self:
            shift.weekday = str(shift.date.weekday()) if shift.date else False

    @api.depends("state", "start", "seats_taken", "min_workers")
    def _compute_is_understaffed(self):
        now = fields.Datetime.now()
        for shift in self:
            shift.is_understaffed = bool(
                shift.state == "planned"
                and shift.start
                and shift.start > now
                and shift.seats_taken < shift.min_workers
            )

    @api.model
    def _search_is_understaffed(self, operator, value):
        """Two columns are compared, which a domain can't."""
        flush(self)
        wanted = (operator == "=") == bool(value)
        inselect = "inselect" if wanted else "not inselect"
        return [("id", inselect, (UNDERSTAFFED, [fields.Datetime.now()]))]
