"""What a change of a recurring slot does to its planned shifts, before it is done."""
from collections import namedtuple
from datetime import timedelta

from odoo import _, fields, models

# What a shift takes over from its slot as it is.
COPIED = ("name", "seats", "min_workers", "weight", "leader_id")

# moves: [Move]; by_hand: [(shift, its day in the changed slot, or None)]; stays:
# [(shift, why)]; kept: [(shift, [names of fields])]; freed: [(registration, reason,
# why)]; overbooked: [(shift, seats, workers)]; planned_from: date or None.
SlotChange = namedtuple(
    "SlotChange", "moves by_hand stays kept freed overbooked planned_from"
)
# closing: the coop.closing that the new day lies in, or none.
Move = namedtuple("Move", "shift values closing")


def only_changes(record, values):
    """Those of ``values``, as for ``write``, that differ from what ``record`` has."""
    return {
        name: value
        for name, value in values.items()
        if record._fields[name].convert_to_write(record[name], record) != value
    }


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def _plan_change(self, values, date_from):
        """What ``_change_slot`` would do, as a ``SlotChange``; nothing is written."""
        self.ensure_one()
        changes = only_changes(self, values)
        shifts = self._planned_shifts_from(date_from)
        by_hand = shifts.filtered(lambda shift: self._is_moved_by_hand(shift))
        shifts -= by_hand
        stays = self._shifts_that_stay(shifts, changes, date_from)
        moves = self._plan_moves(shifts, changes, dict(stays))
        freed = self._registrations_to_free(moves)
        return SlotChange(
            moves=moves,
            by_hand=self._new_days(by_hand, changes, date_from),
            stays=stays,
            kept=self._kept_by_hand(shifts, changes),
            freed=freed,
            overbooked=self._overbooked_by(moves, freed),
            planned_from=self._planned_from(changes, date_from, stays),
        )

    def _planned_shifts_from(self, date_from):
        return self._coming_shifts().filtered(
            lambda shift: shift.planned_date and shift.planned_date >= date_from
        )

    def _is_moved_by_hand(self, shift):
        usual = self._moments(shift.planned_date, self.start_hour, self.end_hour)
        return (shift.start, shift.stop) != usual

    def _new_day(self, date, changes):
        """The day on which the changed slot is in the cycle of ``date``."""
        if not {"week", "weekday"} & set(changes):
            return date
        first, __ = self.company_id._shift_cycle_dates(date)
        return first + timedelta(
            weeks=int(changes.get("week", self.week)) - 1,
            days=int(changes.get("weekday", self.weekday)),
        )

    def _new_moments(self, date, changes):
        return self._moments(
            self._new_day(date, changes),
            changes.get("start_hour", self.start_hour),
            changes.get("end_hour", self.end_hour),
        )

    def _days_with_a_shift(self):
        """``{date: shift}`` of all shifts of this slot, cancelled ones too."""
        shifts = self.env["coop.shift"].search([("template_id", "=", self.id)])
        return {shift.planned_date: shift for shift in shifts}

    def _shifts_that_stay(self, shifts, changes, date_from):
        """``[(shift, why)]`` of those that can't go to their new day or hours."""
        now = fields.Datetime.now()
        days = self._days_with_a_shift()
        stays = []
        for shift in shifts:
            day = self._new_day(shift.planned_date, changes)
            start, __ = self._new_moments(shift.planned_date, changes)
            if start <= now:
                stays.append((shift, _("its new time would be over already")))
            elif day < date_from:
                why = _("its new day would come before the change")
                stays.append((shift, why))
            elif days.get(day, shift) != shift:
                why = _("this slot already has a shift on that day: %s")
                stays.append((shift, why % days[day].display_name))
        return stays

    def _plan_moves(self, shifts, changes, stays):
        closings = self.env["coop.closing"].search(
            [("company_id", "=", self.company_id.id)]
        )
        moves = []
        for shift in shifts:
            values = self._copied_values(shift, changes)
            closing = closings.browse()
            if shift not in stays:
                values.update(self._moved_values(shift, changes))
                day = values.get("planned_date")
                closing = closings.filtered(
                    lambda c: day and c.date_from <= day <= c.date_to
                )[:1]
            if values:
                moves.append(Move(shift, values, closing))
        return moves

    def _copied_values(self, shift, changes):
        """The changes that a shift takes over: what was set by hand there stays."""
        return {
            name: changes[name]
            for name in COPIED
            if name in changes and shift[name] == self[name]
        }

    def _kept_by_hand(self, shifts, changes):
        labels = self.fields_get(COPIED, ["string"])
        kept = []
        for shift in shifts:
            copied = self._copied_values(shift, changes)
            own = {name: changes[name] for name in COPIED if name in changes}
            own = set(only_changes(shift, own)) - set(copied)
            names = [name for name in COPIED if name in own]
            if names:
                kept.append((shift, [labels[name]["string"] for name in names]))
        return kept

    def _moved_values(self, shift, changes):
        start, stop = self._new_moments(shift.planned_date, changes)
        if (start, stop) == (shift.start, shift.stop):
            return {}
        values = {"start": start, "stop": stop}
        day = self._new_day(shift.planned_date, changes)
        if day != shift.planned_date:
            values["planned_date"] = day
        return values

    def _new_days(self, by_hand, changes, date_from):
        """``[(shift, day)]``: the day that each of these stands for from now on.

        So that the changed slot is not planned once more in that cycle.
        """
        days = self._days_with_a_shift()
        new_days = []
        for shift in by_hand:
            day = self._new_day(shift.planned_date, changes)
            is_free = day >= date_from and day not in days
            new_days.append((shift, day if is_free else None))
        return new_days

    def _planned_from(self, changes, date_from, stays):
        """The day from which the changed slot is planned, None if its day is the same.

        Once a cycle is enough: where a shift stays on the former day, or was before
        ``date_from``, the new day begins with the next cycle.
        """
        if not {"week", "weekday"} & set(changes):
            return None
        first, last = self.company_id._shift_cycle_dates(date_from)
        done = self.env["coop.shift"].search_count(
            [
                ("template_id", "=", self.id),
                ("state", "=", "planned"),
                ("planned_date", ">=", first),
                ("planned_date", "<", date_from),
            ]
        )
        if done or any(shift.planned_date <= last for shift, __ in stays):
            return last + timedelta(days=1)
        return date_from
