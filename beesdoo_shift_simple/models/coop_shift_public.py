"""The planning that everybody may see: hours, tasks and seats, never a name."""
from datetime import timedelta
from itertools import groupby

from odoo import api, models


class CoopShift(models.Model):
    _inherit = "coop.shift"

    @api.model
    def _public_planning(self, company, page):
        """What ``/planning`` shows: page number ``page`` of four weeks each.

        ``{"weeks": [{"title", "days": [{"title", "shifts"}]}], "page", "pages"}``, or
        None where the company keeps its planning to itself. A page that is not there
        becomes the nearest that is.
        """
        if not company.sudo().public_planning:
            return None
        company = company.sudo()
        pages = self._portal_pages(company)
        page = min(max(page, 1), pages)
        shifts = self.sudo()._portal_search(company, page)
        return {"weeks": shifts._public_weeks(), "page": page, "pages": pages}

    def _public_weeks(self):
        """These shifts of one company, in order, as a list of weeks."""
        weeks = groupby(
            self, lambda shift: shift.date - timedelta(shift.date.weekday())
        )
        return [
            self.browse([shift.id for shift in shifts])._prepare_public_week(monday)
            for monday, shifts in weeks
        ]

    def _prepare_public_week(self, monday):
        days = [
            self.browse([shift.id for shift in shifts])
            for __, shifts in groupby(self, lambda shift: shift.date)
        ]
        return {
            "title": self._prepare_portal_week_titles(monday)["title"],
            "days": [
                {
                    "title": shifts[0]._portal_day(),
                    "shifts": [shift._prepare_public_shift() for shift in shifts],
                }
                for shifts in days
            ],
        }

    def _prepare_public_shift(self):
        """What strangers see of a shift. No name of anybody is ever added here."""
        self.ensure_one()
        return {
            "hours": self.hours,
            "task": self.name,
            "seats_free": max(0, self.seats_free),
        }

    def _prepare_board_line(self):
        """This shift on the board of the day: see ``_coop_day_board``."""
        self.ensure_one()
        return {
            "hours": self.hours,
            "label": self.name,
            "seats_left": self.seats_free,
            "is_running": self.has_started,
        }
