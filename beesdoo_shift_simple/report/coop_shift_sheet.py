from odoo import api, models

# Blank rows for those who come without having booked.
BLANK_ROWS = 4


class CoopShiftSheetReport(models.AbstractModel):
    _name = "report.beesdoo_shift_simple.report_shift_sheet"
    _description = "Attendance sheet to print"

    @api.model
    def _get_report_values(self, docids, data=None):
        shifts = self.env["coop.shift"].browse(docids)
        return {
            "doc_ids": docids,
            "doc_model": "coop.shift",
            "docs": shifts.sorted("start"),
            "lines": {shift.id: shift._sheet_registrations() for shift in shifts},
            "blank_rows": range(BLANK_ROWS),
        }
