"""What of a design can't be printed, in words."""
from odoo import _, models

from ..printing.fonts import unprintable
from .coop_card_design import PICTURES

# What of ``printing.what.Design`` is written in which field.
TEXTS = {
    "title": "title",
    "role": "role_text",
    "front_text": "front_text",
    "back_text": "back_text",
}


class CoopCardDesign(models.Model):
    _inherit = "coop.card.design"

    def _text_problems(self, drawn):
        """Sentences about characters in ``drawn`` that would be printed as ``?``."""
        labels = self._labels(list(TEXTS.values()))
        role = self.env["res.partner"]._role_names().get(self.role, "")
        sentence = _(
            "%(characters)s can't be printed, in “%(field)s” of the design of "
            "the cards (%(role)s), “%(text)s”. Write it in Latin, Greek or Cyrillic "
            "letters, in every language that the text is translated into."
        )
        sentences = []
        for part, name in TEXTS.items():
            text = getattr(drawn, part)
            characters = unprintable(text)
            if characters:
                words = {"field": labels[name], "role": role, "text": text}
                sentences.append(sentence % dict(words, characters=listed(characters)))
        return sentences

    def _picture_problems(self, drawn):
        """Sentences about pictures that are there and that no printer could print."""
        labels = self._labels(PICTURES)
        sentence = _(
            "The file for “%s” can't be printed. Choose a PNG or JPEG picture."
        )
        return [
            sentence % labels[name]
            for name in PICTURES
            if not getattr(drawn, name)
            and self._picture(name)
            and (name != "logo" or self.show_logo)
        ]


def listed(characters):
    """Characters as a sentence names them."""
    return ", ".join("“%s”" % character for character in characters)
