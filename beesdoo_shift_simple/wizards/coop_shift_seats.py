from odoo import _, api, fields, models
from odoo.exceptions import UserError


class CoopShiftSeats(models.TransientModel):
    """All of the chosen shifts get their seats, or none."""

    _name = "coop.shift.seats"
    _description = "Change the seats of shifts"

    shift_ids = fields.Many2many("coop.shift", string="Shifts", required=True)
    how = fields.Selection(
        [("set", "A new number"), ("add", "More or fewer than now")],
        string="Change to",
        required=True,
        default="set",
    )
    number = fields.Integer(
        string="Seats", help="E.g. 4; or to change what is there, 1 or -1."
    )

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "coop.shift":
            values["shift_ids"] = [(6, 0, self.env.context.get("active_ids", []))]
        return values

    def action_change(self):
        """Give the shifts their new seats; UserError lists those that refuse."""
        self.ensure_one()
        refused = self.shift_ids.filtered(
            lambda s: self._new_seats(s) < s.seats_taken or self._new_seats(s) < 0
        )
        if refused:
            raise UserError(self._refused_sentence(refused))
        by_seats = {}
        for shift in self.shift_ids:
            seats = self._new_seats(shift)
            by_seats[seats] = by_seats.get(seats, shift.browse()) | shift
        for seats, shifts in by_seats.items():
            shifts.write({"seats": seats})
        return {"type": "ir.actions.act_window_close"}

    def _new_seats(self, shift):
        return self.number + (shift.seats if self.how == "add" else 0)

    def _refused_sentence(self, shifts):
        # Odoo finds no language for what is translated within a comprehension.
        sentence = _("%(shift)s: %(taken)s of %(seats)s seats taken")
        lines = [
            sentence
            % {
                "shift": shift.display_name,
                "taken": shift.seats_taken,
                "seats": shift.seats,
            }
            for shift in shifts
        ]
        return "%s\n%s" % (
            _(
                "Nothing was changed, because these shifts would have fewer seats than "
                "workers. Choose more seats, or leave them out."
            ),
            "\n".join(lines),
        )
