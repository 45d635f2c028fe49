import base64

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from ..tools.csv_slots import parse
from ..tools.titles import title_of


class CoopShiftImport(models.TransientModel):
    """In two steps: everything is checked, then everything is written, or nothing."""

    _name = "coop.shift.import"
    _description = "Import slots and workers"

    kind = fields.Selection(
        [
            ("slots", "Recurring slots"),
            ("workers", "Regular workers of slots"),
        ],
        string="The file has",
        required=True,
        default="slots",
    )
    file = fields.Binary(string="CSV file", attachment=False)
    file_name = fields.Char()
    step = fields.Selection(
        [("file", "Choose a file"), ("checked", "Checked"), ("done", "Done")],
        required=True,
        default="file",
        readonly=True,
    )
    has_errors = fields.Boolean(readonly=True)
    report = fields.Text(readonly=True)

    def action_check(self):
        """Say what the file would do, or all that is wrong with it."""
        self.ensure_one()
        errors, plan, unused = self._check()
        report = self._errors_text(errors) if errors else self._plan_text(plan)
        if unused:
            columns = _("Columns that are not used: %s") % ", ".join(unused)
            report = "%s\n\n%s" % (report, columns)
        self.write({"step": "checked", "has_errors": bool(errors), "report": report})
        return self._open()

    def action_import(self):
        """Write what the file says, after checking it once more."""
        self.ensure_one()
        errors, plan, __ = self._check()
        if errors:
            return self.action_check()
        self._importer()._apply(plan)
        self.write({"step": "done", "report": self._plan_text(plan)})
        return self._open()

    def action_back(self):
        self.write({"step": "file", "file": False})
        return self._open()

    def _check(self):
        """``([(line, sentence)], plan, unused columns)``."""
        content = self.with_context(bin_size=False).file
        if not content:
            raise UserError(_("Choose the file first."))
        parsed = parse(base64.b64decode(content), self.kind)
        errors = [(e.line, self._error_sentence(e)) for e in parsed.errors]
        more, plan = self._importer()._check(parsed.rows)
        return sorted(errors + more), plan, parsed.unused

    def _importer(self):
        """The model that knows this kind of file."""
        return self.env["coop.shift.import.%s" % self.kind]

    def _errors_text(self, errors):
        # Odoo finds no language for what is translated within a comprehension.
        words = _("Line %(line)s: %(error)s")
        lines = [words % {"line": line, "error": sentence} for line, sentence in errors]
        return "\n".join(lines)

    def _plan_text(self, plan):
        return self._importer()._summary(plan)

    @api.model
    def _error_sentence(self, error):
        sentences = {
            "not_text": _("this is no CSV file. Save the sheet as CSV first."),
            "no_lines": _("the file has no lines to import."),
            "missing_column": _("the column “%s” is missing."),
            "empty": _("“%s” is empty."),
            "week": _("“%s” is no week. Write A to H, or 1 to 8."),
            "day": _("“%s” is no day. Write its name, or 1 (Monday) to 7."),
            "hour": _("“%s” is no hour. Write for example 9:30."),
            "hours_order": _("the slot ends at %s, which is not after its start."),
            "seats": _("“%s” is no number of seats. Write 1 or more."),
            "min": _("“%s” is no number of workers. Write 0 or more."),
            "repeated": _("this is in line %s already."),
        }
        sentence = sentences[error.code]
        return sentence % error.value if "%s" in sentence else sentence

    def _open(self):
        return {
            "type": "ir.actions.act_window",
            "name": title_of(self),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }
