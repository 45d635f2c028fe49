"""What a change of a slot does, in words."""
from odoo import _, models

SHOWN = 20


class CoopShiftTemplateChange(models.TransientModel):
    _inherit = "coop.shift.template.change"

    def _preview_text(self, change):
        """Titles and lines; a list ends after 20 lines with how many are left."""
        parts = [
            (_("Refused: more workers than seats"), self._overbooked_lines(change)),
            (_("These shifts change"), self._move_lines(change)),
            (_("These workers lose their seat"), self._freed_lines(change)),
            (_("Changed by hand, so they stay"), self._by_hand_lines(change)),
            (_("These stay where they are"), self._stay_lines(change)),
            (_("Keep what was set by hand"), self._kept_lines(change)),
        ]
        notes = [self._list_text(title, rows) for title, rows in parts if rows]
        if not notes:
            notes.append(_("No shift that is planned already changes."))
        if change.planned_from:
            notes.append(
                _("On the new day the slot is planned from %s on.")
                % self.template_id.company_id._coop_date(change.planned_from)
            )
        return "\n\n".join(notes)

    def _list_text(self, title, rows):
        lines = ["%s (%s)" % (title, len(rows))]
        lines += ["– %s" % row for row in rows[:SHOWN]]
        if len(rows) > SHOWN:
            lines.append(_("… and %s more.") % (len(rows) - SHOWN))
        return "\n".join(lines)

    def _move_lines(self, change):
        return [self._move_line(move) for move in change.moves]

    def _move_line(self, move):
        """Old, arrow, new; what does not change is left out."""
        shift, values = move.shift, move.values
        news = []
        if "start" in values:
            company = shift.company_id
            news.append(
                "%s, %s–%s"
                % (
                    company._coop_day(values["start"], short=True),
                    company._coop_format(values["start"], "HH:mm"),
                    company._coop_format(values["stop"], "HH:mm"),
                )
            )
        news += self._value_words(values)
        if move.closing:
            news.append(_("cancelled, as the shop is closed: %s") % move.closing.name)
        return "%s → %s" % (shift.display_name, "; ".join(news))

    def _value_words(self, values):
        words = []
        if "name" in values:
            words.append(values["name"])
        if "seats" in values:
            words.append(_("%s seats") % values["seats"])
        if "min_workers" in values:
            words.append(_("at least %s workers") % values["min_workers"])
        if "weight" in values:
            words.append(_("weight %s") % values["weight"])
        if "leader_id" in values:
            leader = self.leader_id.name or _("nobody")
            words.append(_("super-coop: %s") % leader)
        return words

    def _freed_lines(self, change):
        return [
            "%s: %s (%s)" % (reg.worker_id.name, reg.shift_id.display_name, why)
            for reg, __, why in change.freed
        ]

    def _by_hand_lines(self, change):
        return [shift.display_name for shift, __ in change.by_hand]

    def _stay_lines(self, change):
        return ["%s: %s" % (shift.display_name, why) for shift, why in change.stays]

    def _kept_lines(self, change):
        return [
            "%s: %s" % (shift.display_name, ", ".join(names))
            for shift, names in change.kept
        ]

    def _overbooked_lines(self, change):
        # Odoo finds no language for what is translated within a comprehension.
        sentence = _("%(shift)s: %(workers)s workers, %(seats)s seats")
        return [
            sentence % {"shift": shift.display_name, "workers": workers, "seats": seats}
            for shift, seats, workers in change.overbooked
        ]
