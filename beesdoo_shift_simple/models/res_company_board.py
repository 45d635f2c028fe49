"""The shifts of the day, as the shop shows them to who comes in."""
from odoo import fields, models


class ResCompany(models.Model):
    _inherit = "res.company"

    def _coop_day_board(self):
        """Adds today's shifts that are not over and have a seat free; names nobody."""
        self.ensure_one()
        shifts = (
            self.env["coop.shift"]
            .sudo()
            .search(
                [
                    ("company_id", "=", self.id),
                    ("date", "=", self._coop_today()),
                    ("stop", ">", fields.Datetime.now()),
                    ("state", "=", "planned"),
                    ("seats_free", ">", 0),
                ],
                order="start, id",
            )
        )
        lines = [shift._prepare_board_line() for shift in shifts]
        return super()._coop_day_board() + lines
