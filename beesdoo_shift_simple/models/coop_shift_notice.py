from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.tools.bulk import insert_rows

NOTICE_KINDS = [
    ("booked", "Shift booked"),
    ("left", "Shift left"),
    ("freed", "Seat freed by the office"),
    ("exchanged", "Shift exchanged"),
    ("taken_over", "Shift taken over by another worker"),
    ("seat_free", "A seat is free"),
    ("reminder", "Reminder"),
    ("shift_cancelled", "Shift cancelled"),
    ("shift_moved", "Shift moved"),
    ("absent", "Absence noted"),
    ("status", "Status changed"),
    ("leave", "Leave noted"),
    ("mode", "Working mode or slot changed"),
]


class CoopShiftNotice(models.Model):
    """A mail that is due: entered with what causes it, sent by a job of its own.

    Entering one is a row among others of the same transaction, so that nobody waits for
    a mail to be written, and what is rolled back mails nobody. A key counts once for
    a worker and a kind: whatever queues notices may run twice.
    """

    _name = "coop.shift.notice"
    _description = "Mail to a worker about shifts"
    _order = "id desc"
    _rec_name = "worker_id"

    worker_id = fields.Many2one(
        "res.partner", required=True, ondelete="cascade", index=True
    )
    kind = fields.Selection(NOTICE_KINDS, required=True)
    key = fields.Char(required=True)
    state = fields.Selection(
        [
            ("queued", "Queued"),
            ("sent", "Handed to the mail queue"),
            ("skipped", "Not sent"),
        ],
        required=True,
        default="queued",
        index=True,
    )
    why_skipped = fields.Char(string="Why not")
    shift_id = fields.Many2one("coop.shift", ondelete="cascade", index=True)
    registration_id = fields.Many2one(
        "coop.shift.registration", ondelete="cascade", index=True
    )
    leave_id = fields.Many2one("coop.leave", ondelete="set null")
    detail = fields.Text(help="What the mail says beside its template.")
    company_id = fields.Many2one("res.company", required=True)

    _sql_constraints = [
        ("once", "UNIQUE (worker_id, kind, key)", "This worker was told already.")
    ]

    @api.model
    def _queue(self, kind, rows):
        """Queue a mail of ``kind`` for each of ``rows``, once for each key.

        A row is a dict with ``worker_id``, ``key`` and ``company_id``, and optionally
        ``shift_id``, ``registration_id``, ``leave_id`` and ``detail``.
        """
        return insert_rows(
            self.sudo(), [self._prepare_notice(kind, row) for row in rows]
        )

    @api.model
    def _prepare_notice(self, kind, row):
        return {
            "worker_id": row["worker_id"],
            "kind": kind,
            "key": str(row["key"]),
            "state": "queued",
            "shift_id": row.get("shift_id"),
            "registration_id": row.get("registration_id"),
            "leave_id": row.get("leave_id"),
            "detail": row.get("detail"),
            "company_id": row["company_id"],
        }

    def unlink(self):
        if any(notice.state == "queued" for notice in self):
            raise UserError(_("This mail was not sent yet."))
        return super().unlink()
