"""What planning a recurring slot would do for one more worker."""
from odoo import _, fields, models

from ..tools.standing import kind_of_leave


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def _planning_sentences(self, worker, freed):
        """On which days ``worker`` would be registered, and where no seat is left.

        ``freed`` are the registrations that the worker will have no more.
        """
        sentences = []
        for template, outlook in self._outlook(worker, freed).items():
            sentences += template._outlook_sentences(outlook)
        return sentences

    def _outlook_sentences(self, outlook):
        told = self.company_id.with_context(lang=self.env.context.get("lang"))
        words = {
            name: {
                "slot": self.display_name,
                "days": "; ".join(map(told._coop_date, dates)),
            }
            for name, dates in outlook.items()
            if dates
        }
        sentences = []
        if "planned" in words:
            sentences.append(_("%(slot)s: registered on %(days)s.") % words["planned"])
        if "full" in words:
            sentences.append(_("%(slot)s: no seat left on %(days)s.") % words["full"])
        if "busy" in words:
            sentences.append(
                _("%(slot)s: not on %(days)s, when there is another shift.")
                % words["busy"]
            )
        if not sentences:
            sentences.append(
                _("%s: no shift to come in the weeks that are planned.")
                % self.display_name
            )
        return sentences

    def _outlook(self, worker, freed):
        """``{slot: {"planned", "full", "busy": [dates]}}`` for ``worker``.

        In a number of queries that depends on the number of companies alone.
        """
        facts = self._outlook_facts(worker, freed)
        outlook = {}
        for template in self:
            days = {"planned": [], "full": [], "busy": []}
            for date in template._dates(*template.company_id._shift_window()):
                answer = template._day_outlook(date, facts)
                if answer:
                    days[answer].append(date)
            outlook[template] = days
        return outlook

    def _outlook_facts(self, worker, freed):
        windows = [company._shift_window() for company in self.mapped("company_id")]
        first = min((window[0] for window in windows), default=fields.Date.today())
        last = max((window[1] for window in windows), default=first)
        shifts = self.env["coop.shift"].search(self._shifts_domain(first, last))
        registrations = self.env["coop.shift.registration"].search(
            [("shift_id", "in", shifts.ids), ("worker_id", "=", worker.id)]
        )
        known = registrations - self._left_registrations(worker)
        return {
            "now": fields.Datetime.now(),
            "shifts": {(s.template_id.id, s.planned_date): s for s in shifts},
            "known": {
                (s.template_id.id, s.planned_date) for s in known.mapped("shift_id")
            },
            "busy": [
                (reg.start, reg.stop) for reg in worker._coming_registrations() - freed
            ],
            "leaves": worker._leave_periods().get(worker.id, []),
            "closings": self.env["coop.closing"]._of_days(
                self.mapped("company_id"), first, last
            ),
        }

    def _day_outlook(self, date, facts):
        """``planned``, ``full``, ``busy``, or None where nothing would be planned."""
        self.ensure_one()
        key = (self.id, date)
        # A shift that is not there yet is looked at by the columns it will have.
        shift = facts["shifts"].get(key) or self._prepare_shift(date)
        if key in facts["known"] or shift["state"] != "planned":
            return None
        if shift["start"] <= facts["now"] or self._is_off(shift["date"], facts):
            return None
        if any(s < shift["stop"] and shift["start"] < e for s, e in facts["busy"]):
            return "busy"
        return "planned" if shift["seats_free"] > 0 else "full"

    def _is_off(self, date, facts):
        """Whether the worker is on leave or the shop is closed on ``date``."""
        return kind_of_leave(facts["leaves"], date) or any(
            closing._covers(date) and closing.company_id == self.company_id
            for closing in facts["closings"]
        )
