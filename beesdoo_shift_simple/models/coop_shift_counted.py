"""What is counted is not written by hand, whatever an import or another program tries."""
from odoo import _, api, models
from odoo.exceptions import UserError

COUNTED = {"seats_taken", "seats_free", "fill_rate"}


class CoopShift(models.Model):
    _inherit = "coop.shift"

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_not_counted(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._check_not_counted(vals)
        return super().write(vals)

    @api.model
    def _check_not_counted(self, vals):
        if COUNTED & set(vals):
            raise UserError(
                _(
                    "The seats taken are counted from the registrations. "
                    "Register workers, or cancel their registrations."
                )
            )
