import re
import secrets

from odoo import api, fields, models

from odoo.addons.komunigi_base.tools.bulk import insert_rows

# As long as secrets.token_urlsafe makes them of 32 bytes.
TOKEN = re.compile("[A-Za-z0-9_-]{43}")


class CoopShiftCalendar(models.Model):
    """The secret under which a worker's calendar program reads the own shifts.

    A model of its own: a field of the partner, even one for the system alone, could be
    guessed letter by letter in a search by whoever may read partners.
    """

    _name = "coop.shift.calendar"
    _description = "Secret link of a worker's calendar"
    _rec_name = "worker_id"

    worker_id = fields.Many2one("res.partner", required=True, ondelete="cascade")
    token = fields.Char(required=True, copy=False)

    _sql_constraints = [
        ("one_a_worker", "UNIQUE (worker_id)", "This worker has a link already."),
        ("token_unique", "UNIQUE (token)", "This secret is in use."),
    ]

    @api.model
    def _of(self, worker):
        """The link of ``worker``, which may be none."""
        return self.search([("worker_id", "=", worker.id)])

    @api.model
    def _renew(self, worker):
        """Give ``worker`` a new secret; a former one opens nothing from now on."""
        token = secrets.token_urlsafe(32)
        row = {"worker_id": worker.id, "token": token}
        if not insert_rows(self, [row]):
            self._of(worker).write({"token": token})

    @api.model
    def _worker_of(self, token):
        """The worker whose secret this is, or none.

        Nobody who left or does no shifts any more is found.
        """
        if not TOKEN.fullmatch(token):
            return self.env["res.partner"]
        worker = self.search([("token", "=", token)]).worker_id
        return worker.filtered(lambda w: w.active and w.member_role == "worker")
