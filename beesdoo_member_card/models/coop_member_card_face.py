"""What is printed of cards: words in each member's language, the number, the photo."""
from odoo import models

from ..compat import CARD_PHOTO_FIELD
from ..printing.face import card_svg
from ..printing.what import Card
from ..tools.default_photo import is_default_photo
from ..tools.picture import printable_photo


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    def _faces(self):
        """``[printing.what.Card]`` of these cards, in their order.

        Whoever may see the cards may see them printed: the rest is read with the rights
        of the system. A photo or logo that can't be printed is left out.
        """
        designs = self._designs()
        photos = self._photos(designs)
        drawn = self._drawn_designs(designs)
        return [
            self._prepare_face(card, *drawn[self._look(card, designs)], photos)
            for card in self.sudo()
        ]

    def _svg(self, side):
        """One face (``front`` or ``back``) of this card as the text of an SVG."""
        self.ensure_one()
        return card_svg(self._faces()[0], side)

    def _designs(self):
        """``{card id: design}``."""
        # Before any sudo: 12.0's superuser works in a company of its own.
        companies = {card.id: card._company() for card in self}
        designs, found = {}, {}
        for card in self.sudo():
            key = companies[card.id], card.member_id.member_role or "worker"
            if key not in found:
                found[key] = key[0]._card_design(key[1])
            designs[card.id] = found[key]
        return designs

    def _look(self, card, designs):
        """What cards that look the same have in common: the design and the language."""
        return designs[card.id].id, card.member_id.lang or self._user_lang()

    def _user_lang(self):
        return self.env.context.get("lang") or self.env.user.lang or "en_US"

    def _drawn_designs(self, designs):
        """``{look: (design in its language, printing.what.Design)}``."""
        pictures, drawn = {}, {}
        for card in self.sudo():
            design, look = designs[card.id], self._look(card, designs)
            if look in drawn:
                continue
            if design.id not in pictures:
                pictures[design.id] = design._pictures()
            design = design.with_context(lang=look[1])
            drawn[look] = design, design._drawn(pictures[design.id])
        return drawn

    def _photos(self, designs):
        """``{member id: base64}`` of those whose design has a photo."""
        members = self.sudo().mapped("member_id")
        wanted = {
            card.member_id.id for card in self.sudo() if designs[card.id].has_photo
        }
        members = members.filtered(lambda member: member.id in wanted)
        rows = members.with_context(bin_size=False).read([CARD_PHOTO_FIELD])
        photos = {row["id"]: row[CARD_PHOTO_FIELD] for row in rows}
        return {
            member_id: photo
            for member_id, photo in photos.items()
            if photo and not is_default_photo(photo)
        }

    def _prepare_face(self, card, design, drawn, photos):
        member = card.member_id
        photo = photos.get(member.id)
        return Card(
            design=drawn,
            name=member._name_on_card(),
            number=card.shown_number or "",
            lines=design._lines(member.member_number, card.expires_on),
            photo=printable_photo(photo) if photo else None,
        )
