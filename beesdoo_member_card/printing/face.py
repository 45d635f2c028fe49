"""One face of a card: drawn, as SVG, and what of it could not be printed."""
from .back import draw_back
from .fonts import unprintable
from .front import draw_front
from .pictures import is_readable
from .svg_pen import SvgPen
from .what import CARD_WIDTH, FRONT


def draw_face(pen, card, side):
    """Draw ``side`` (``FRONT`` or ``BACK``) of ``card``, with its 3 mm of bleed.

    The caller clips what is not wanted of the bleed. Words and codes keep 3 mm from
    the trim.

    :raises UnreadablePicture: for a logo, photo or background that is no picture
    """
    draw = draw_front if side == FRONT else draw_back
    draw(pen, card)


def card_svg(card, side, width_mm=CARD_WIDTH):
    """A face as the text of an SVG, ``width_mm`` wide, without bleed."""
    pen = SvgPen()
    draw_face(pen, card, side)
    title = " ".join(filter(None, (card.name, card.number)))
    return pen.svg(title, width_mm)


def text_problems(card):
    """[(text, [characters])]: what of a card's words has no glyph in the font.

    Such a character would print as ``?``.
    """
    design = card.design
    texts = [card.name, card.number, *card.lines]
    texts += [design.title, design.role, design.front_text, design.back_text]
    found = [(text, unprintable(text)) for text in texts]
    return [(text, characters) for text, characters in found if characters]


def picture_problems(card):
    """Names of the fields of a card and its design whose picture cannot be read."""
    design = card.design
    pictures = [
        ("logo", design.logo),
        ("front_background", design.front_background),
        ("back_background", design.back_background),
        ("photo", card.photo if design.has_photo else None),
    ]
    return [name for name, data in pictures if data and not is_readable(data)]
