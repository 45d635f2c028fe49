"""The front of a card: who, in which role, of which shop, and a code."""
from .fields import draw_code, measure_code
from .fit import fit_name, fit_text, height_of
from .fonts import BOLD, CAPITAL, MM_PER_POINT, REGULAR, clean, clean_lines, printable
from .looks import (
    BOTTOM,
    INNER_WIDTH,
    MARGIN,
    draw_band,
    draw_ground,
    draw_lines,
    fit_line,
    ink_on,
)
from .pen import CENTRE
from .pictures import CONTAIN, COVER, ratio
from .what import BLEED, CARD_WIDTH, FRONT

SLIM_BAND, BAND = 5.5, 16.0
LOGO_WIDTH, LOGO_HEIGHT = 26.0, 10.5
GAP = 3.5
PHOTO_HEIGHT, PHOTO_RATIO = 30.0, 0.78

TITLE_SIZES, ROLE_SIZES = (7.0, 15.0), (6.0, 9.0)
NAME_SIZES, NAME_HEIGHT = (8.0, 16.0), 9.6
TEXT_SIZES = (5.0, 8.5)
BARS_HEIGHT, QR_HEIGHT = 14.5, 23.0
# Narrower than this, words stand above the code and not beside it.
NARROWEST_COLUMN = 17.0


def draw_front(pen, card):
    """Draw the front of ``card``, with its bleed."""
    design = card.design
    pen.once((FRONT, design), lambda pen: _draw_design(pen, design))
    top = _header_end(design) + GAP
    left = MARGIN
    if design.has_photo and card.photo:
        height = min(PHOTO_HEIGHT, BOTTOM - top)
        width = height * PHOTO_RATIO
        pen.picture(card.photo, MARGIN, top, width, height, COVER, is_photo=True)
        left += width + GAP
    _draw_member(pen, card, left, top, MARGIN + INNER_WIDTH - left)


def _draw_design(pen, design):
    """Draw what is the same on all cards of a design."""
    draw_ground(pen, design, design.front_background)
    end = _header_end(design)
    if design.front_background:
        # The picture is the design: words and logo stand on it as they are.
        _draw_header(pen, design, end, design.ink)
        return
    draw_band(pen, design.accent, end)
    _draw_header(pen, design, end, ink_on(design.accent))


def _draw_header(pen, design, height, colour):
    left = MARGIN
    if design.logo:
        left += _draw_logo(pen, design, height) + GAP
    title, role = printable(clean(design.title)), printable(clean(design.role))
    width = MARGIN + INNER_WIDTH - left
    title = fit_line(title, BOLD, width, TITLE_SIZES)
    role = fit_line(role, REGULAR, width, ROLE_SIZES)
    heights = [line.size * CAPITAL * MM_PER_POINT for line in (title, role) if line.lines]
    gap = 2.4 if len(heights) == 2 else 0
    # A little below the middle, as the safe area begins 3 mm from the edge.
    top = (height - sum(heights) - gap) / 2 + 0.4
    if title.lines:
        draw_lines(pen, title, left, top, BOLD, colour)
        top += heights[0] + gap
    draw_lines(pen, role, left, top, REGULAR, colour)


def _draw_logo(pen, design, height):
    """Draw the logo at the left, on paper and not on the band; give its width."""
    proportion = ratio(design.logo)
    width = min(LOGO_WIDTH, LOGO_HEIGHT * proportion)
    tall = width / proportion
    if not design.front_background:
        plate = BLEED + MARGIN + width + GAP
        pen.rectangle(-BLEED, -BLEED, plate, height + BLEED, design.paper)
    top = (height - tall) / 2 + 0.4
    pen.picture(design.logo, MARGIN, top, width, tall, CONTAIN)
    return width + GAP if not design.front_background else width


def _header_end(design):
    if design.logo or clean(design.title) or clean(design.role):
        return BAND
    return SLIM_BAND


def _draw_member(pen, card, left, top, width):
    """Draw name, lines, text and code in what is left of the front."""
    design = card.design
    name = printable(clean(card.name))
    if name:
        fitted = fit_name(name, BOLD, width, NAME_HEIGHT, NAME_SIZES)
        top = draw_lines(pen, fitted, left, top, BOLD, design.ink) + 0.6
    words = _words(card)
    tall = min(QR_HEIGHT, BOTTOM - top) if design.front_code == "qr" else BARS_HEIGHT
    field = measure_code(design.front_code, card.number, width, tall)
    bottom = BOTTOM
    if field:
        draw_code(pen, field, left + width - field.width, BOTTOM - field.height)
        column = width - field.width - GAP
        if column >= NARROWEST_COLUMN:
            width = column
        else:
            bottom -= field.height + 1
    fitted = fit_text(words, REGULAR, width, bottom - top, TEXT_SIZES)
    draw_lines(pen, fitted, left, top, REGULAR, design.ink)


def _words(card):
    lines = [clean(line) for line in card.lines]
    text = clean_lines(card.design.front_text)
    return printable("\n".join(filter(None, lines + [text])))
