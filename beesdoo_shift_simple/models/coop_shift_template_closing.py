"""What is planned on a closing day comes out cancelled, its regular workers too."""
from odoo import models


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def _generate(self, date_from, date_to):
        shifts = super()._generate(date_from, date_to)
        closings = self.env["coop.closing"]._of_days(
            self.mapped("company_id"), date_from, date_to
        )
        closings._apply(self)
        return shifts
