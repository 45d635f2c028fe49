"""The free seats as volunteers see them on the portal: by week, by day."""
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
        "shifts", "full"}``: shifts that are full are only counted.
        """
        registrations = self._registrations_around(worker)
        refusals = self._booking_refusals(worker, registrations)
        mine = set(registrations.mapped("shift_id").ids)
        weeks = groupby(self, lambda s: s.date - timedelta(days=s.date.weekday()))
        return [
            self.browse([shift.id for shift in shifts])._prepare_portal_week(
                monday, refusals, mine
            )
            for monday, shifts in weeks
        ]

    def _prepare_portal_week(self, monday, refusals, mine):
        days = groupby(self, lambda shift: shift.date)
        return dict(
            self._prepare_portal_week_titles(monday),
            anchor="week-%s" % monday,
            days=[
                self.browse([shift.id for shift in shifts])._prepare_portal_day(
                    refusals, mine
                )
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

    def _prepare_portal_day(self, refusals, mine):
        full = self.filtered(lambda s: s.seats_free <= 0 and s.id not in mine)
        return {
            "anchor": "day-%s" % self[0].date,
            "title": self[0]._portal_day(),
            "shifts": [
                shift._prepare_portal_shift(refusals[shift.id], shift.id in mine)
                for shift in self - full
            ],
            "full": len(full),
        }

    def _prepare_portal_shift(self, refusal, is_mine):
        self.ensure_one()
        return {
            "id": self.id,
            "hours": self.hours,
            "task": self.name,
            "seats_free": self.seats_free,
            "is_mine": is_mine,
            "refusal": refusal,
        }

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
