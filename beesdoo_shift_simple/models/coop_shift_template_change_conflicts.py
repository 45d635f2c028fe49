"""Workers and seats that stand in the way when a recurring slot changes."""
from odoo import _, models

from ..tools.standing import kind_of_leave
from .coop_shift import SEAT_STATES


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def _registrations_to_free(self, moves):
        """``[(registration, reason, why)]`` of workers who can't come at the new time.

        Those of shifts that a closing day cancels are freed with the shift.
        """
        moved = {
            move.shift: move.values
            for move in moves
            if "start" in move.values and not move.closing
        }
        if not moved:
            return []
        shifts = self.env["coop.shift"].browse([shift.id for shift in moved])
        registered = shifts.mapped("registration_ids").filtered(
            lambda reg: reg.state == "registered"
        )
        others = self._other_registrations(registered.mapped("worker_id"), moved)
        leaves = registered.mapped("worker_id")._leave_periods()
        freed = []
        for registration in registered:
            values = moved[registration.shift_id]
            worker = registration.worker_id
            day = values.get("planned_date")
            other = others.get(worker, registered.browse()).filtered(
                lambda o: o.start < values["stop"] and values["start"] < o.stop
            )[:1]
            if other:
                freed.append((registration, "mode", other.shift_id.display_name))
            elif day and kind_of_leave(leaves.get(worker.id, []), day):
                freed.append((registration, "leave", _("on leave that day")))
        return freed

    def _other_registrations(self, workers, moved):
        """``{worker: registrations}`` on other shifts, around the new hours."""
        registrations = self.env["coop.shift.registration"].search(
            [
                ("worker_id", "in", workers.ids),
                ("state", "in", SEAT_STATES),
                ("shift_id", "not in", [shift.id for shift in moved]),
                ("stop", ">", min(values["start"] for values in moved.values())),
                ("start", "<", max(values["stop"] for values in moved.values())),
            ]
        )
        others = {}
        for registration in registrations:
            worker = registration.worker_id
            others[worker] = others.get(worker, registrations.browse()) | registration
        return others

    def _overbooked_by(self, moves, freed):
        """``[(shift, its new seats, workers on it)]`` of those that get too small."""
        overbooked = []
        for move in moves:
            leaving = [reg for reg, __, __ in freed if reg.shift_id == move.shift]
            workers = move.shift.seats_taken - len(leaving)
            if not move.closing and workers > move.values.get("seats", workers):
                overbooked.append((move.shift, move.values["seats"], workers))
        return overbooked
