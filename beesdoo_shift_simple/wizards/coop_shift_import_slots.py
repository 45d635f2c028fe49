"""Recurring slots from the lines of a file."""
from odoo import _, api, models

from odoo.addons.komunigi_base.compat import current_company

from ..models.coop_shift_template import WEEKS
from ..models.coop_shift_template_change_plan import only_changes
from ..tools.csv_slots import slot_key


class CoopShiftImportSlots(models.AbstractModel):
    _name = "coop.shift.import.slots"
    _description = "Import of recurring slots"

    @api.model
    def _check(self, rows):
        """``([(line, why not)], plan)``; the plan is ``[(slot or none, values)]``."""
        company = current_company(self.env)
        slots = self._slots_by_key(company)
        numbers = [row["leader"] for row in rows if row.get("leader")]
        leaders = self._members_by_number(numbers)
        errors, plan = [], []
        for row in rows:
            key = slot_key(row["week"], row["day"], row["start"], row["task"])
            slot = slots.get(key, self.env["coop.shift.template"])
            errors += [
                (row["line"], sentence)
                for sentence in self._row_errors(row, slot, leaders, company)
            ]
            values = self._prepare_slot(row, leaders, company)
            plan.append((slot, only_changes(slot, values) if slot else values))
        return errors, plan

    @api.model
    def _slots_by_key(self, company):
        """``{what a slot is recognised by: slot}``, the oldest where two are alike."""
        slots = self.env["coop.shift.template"].search(
            [("company_id", "=", company.id)], order="id desc"
        )
        return {slot_key(s.week, s.weekday, s.start_hour, s.name): s for s in slots}

    @api.model
    def _members_by_number(self, numbers):
        """``{member number: member}``, in one query."""
        members = self.env["res.partner"].search(
            [("member_number", "in", list(set(numbers)))]
        )
        return {member.member_number: member for member in members}

    def _row_errors(self, row, slot, leaders, company):
        if int(row["week"]) > company.shift_cycle_weeks:
            yield _("the cycle has no week %s.") % dict(WEEKS)[row["week"]]
        leader = row.get("leader") and leaders.get(row["leader"])
        if row.get("leader") and not leader:
            yield _("no member has the number %s.") % row["leader"]
        elif leader and leader.member_role != "worker":
            yield _("%s is not a worker, so they lead no shift.") % leader.name
        if len(slot.worker_ids) > row["seats"]:
            yield _("this slot has %s regular workers already.") % len(slot.worker_ids)

    def _prepare_slot(self, row, leaders, company):
        """What is written; optional columns that are empty change nothing."""
        values = {
            "week": row["week"],
            "weekday": row["day"],
            "start_hour": row["start"],
            "end_hour": row["end"],
            "seats": row["seats"],
            "name": row["task"],
            "company_id": company.id,
        }
        if row.get("leader") in leaders:
            values["leader_id"] = leaders[row["leader"]].id
        if row.get("min") is not None:
            values["min_workers"] = row["min"]
        return values

    @api.model
    def _apply(self, plan):
        """Create the new slots together, and change the others where they differ."""
        self.env["coop.shift.template"].create(
            [values for slot, values in plan if not slot]
        )
        for slot, values in plan:
            if slot and values:
                slot.write(values)

    @api.model
    def _summary(self, plan):
        new = [values for slot, values in plan if not slot]
        changed = [slot for slot, values in plan if slot and values]
        return _(
            "New slots: %(new)s. Changed slots: %(changed)s. Unchanged slots: %(same)s."
        ) % {
            "new": len(new),
            "changed": len(changed),
            "same": len(plan) - len(new) - len(changed),
        }
