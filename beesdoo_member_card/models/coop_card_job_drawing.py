"""Drawing: at once where it is short, else part by part as the screen asks for it.

Each part is a request of its own, stored when it is done. Nothing is kept in the
process: whoever asks next, from whatever browser, goes on where the last one stopped.
"""
import base64

from odoo import _, models
from odoo.exceptions import UserError, ValidationError

from ..printing.parts import CARDS_PER_PART, merge, options_of_part, parts
from ..printing.sheets import draw_cards


class CoopCardJob(models.Model):
    _inherit = "coop.card.job"

    def action_go_on(self):
        """Open the screen that draws what is left, then downloads the PDF."""
        self.ensure_one()
        return {
            "type": "ir.actions.client",
            "tag": "coop_card_job",
            "name": _("Print cards"),
            "params": {"job_id": self.id},
        }

    def draw_next(self):
        """Draw the next part, unless somebody else is at it, and say how far it is.

        Returns a dict: ``drawn`` and ``count`` of cards, ``state``, ``url`` of the PDF
        once it is ready, and ``is_busy`` or ``error``, words for the user, where it did
        not go on.
        """
        self.ensure_one()
        self.check_access_rights("write")
        self.check_access_rule("write")
        if not self._take():
            return dict(self._progress(), is_busy=True)
        try:
            with self.env.cr.savepoint():
                self._draw_step()
        except (UserError, ValidationError) as error:
            self.invalidate_cache()
            return dict(self._progress(), error=error.args[0])
        return self._progress()

    def _progress(self):
        return {
            "name": self.name,
            "state": self.state,
            "drawn": self.drawn_count,
            "count": self.card_count,
            "url": self.state == "ready" and self._download_url(),
        }

    def _take(self):
        """Whether nobody else draws this job now; nobody will before this is over.

        Where somebody drew a part since this transaction began PostgreSQL refuses, and
        Odoo asks again.
        """
        self.env.cr.execute(
            "SELECT id FROM coop_card_job WHERE id = %s FOR UPDATE SKIP LOCKED",
            (self.id,),
        )
        return bool(self.env.cr.fetchall())

    def _is_short(self):
        return self.card_count <= CARDS_PER_PART

    def _draw_step(self):
        """Draw the whole if it is short, else one part more, or put all together."""
        if self.state != "drawing":
            return
        if self._is_short():
            self._finish(self._draw(0, self.card_count))
        elif self.drawn_count < self.card_count:
            self._draw_part()
        else:
            pdfs = [base64.b64decode(part.pdf) for part in self._parts()]
            self._finish(merge(pdfs))
            self._parts().unlink()

    def _draw_part(self):
        last = dict(parts(self.card_count, self._options()))[self.drawn_count]
        self.env["coop.card.job.part"].sudo().create(
            {
                "job_id": self.id,
                "first": self.drawn_count,
                "pdf": base64.b64encode(self._draw(self.drawn_count, last)),
            }
        )
        self._set({"drawn_count": last})

    def _parts(self):
        """The stored parts in their order, with their content."""
        parts_of_job = self.env["coop.card.job.part"].sudo()
        return parts_of_job.with_context(bin_size=False).search(
            [("job_id", "=", self.id)], order="first"
        )

    def _finish(self, pdf):
        self._set(
            {
                "pdf": base64.b64encode(pdf),
                "drawn_count": self.card_count,
                "state": "ready",
            }
        )

    def _draw(self, first, last):
        """The PDF of the cards from ``first`` to before ``last``, counted from 0."""
        lines = self.line_ids[first:last]
        faces = self._faces_of(lines)
        lines._keep_drawn(faces)
        options = options_of_part(self._options(), first)
        try:
            return draw_cards(faces, options, title=self.name)
        except ValueError as error:
            raise UserError(
                _("The cards can't be drawn: %s. Look at the design of the cards.")
                % error
            )

    def _faces_of(self, lines):
        """What is printed on the cards of ``lines``, in their order."""
        cards = lines.mapped("card_id").with_context(
            lang=self.lang, card_job_company=self.company_id.id
        )
        return cards._faces()

    def _options(self):
        return self._sheet_options(self)
