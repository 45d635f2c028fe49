"""Nobody is registered by hand, by import or by RPC who could not book."""
from odoo import api, fields, models
from odoo.exceptions import ValidationError


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    @api.constrains("worker_id")
    def _check_worker_standing(self):
        """A coming shift is not for who is on leave or gone; a past one can be."""
        now = fields.Datetime.now()
        coming = self.filtered(lambda r: r.state == "registered" and r.start > now)
        for worker in coming.mapped("worker_id"):
            shifts = coming.filtered(lambda r: r.worker_id == worker).mapped("shift_id")
            sentences = list(shifts._standing_refusals(worker).values())
            if sentences:
                raise ValidationError(sentences[0])
