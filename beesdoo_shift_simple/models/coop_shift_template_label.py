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

    @api.model
    def name_search(self, name="", args=None, operator="ilike", limit=100):
        """Slots by every word of their label, e.g. ``b tue shop``, not the task alone."""
        found = super().name_search(name, args, operator, limit)
        if not name or operator not in ("ilike", "like", "=ilike", "=like"):
            return found
        known = {slot_id for slot_id, __ in found}
        words = name.lower().split()
        others = [
            (slot_id, label)
            for slot_id, label in self.search(args or []).name_get()
            if slot_id not in known and all(word in label.lower() for word in words)
        ]
        return (found + others)[:limit]
