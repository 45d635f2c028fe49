"""What a registration counts, and its entries in the worker's counter."""
from odoo import _, api, fields, models
from odoo.tools import float_round

from odoo.addons.komunigi_base.compat import flush

# Cancelled for these reasons, the points table still has a word to say.
# Who passed a shift on did not do it either, and who took it is paid for it.
COUNTED_REASONS = {"left": "left", "replaced": "left", "closing": "closed"}


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    is_settled = fields.Boolean(
        string="Counted",
        readonly=True,
        copy=False,
        help="Its points are in the worker's counter.",
    )

    def _settle(self):
        """Bring the counters of these workers to what the registrations count now.

        Entered is the difference to what was entered before, so that running this twice
        is running it once, and that a corrected attendance leaves both entries to see.
        The constant number of queries does not depend on how many there are. Returns
        the new entries.
        """
        if not self:
            return self.env["coop.shift.point"]
        flush(self)
        table = self.env["coop.shift.point.rule"]._points_table(
            self.mapped("company_id")
        )
        entered = self._entered_points()
        rows = []
        for registration in self:
            count, points = entered.get(registration.id, (0, 0.0))
            difference = round(registration._get_points(table) - points, 2)
            if difference:
                rows.append(registration._prepare_point(difference, count))
        entries = self.env["coop.shift.point"]._post(rows)
        self._mark_settled()
        return entries

    def _entered_points(self):
        """``{id: (number of entries, their sum)}``, registrations without left out."""
        self.env.cr.execute(
            "SELECT registration_id, COUNT(*), SUM(points)::float"
            " FROM coop_shift_point WHERE registration_id IN %s"
            " GROUP BY registration_id",
            (tuple(self.ids),),
        )
        return {row[0]: row[1:] for row in self.env.cr.fetchall()}

    def _mark_settled(self):
        self.env.cr.execute(
            "UPDATE coop_shift_registration SET is_settled = TRUE"
            " WHERE id IN %s AND is_settled IS NOT TRUE",
            (tuple(self.ids),),
        )
        self.invalidate_cache(["is_settled"], self.ids)

    def _get_points(self, table):
        """What this registration counts, by ``table`` of ``_points_table()``, in points.

        0 for one that was cancelled by anybody but the worker or a closing day. The
        weight of the shift multiplies what the table says.
        """
        self.ensure_one()
        state = self._points_state()
        if not state:
            return 0.0
        key = (self.company_id.id, self._points_kind(), state)
        # As the column keeps it: half a hundredth more would be entered each time.
        return float_round(table.get(key, 0.0) * self.shift_id.weight, 2)

    def _points_kind(self):
        """Which lines of the points table hold for this registration."""
        self.ensure_one()
        if self.is_regular:
            return "own"
        return "irregular" if self.worker_id.shift_mode == "irregular" else "extra"

    def _points_state(self):
        """The attendance of the points table, or None where nothing counts."""
        self.ensure_one()
        if self.state == "cancelled":
            return self._cancelled_points_state()
        return None if self.state == "registered" else self.state

    def _cancelled_points_state(self):
        """The same of one that was cancelled: nothing was missed without a shift."""
        is_off = self.shift_id.state == "cancelled" and self.cancel_reason != "closing"
        return None if is_off else COUNTED_REASONS.get(self.cancel_reason)

    def _prepare_point(self, points, count):
        """The ledger entry of ``points``, after ``count`` earlier ones."""
        self.ensure_one()
        return {
            "worker_id": self.worker_id.id,
            "date": self.shift_id.date,
            "points": points,
            "kind": "attendance",
            "origin": "registration/%s/%s" % (self.id, count + 1),
            "reason": self._points_reason(count),
            "registration_id": self.id,
            "company_id": self.company_id.id,
        }

    def _points_reason(self, count):
        """The reason of an entry, in the worker's language."""
        told = self.with_context(lang=self.worker_id.lang)
        states = dict(
            told.env["coop.shift.point.rule"]
            ._fields["state"]
            ._description_selection(told.env)
        )
        state = told._replaced_word() or states.get(told._points_state())
        state = state or told._uncounted_word()
        words = {"state": state, "shift": told.shift_id._label()}
        if count:
            return told._corrected_sentence(words)
        return "%(state)s: %(shift)s" % words

    def _replaced_word(self):
        if self.cancel_reason != "replaced":
            return ""
        reasons = self._fields["cancel_reason"]._description_selection(self.env)
        return dict(reasons)["replaced"]

    def _uncounted_word(self):
        return _("Does not count")

    def _corrected_sentence(self, words):
        return _("Corrected: %(state)s, %(shift)s") % words

    @api.model
    def _settle_cancelled(self):
        """Enter what cancelled registrations count once their shift is over."""
        registrations = self.search(
            [
                ("state", "=", "cancelled"),
                ("cancel_reason", "in", list(COUNTED_REASONS)),
                ("is_settled", "=", False),
                ("stop", "<=", fields.Datetime.now()),
            ]
        )
        return registrations._settle()
