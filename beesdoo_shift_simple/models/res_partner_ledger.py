"""How a counter came about, as its worker reads it."""
from odoo import models

from odoo.addons.komunigi_base.compat import flush

ENTRIES_A_PAGE = 20


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _counter_page(self, page):
        """Page number ``page`` of the ledger, newest first.

        ``{"entries": [{"day", "reason", "points", "balance"}], "page", "pages"}``, with
        the counter after each entry. A page that is not there becomes the nearest.
        """
        self.ensure_one()
        flush(self)
        pages = self._counter_pages()
        page = min(max(page, 1), pages)
        company = self._rule_company()
        entries = [
            {
                "day": company._coop_date(date),
                "reason": reason,
                "points": company._points_text(points),
                "balance": company._points_text(balance),
                "is_loss": points < 0,
            }
            for date, reason, points, balance in self._counter_rows(page)
        ]
        return {"entries": entries, "page": page, "pages": pages}

    def _counter_pages(self):
        self.env.cr.execute(
            "SELECT COUNT(*) FROM coop_shift_point WHERE worker_id = %s", (self.id,)
        )
        (count,) = self.env.cr.fetchone()
        return max(1, -(-count // ENTRIES_A_PAGE))

    def _counter_rows(self, page):
        """``(day, reason, points, sum until then)`` of the entries of a page."""
        self.env.cr.execute(
            """
            SELECT date, reason, points::float, balance::float
              FROM (
                    SELECT id, date, reason, points,
                           SUM(points) OVER (ORDER BY date, id) AS balance
                      FROM coop_shift_point
                     WHERE worker_id = %s
                   ) AS entry
             ORDER BY date DESC, id DESC
             LIMIT %s OFFSET %s
            """,
            (self.id, ENTRIES_A_PAGE, ENTRIES_A_PAGE * (page - 1)),
        )
        return self.env.cr.fetchall()

    def _leave_lines(self):
        """Kind and dates of all leave of this worker, newest first; never a reason."""
        self.ensure_one()
        leaves, __ = self._leaves_and_graces()
        return [self._leave_dates(leave) for leave in reversed(leaves.get(self.id, []))]
