"""What a change of mode or slot will do, in sentences, before it does."""
from datetime import timedelta

from odoo import _, fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _mode_sentences(self, mode, templates):
        """What ``_change_shift_mode`` with these would do now, as sentences.

        Changes nothing. The sentences are in the language of the context.
        """
        self.ensure_one()
        sentences = [self._mode_sentence(mode)]
        freed = self._slots_left(mode, templates)
        if freed:
            words = self._shift_list(freed)
            sentences.append(_("Freed for others: %s.") % words)
        added = templates - self.shift_template_ids
        sentences += added._planning_sentences(self, freed)
        return sentences + self._period_sentences(mode) + self._kept_sentences(freed)

    def _mode_sentence(self, mode):
        modes = dict(self._fields["shift_mode"]._description_selection(self.env))
        if mode == self.shift_mode:
            return _("The working mode stays: %s.") % modes[mode]
        return _("The working mode changes from %(former)s to %(mode)s.") % {
            "former": modes.get(self.shift_mode, "-"),
            "mode": modes[mode],
        }

    def _period_sentences(self, mode):
        """From when shifts are owed, or that they are owed no more."""
        company = self._rule_company()
        told = company.with_context(lang=self.env.context.get("lang"))
        days = company.shift_period_days
        if mode == self.shift_mode:
            return []
        if mode == "irregular":
            end = company._coop_today() + timedelta(days=days)
            return [
                _(
                    "From today a shift is owed every %(days)s days, counted for the "
                    "first time on %(date)s."
                )
                % {"days": days, "date": told._coop_date(end)}
            ]
        return self._closing_sentences(told)

    def _closing_sentences(self, company):
        """What becomes of the periods of an irregular worker who leaves that mode."""
        if self.shift_mode != "irregular":
            return []
        due = self._due_debits()
        sentences = []
        if due:
            points = sum(row["points"] for row in due)
            sentences.append(
                _("Periods that are over are debited first: %s.")
                % company._points_text(points)
            )
        return sentences + [_("No more shift is owed for each period.")]

    def _kept_sentences(self, freed):
        """The coming shifts that stay: booked ones, and those of slots kept."""
        kept = self._coming_registrations() - freed
        kept = kept.filtered(lambda reg: reg.start > fields.Datetime.now())
        if not kept:
            return []
        return [_("Stays registered: %s.") % self._shift_list(kept)]
