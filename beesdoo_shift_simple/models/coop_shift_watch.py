from odoo import api, fields, models

from odoo.addons.komunigi_base.tools.bulk import insert_rows


class CoopShiftWatch(models.Model):
    """A worker who wants to know when a seat of a full shift is free."""

    _name = "coop.shift.watch"
    _description = "Wish for a seat of a full shift"
    _order = "id"
    _rec_name = "worker_id"

    shift_id = fields.Many2one(
        "coop.shift", required=True, ondelete="cascade", index=True
    )
    worker_id = fields.Many2one(
        "res.partner", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(related="shift_id.company_id", store=True)

    _sql_constraints = [
        (
            "once",
            "UNIQUE (shift_id, worker_id)",
            "You asked for this already: you will be told when a seat is free.",
        )
    ]

    @api.model
    def _add(self, shift, worker):
        """Note the wish of ``worker``; the second time is none."""
        return insert_rows(
            self,
            [
                {
                    "shift_id": shift.id,
                    "worker_id": worker.id,
                    "company_id": shift.company_id.id,
                }
            ],
        )

    @api.model
    def _forget(self, shifts, worker):
        """Drop the wishes of ``worker`` for these shifts."""
        self.search(
            [("shift_id", "in", shifts.ids), ("worker_id", "=", worker.id)]
        ).unlink()

    @api.model
    def _forget_past(self):
        """Drop the wishes for shifts that have started."""
        self.search([("shift_id.start", "<=", fields.Datetime.now())]).unlink()

    def _tell(self):
        """Queue a mail for each of these wishes, which are then fulfilled.

        Who wants to hear of the next seat as well has to ask again.
        """
        self.mapped("worker_id.member_role")  # all at once; 12.0 would go one by one
        told = self.filtered(
            lambda watch: not self.env["coop.shift"]._unfit_sentence(watch.worker_id)
        )
        self.env["coop.shift.notice"]._queue(
            "seat_free", [watch._prepare_notice() for watch in told]
        )
        self.unlink()

    def _prepare_notice(self):
        self.ensure_one()
        return {
            "worker_id": self.worker_id.id,
            "key": self.id,
            "shift_id": self.shift_id.id,
            "company_id": self.company_id.id,
        }
