"""Regular workers of slots from the lines of a file."""
from odoo import _, api, models

from odoo.addons.komunigi_base.compat import current_company

from ..tools.csv_slots import plain, slot_key


class CoopShiftImportWorkers(models.AbstractModel):
    _name = "coop.shift.import.workers"
    _inherit = "coop.shift.import.slots"
    _description = "Import of the regular workers of slots"

    @api.model
    def _check(self, rows):
        """``([(line, why not)], plan)``; the plan is ``[(slot, worker or none)]``.

        There is no worker where the slot has that worker already.
        """
        slots = self._slots_by_time(current_company(self.env))
        workers = self._members_by_number([row["number"] for row in rows])
        # What the slots and workers have, and get from one line after the other.
        taken = {s: len(s.worker_ids) for group in slots.values() for s in group}
        busy = {w: list(w.shift_template_ids) for w in workers.values()}
        errors, plan = [], []
        for row in rows:
            worker = workers.get(row["number"])
            found = self._find_slots(row, slots)
            error = self._who_error(row, worker) or self._slot_error(row, found)
            if not error and found[0] in busy[worker]:
                plan.append((found[0], worker.browse()))
                continue
            error = error or self._place_error(worker, found[0], taken, busy)
            if error:
                errors.append((row["line"], error))
                continue
            taken[found[0]] += 1
            busy[worker].append(found[0])
            plan.append((found[0], worker))
        return errors, plan

    @api.model
    def _slots_by_time(self, company):
        """``{(week, day, start): [slots]}``."""
        slots = {}
        for key, slot in self._slots_by_key(company).items():
            slots.setdefault(key[:3], []).append(slot)
        return slots

    def _find_slots(self, row, slots):
        key = slot_key(row["week"], row["day"], row["start"], "")
        found = slots.get(key[:3], [])
        task = plain(row.get("task") or "")
        return [slot for slot in found if not task or plain(slot.name) == task]

    def _who_error(self, row, worker):
        if not worker:
            return _("no member has the number %s.") % row["number"]
        if worker.member_role != "worker":
            return _("%s is not a worker.") % worker.name
        if worker.shift_mode != "regular":
            return _("%s is not a regular worker. Change the working mode first.") % (
                worker.name
            )
        return ""

    def _slot_error(self, row, found):
        if not found:
            return _("there is no such slot. Import the recurring slots first.")
        if len(found) > 1:
            return _("several slots start then. Add a column with the task.")
        return ""

    def _place_error(self, worker, slot, taken, busy):
        if taken[slot] >= slot.seats:
            return _("%s has no seat left.") % slot.display_name
        for other in busy[worker]:
            if slot._overlaps(other):
                return _("%(worker)s already has the slot %(slot)s at that time.") % {
                    "worker": worker.name,
                    "slot": other.display_name,
                }
        return ""

    @api.model
    def _apply(self, plan):
        """Add the workers, slot by slot."""
        added = {}
        for slot, worker in plan:
            if worker:
                added.setdefault(slot, []).append((4, worker.id))
        for slot, commands in added.items():
            slot.write({"worker_ids": commands})

    @api.model
    def _summary(self, plan):
        new = [worker for __, worker in plan if worker]
        return _(
            "Workers added to a slot: %(new)s. Workers who have it already: %(same)s. "
            "The coming night registers them on the shifts that are planned."
        ) % {"new": len(new), "same": len(plan) - len(new)}
