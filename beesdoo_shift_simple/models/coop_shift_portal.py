"""The free seats as volunteers see them on the portal: by week, by day."""
from collections import Counter
from datetime import datetime, time, timedelta
from itertools import groupby

from odoo import _, fields, models

# Most shops have a cycle of four weeks, so each recurring slot is on a page once.
PAGE_WEEKS = 4


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _portal_pages(self, company):
        """How many pages the weeks planned ahead take."""
        return -(-company.shift_weeks_ahead // PAGE_WEEKS)

    def _portal_page(self):
        """The page that this coming shift is on, counted from 1."""
        self.ensure_one()
        days = (self.date - self.company_id._coop_today()).days
        return max(days, 0) // (PAGE_WEEKS * 7) + 1

    def _portal_search(self, company, page):
        """The coming shifts of ``page``, counted from 1, in order."""
        weeks = timedelta(weeks=PAGE_WEEKS)
        first = company._coop_today() + weeks * (page - 1)
        return self.search(
            [
                ("company_id", "=", company.id),
                ("state", "=", "planned"),
                ("start", ">", fields.Datetime.now()),
                ("date", ">=", first),
                ("date", "<", first + weeks),
            ]
        )

    def _portal_weeks(self, worker):
        """These shifts of one company, in order, as a list of weeks for ``worker``.

        A week is ``{"anchor", "title", "short", "days"}``, a day ``{"anchor", "title",
        "refusal", "shifts", "full", "is_watched"}``; ``refusal`` is what keeps the
        worker from all shifts of the day, and ``full`` are those without a seat.
        """
        registrations = self._registrations_in_cycles(worker)
        facts = {
            "refusals": self._online_worker_refusals(
                worker, registrations=registrations
            ),
            "mine": set(registrations.mapped("shift_id").ids),
        }
        facts.update(self._portal_chances(worker))
        return self._prepare_portal_weeks(facts)

    def _portal_swap_weeks(self, registration):
        """The same, of those for which this one can be exchanged."""
        refusals = registration._swap_refusals(self)
        shifts = self.filtered(lambda shift: not refusals[shift.id])
        facts = {"refusals": refusals, "mine": set(), "wanted": {}, "watched": set()}
        return shifts._prepare_portal_weeks(facts)

    def _prepare_portal_weeks(self, facts):
        weeks = groupby(self, lambda s: s.date - timedelta(days=s.date.weekday()))
        return [
            self.browse([shift.id for shift in shifts])._prepare_portal_week(
                monday, facts
            )
            for monday, shifts in weeks
        ]

    def _prepare_portal_week(self, monday, facts):
        days = groupby(self, lambda shift: shift.date)
        return dict(
            self._prepare_portal_week_titles(monday),
            anchor="week-%s" % monday,
            days=[
                self.browse([shift.id for shift in shifts])._prepare_portal_day(facts)
                for __, shifts in days
            ],
        )

    def _prepare_portal_week_titles(self, monday):
        """The letter of the week in the cycle, and its Monday; short for a button."""
        company = self[0].company_id
        letters = dict(self.env["coop.shift.template"]._fields["week"].selection)
        letter = letters[str(company._shift_week(monday))]
        noon = company._coop_utc(datetime.combine(monday, time(12)))
        return {
            "title": _("Week %(letter)s, from %(day)s")
            % {"letter": letter, "day": company._coop_day(noon)},
            "short": "%s · %s" % (letter, company._coop_format(noon, "d MMM")),
        }

    def _prepare_portal_day(self, facts):
        refusal = self._portal_common_refusal(facts)
        rows = [row for shift in self for row in shift._prepare_portal_rows(facts)]
        for row in rows:
            row["said"] = "" if row["refusal"] == refusal else row["refusal"]
        full = [row for row in rows if row["kind"] == "full"]
        return {
            "anchor": self[0]._portal_anchor(),
            "title": self[0]._portal_day(),
            "refusal": refusal,
            "shifts": [row for row in rows if row["kind"] != "full"],
            "full": full,
            "is_watched": any(row["is_watched"] for row in full),
        }

    def _portal_common_refusal(self, facts):
        """What keeps the worker from most of these shifts, to be said only once.

        Empty where one can be booked, as it would seem to be of them.
        """
        others = self.filtered(lambda shift: shift.id not in facts["mine"])
        refusals = Counter(facts["refusals"][shift.id] for shift in others)
        if not refusals or "" in refusals:
            return ""
        (refusal, times), *__ = refusals.most_common(1)
        return refusal if times > 1 else ""

    def _prepare_portal_rows(self, facts):
        """The rows of this shift: mine, free, full, or a seat to take over."""
        self.ensure_one()
        if self.id in facts["mine"]:
            return [self._prepare_portal_shift("mine", facts)]
        rows = []
        if self.seats_free > 0:
            rows.append(self._prepare_portal_shift("free", facts))
        if self.id in facts["wanted"]:
            rows.append(self._prepare_portal_shift("wanted", facts))
        return rows or [self._prepare_portal_shift("full", facts)]

    def _prepare_portal_shift(self, kind, facts):
        self.ensure_one()
        return {
            "id": self.id,
            "kind": kind,
            "hours": self.hours,
            "task": self.name,
            "seats_free": self.seats_free,
            "refusal": facts["refusals"][self.id],
            "registration_id": facts["wanted"].get(self.id, 0),
            "is_watched": self.id in facts["watched"],
        }

    def _portal_anchor(self):
        """Where on the page the day of this shift begins."""
        self.ensure_one()
        return "day-%s" % self.date

    def _portal_day(self):
        """The day of this shift as a heading, e.g. ``Jeudi 3 décembre``."""
        self.ensure_one()
        day = self.company_id._coop_day(self.start)
        return day[:1].upper() + day[1:]

    def _portal_label(self):
        """Day, hours and task, to end a sentence with."""
        self.ensure_one()
        day = self.company_id._coop_day(self.start)
        return "%s, %s, %s" % (day, self.hours, self.name)
