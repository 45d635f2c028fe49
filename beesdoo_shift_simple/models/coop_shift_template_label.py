"""A recurring slot in words."""
from odoo import api, models


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    def name_get(self):
        weeks = dict(self._fields["week"]._description_selection(self.env))
        days = dict(self._fields["weekday"]._description_selection(self.env))
        return [
            (
                template.id,
                "%s · %s %s–%s · %s"
                % (
                    weeks[template.week],
                    days[template.weekday],
                    self._hour_text(template.start_hour),
                    self._hour_text(template.end_hour),
                    template.name,
                ),
            )
            for template in self
        ]

    @api.model
    def _hour_text(self, hour):
        minutes = int(round(hour * 60))
        return "%02d:%02d" % divmod(minutes, 60)
