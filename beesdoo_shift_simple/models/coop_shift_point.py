import uuid

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import current_company, flush
from odoo.addons.komunigi_base.tools.bulk import insert_rows


class CoopShiftPoint(models.Model):
    """The counter of a worker is the sum of these entries.

    Nothing is changed or deleted: what was wrong is corrected by another entry. An
    origin counts once for a worker, so that whatever posts entries may run twice.
    """

    _name = "coop.shift.point"
    _description = "Entry of a worker's counter"
    _order = "date desc, id desc"
    _rec_name = "reason"

    worker_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("member_role", "=", "worker")],
    )
    date = fields.Date(required=True, readonly=True, help="The day it counts from.")
    points = fields.Float(digits=(16, 2), required=True)
    kind = fields.Selection(
        [
            ("attendance", "Attendance"),
            ("period", "Period"),
            ("correction", "Correction by the office"),
        ],
        required=True,
        readonly=True,
        default="correction",
    )
    reason = fields.Char(required=True, help="In the worker's language.")
    origin = fields.Char(required=True, readonly=True, copy=False)
    registration_id = fields.Many2one(
        "coop.shift.registration",
        string="Registration",
        readonly=True,
        ondelete="restrict",
        index=True,
    )
    company_id = fields.Many2one(
        "res.company",
        required=True,
        readonly=True,
        default=lambda self: current_company(self.env),
    )

    _sql_constraints = [
        (
            "origin_once",
            "UNIQUE (worker_id, origin)",
            "This was entered in the worker's counter already.",
        )
    ]

    def _auto_init(self):
        """An index with which a counter and its history are read in order."""
        result = super()._auto_init()
        self.env.cr.execute(
            "CREATE INDEX IF NOT EXISTS coop_shift_point_worker_date"
            " ON coop_shift_point (worker_id, date, id)"
        )
        return result

    @api.model_create_multi
    def create(self, vals_list):
        """What people enter is a correction of today, with a reason."""
        vals_list = [self._prepare_correction(vals) for vals in vals_list]
        entries = super().create(vals_list)
        flush(entries)
        entries.mapped("worker_id").sudo()._refresh_standing()
        return entries

    @api.model
    def _prepare_correction(self, vals):
        reason = (vals.get("reason") or "").strip()
        if not reason:
            raise UserError(
                _("Write why the counter is corrected: the worker sees it.")
            )
        if not round(vals.get("points") or 0.0, 2):
            raise UserError(_("A correction adds points or takes some off."))
        company = current_company(self.env)
        return {
            "worker_id": vals.get("worker_id"),
            "points": vals["points"],
            "reason": reason,
            "kind": "correction",
            "origin": "correction/%s" % uuid.uuid4(),
            "date": company._coop_today(),
            "company_id": company.id,
        }

    @api.model
    def _post(self, rows):
        """Enter ``rows``, dicts of columns; whose origin is entered already is left out.

        Returns the new entries. The standing of the workers is the caller's to refresh.
        """
        return insert_rows(self, rows)

    def write(self, vals):
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().write(vals)

    def unlink(self):
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().unlink()

    @api.model
    def _unchangeable_sentence(self):
        return _(
            "Entries of a counter are kept as they are. Correct the counter by another "
            "entry, with the reason."
        )
