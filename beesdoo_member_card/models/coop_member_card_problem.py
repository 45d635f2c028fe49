"""What can't be printed, said before it is printed."""
from odoo import _, models

from ..printing.fonts import unprintable
from .coop_card_design_problem import listed


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _print_problems(self):
        """``[{"card": record, "sentence": str}]``, in the order of these cards.

        Empty if all can be printed. What is wrong with a design is said of each card
        that has it. The sentences are in the language of the user.
        """
        designs = self._designs()
        photos = self._photos(designs)
        of_designs, problems = {}, []
        for card, face in zip(self, self._faces()):
            # All cards of a design and language share one tuple.
            if id(face.design) not in of_designs:
                design = designs[card.id]
                of_designs[id(face.design)] = design._text_problems(face.design)
            has_photo = card.member_id.id in photos
            sentences = card._face_problems(face, has_photo)
            sentences += of_designs[id(face.design)]
            problems += [{"card": card, "sentence": words} for words in sentences]
        return problems

    def _face_problems(self, face, has_photo):
        """Sentences about what is printed of this card's member."""
        return [
            sentence
            for sentence in (
                self._number_problem(face.number),
                self._name_problem(face.name),
                self._line_problem(face.lines),
                self._photo_problem(face.photo, has_photo),
            )
            if sentence
        ]

    def _number_problem(self, number):
        member = self.member_id.name
        if not number:
            return (
                _(
                    "The card of %s has no number: it shows the worker's, and the worker "
                    "has no card. Make a card for the worker first."
                )
                % member
            )
        characters = unprintable(number)
        return characters and _(
            "%(characters)s can't be printed, in the number of %(member)s. "
            "Replace the card, so that it gets a new number."
        ) % {"characters": listed(characters), "member": member}

    def _name_problem(self, name):
        characters = unprintable(name)
        return characters and _(
            "%(characters)s can't be printed, in the name “%(name)s”. Fill in "
            "“Name on the card” on the member's page, in Latin, Greek or Cyrillic "
            "letters."
        ) % {"characters": listed(characters), "name": name}

    def _line_problem(self, lines):
        characters = unprintable("".join(lines))
        return characters and _(
            "%(characters)s can't be printed, under the name of %(member)s, "
            "“%(line)s”. Change the language or the number of the member, or leave this "
            "out of the design of the cards."
        ) % {
            "characters": listed(characters),
            "member": self.member_id.name,
            "line": ", ".join(lines),
        }

    def _photo_problem(self, photo, has_photo):
        if photo or not has_photo:
            return ""
        return (
            _(
                "The photo of %s can't be printed. Choose another one, in PNG or JPEG "
                "format, or remove it."
            )
            % self.member_id.name
        )
