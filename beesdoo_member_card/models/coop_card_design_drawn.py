"""A design as it is printed: texts in the language of the context, defaults filled in."""
import re

from odoo import _, models

from ..printing.what import Design
from ..tools.picture import printable_picture
from .coop_card_design import COLOURS, PICTURES

# What a form has in place of a picture that it did not change, as "12.34 Kb".
SIZE = re.compile(r"^[0-9.]+ ?(bytes|[KMGT]?b)$", re.IGNORECASE)


class CoopCardDesign(models.Model):
    _inherit = "coop.card.design"

    def _drawn(self, pictures=None):
        """The ``printing.what.Design`` in the language of the context.

        ``pictures`` as ``_pictures`` gives them, where they are read once for several
        languages.
        """
        self.ensure_one()
        pictures = self._pictures() if pictures is None else pictures
        role = self.role_text or self.env["res.partner"]._role_names().get(self.role)
        return Design(
            title=(self.title or self.company_id.name) if self.show_title else "",
            role=role if self.show_role else "",
            front_text=self.front_text or "",
            back_text=self.back_text or "",
            has_photo=self.has_photo,
            front_code=self._code(self.front_code),
            back_code=self._code(self.back_code),
            **self._colours(),
            **pictures
        )

    def _pictures(self):
        """``{field: bytes or None}``; a picture that can't be printed is left out."""
        self.ensure_one()
        pictures = {name: printable_picture(self._picture(name)) for name in PICTURES}
        if not self.show_logo:
            pictures["logo"] = None
        elif not self._picture("logo"):
            company = self.company_id.sudo().with_context(bin_size=False)
            pictures["logo"] = printable_picture(company.logo)
        return pictures

    def _picture(self, name):
        """The base64 of a picture, also while a form changes the design."""
        record = self
        sizes = ("bin_size", "bin_size_" + name)
        if any(self.env.context.get(size) for size in sizes):
            record = self.with_context(**dict.fromkeys(sizes, False))
        value = record[name] or b""
        text = value if isinstance(value, str) else value[:20].decode("ascii", "ignore")
        if SIZE.match(text):
            value = self._saved().with_context(bin_size=False)[name]
        return value or b""

    def _saved(self):
        """The design that a form changes; 12.0 does not know it while it is changed."""
        return self.search(
            [("company_id", "=", self.company_id.id), ("role", "=", self.role)]
        )

    def _lines(self, member_number, expires_on):
        """What stands under the name, in the language of the context."""
        lines = []
        if self.show_member_number and member_number:
            lines.append(_("No. %s") % member_number)
        if self.show_expiry and expires_on:
            day = self.company_id._coop_date(expires_on)
            lines.append(_("Valid until %s") % day)
        return tuple(lines)

    def _colours(self):
        """The colours; while one is no colour yet, black on white with a black band."""
        plain = {"paper": "#ffffff"}
        return {
            name: self[name]
            if self._is_colour(self[name])
            else plain.get(name, "#000000")
            for name in COLOURS
        }

    def _code(self, kind):
        return "" if kind == "none" else kind or ""
