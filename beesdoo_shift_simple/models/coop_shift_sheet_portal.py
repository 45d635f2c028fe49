"""The attendance sheet as the shift's leader sees it on the portal."""
from odoo import _, fields, models


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def _prepare_sheet_row(self):
        """What the list of sheets shows of this shift."""
        self.ensure_one()
        return {
            "id": self.id,
            "day": self._portal_day(),
            "hours": self.hours,
            "task": self.name,
            "workers": len(self._sheet_registrations()),
            "is_open": self.is_sheet_open,
        }

    def _prepare_sheet(self):
        """What the sheet itself shows; names are for the leader of the shift only."""
        self.ensure_one()
        lines = self._sheet_registrations()
        return dict(
            self._prepare_sheet_row(),
            lines=[line._prepare_sheet_line() for line in lines],
            present=len(lines.filtered(lambda line: line.state == "present")),
            note=self.note or "",
            closed=self._noting_refusal("present"),
            has_started=self.has_started,
            can_validate=self.is_to_validate,
        )

    def _prepare_sheet_summary(self):
        """What is asked before a sheet is validated.

        ``{"counts": [(attendance, [names])], "unnoted": sentence or "", "refusal"}``.
        """
        self.ensure_one()
        lines = self._sheet_registrations()
        unnoted = lines.filtered(lambda line: line.state == "registered")
        return dict(
            self._prepare_sheet_row(),
            counts=lines._count_attendances(),
            unnoted=unnoted._unnoted_sentence(),
            refusal=self._validation_refusal(unnoted),
        )

    def _validation_refusal(self, unnoted):
        """Why this sheet can't be validated now; empty text if it can be."""
        self.ensure_one()
        if self.start > fields.Datetime.now():
            return self._not_started_sentence()
        if self.validated_on:
            return self._locked_sentence()
        if unnoted and self.company_id.attendance_default == "fill":
            return unnoted._fill_in_sentence()
        return ""

    def _not_started_sentence(self):
        return _("%s has not started, so there is no attendance to validate yet.") % (
            self.display_name
        )
