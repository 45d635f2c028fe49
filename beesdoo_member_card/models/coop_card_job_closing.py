"""The end of a job: somebody says what came out of the printer."""
from odoo import _, fields, models

from ..tools.card_mark import card_mark


class CoopCardJob(models.Model):
    _inherit = "coop.card.job"

    def action_confirm(self):
        """The cards came out well, but for those ticked as spoiled.

        Cards that changed since they were drawn stay as they are, and are named.
        """
        if self.state == "confirmed" and self.closed_by_id == self.env.user:
            # The second click of a double click.
            return True
        self._check_state("ready")
        outcomes = self._outcomes()
        printed = outcomes["printed"].mapped("card_id")
        printed.filtered(lambda card: card.state == "to_print")._confirm_printed(
            self.env.user
        )
        for outcome, lines in outcomes.items():
            lines._set({"outcome": outcome})
        self._close("confirmed", self._outcome_words(outcomes))
        return True

    def action_cancel(self):
        """Nothing came out: the cards stay to print and are free for another job."""
        self._check_state("drawing", "ready")
        self._parts().unlink()
        self._close("cancelled", "")
        return True

    def _close(self, state, message):
        self.line_ids._set({"is_open": False})
        self._set(
            {
                "state": state,
                "message": message,
                "closed_by_id": self.env.user.id,
                "closed_on": fields.Datetime.now(),
            }
        )

    def _outcomes(self):
        """The lines by what became of them: ``{outcome: lines}``."""
        outcomes = {
            outcome: self.line_ids.browse()
            for outcome in ("printed", "spoiled", "changed")
        }
        for line, face in zip(self.line_ids, self._faces_of(self.line_ids)):
            outcomes[line._outcome(card_mark(face))] += line
        return outcomes

    def _outcome_words(self, outcomes):
        """What the user is told, a sentence a line."""
        words = [
            _("Printed: %(printed)s of %(count)s.")
            % {"printed": len(outcomes["printed"]), "count": self.card_count}
        ]
        if outcomes["spoiled"]:
            words.append(
                _("Came out badly (%(count)s), not counted as printed: %(who)s.")
                % {
                    "count": len(outcomes["spoiled"]),
                    "who": outcomes["spoiled"]._names(),
                }
            )
        if outcomes["changed"]:
            words.append(
                _(
                    "Changed since they were drawn (%(count)s), so they stay as they "
                    "are. Destroy what came out of the printer: %(who)s."
                )
                % {
                    "count": len(outcomes["changed"]),
                    "who": outcomes["changed"]._names(),
                }
            )
        return "\n".join(words)
