"""The lines of an attendance sheet as the shift's leader sees them on the portal."""
from odoo import _, models


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    def _prepare_sheet_line(self):
        """What ``/my/sheets/<id>`` shows of this registration."""
        self.ensure_one()
        worker = self.worker_id
        return {
            "id": self.id,
            "name": worker.name,
            "member_number": worker.member_number or "",
            "state": self.state,
            "is_walk_in": self.is_walk_in,
            "replaced_by": self.replaced_by_id.worker_id.name or "",
            "can_be_present": self.can_be_present,
            "can_be_absent": self.can_be_absent,
        }

    def _count_attendances(self):
        """``[(attendance in words, [names])]`` of what these count as."""
        words = dict(self._fields["attendance"]._description_selection(self.env))
        names = {
            code: [reg.worker_id.name for reg in self if reg.attendance == code]
            for code in words
        }
        return [(words[code], names[code]) for code in words if names[code]]

    def _unnoted_sentence(self):
        """What those of whom nothing was noted will count as; empty for none."""
        default = self[:1].attendance
        if not default:
            return ""
        words = dict(self._fields["attendance"]._description_selection(self.env))
        return _("Nothing was noted for %(names)s. They will count as: %(state)s.") % {
            "names": ", ".join(self.mapped("worker_id.name")),
            "state": words[default],
        }
