"""The back of a card: a text of the shop, and a code."""
from .codes import QR
from .fields import draw_code, measure_code
from .fit import fit_text, height_of
from .fonts import BOLD, CAPITAL, MM_PER_POINT, REGULAR, clean, clean_lines, printable
from .looks import (
    BOTTOM,
    INNER_WIDTH,
    MARGIN,
    Box,
    draw_band,
    draw_ground,
    draw_lines,
    fit_line,
    ink_on,
)
from .pen import RIGHT
from .what import BACK, CARD_WIDTH

BAND = 8.5
TOP = BAND + 3.5
BODY = BOTTOM - TOP
GAP = 5.0
TEXT_SIZES = (5.0, 9.0)
BAND_SIZES = (6.0, 8.0)
# Of bars and of a QR code.
CODE_HEIGHTS = 18.0, 32.0


def draw_back(pen, card):
    """Draw the back of ``card``, with its bleed."""
    design = card.design
    field = measure_code(design.back_code, card.number, INNER_WIDTH, CODE_HEIGHTS)
    box = _text_box(field)
    pen.once((BACK, design, box), lambda pen: _draw_design(pen, design, box))
    if field:
        draw_code(pen, field, *_place(design, field))


def _text_box(field):
    """Where the text stands: beside a square code, above bars."""
    if field is None:
        return Box(MARGIN, TOP, INNER_WIDTH, BODY)
    if _is_square(field):
        return Box(MARGIN, TOP, INNER_WIDTH - field.width - GAP, BODY)
    return Box(MARGIN, TOP, INNER_WIDTH, BODY - field.height - 1.5)


def _place(design, field):
    """Left and top of the field: in the middle where there is no text."""
    has_text = bool(clean(design.back_text))
    middle = (CARD_WIDTH - field.width) / 2, TOP + (BODY - field.height) / 2
    if not has_text:
        return middle
    if _is_square(field):
        return MARGIN + INNER_WIDTH - field.width, middle[1]
    return middle[0], BOTTOM - field.height


def _is_square(field):
    return field.kind == QR


def _draw_design(pen, design, box):
    """Draw what is the same on all cards of a design."""
    draw_ground(pen, design, design.back_background)
    if not design.back_background:
        draw_band(pen, design.accent, BAND)
        _draw_band_words(pen, design)
    text = printable(clean_lines(design.back_text))
    fitted = fit_text(text, REGULAR, box.width, box.height, TEXT_SIZES)
    top = box.y + (box.height - height_of(len(fitted.lines), fitted.size)) / 2
    draw_lines(pen, fitted, box.x, top, REGULAR, design.ink)


def _draw_band_words(pen, design):
    """Title at the left and role at the right of the band."""
    colour = ink_on(design.accent)
    title, role = printable(clean(design.title)), printable(clean(design.role))
    halves = INNER_WIDTH / 2 - 1
    title = fit_line(title, BOLD, halves if role else INNER_WIDTH, BAND_SIZES)
    role = fit_line(role, REGULAR, halves if title.lines else INNER_WIDTH, BAND_SIZES)
    top = BAND / 2 - BAND_SIZES[1] * CAPITAL * MM_PER_POINT / 2 + 0.3
    draw_lines(pen, title, MARGIN, top, BOLD, colour)
    draw_lines(pen, role, MARGIN + INNER_WIDTH, top, REGULAR, colour, RIGHT)
