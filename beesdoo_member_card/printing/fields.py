"""A code and its number on a white field, in as much room as there is."""
from collections import namedtuple

from . import codes
from .fonts import CAPITAL, MM_PER_POINT, REGULAR, printable, text_width
from .looks import BLACK, WHITE
from .pen import CENTRE, LEFT

# A bar is a whole number of a printer's dots, so that all come out as wide as they
# should: 10 of 600 dpi are 5 of 300 dpi and 0.423 mm; GS1's nominal width is 0.33 mm.
# 8 would be two pixels of 150 dpi: where one edge falls between pixels all do, and blur.
DOT = 25.4 / 600
WIDEST_BAR, WIDEST_POINT = 10 * DOT, 22 * DOT
# The digits under an EAN-13 stand under their bars, 7 modules apart.
DIGIT_PITCH, DIGIT_WIDTH = 7, 5.3
NUMBER_SIZE = 8.0
RADIUS = 1.0

# ``module`` in mm, ``width`` and ``height`` those of the white field.
Field = namedtuple("Field", "kind number module width height")


def measure_code(kind, number, width, heights):
    """The ``Field`` of a code, ``width`` mm wide at most; None if there is none.

    ``heights`` are those of (bars, a QR code); a QR code may take less.
    """
    kind = codes.code_kind(kind, number, width)
    if not kind:
        return None
    modules = _modules(kind, number) + sum(codes.QUIET[kind])
    if kind in codes.BAR_CODES:
        module = _module(kind, min(WIDEST_BAR, width / modules))
        return Field(kind, number, module, modules * module, heights[0])
    letters = _number_height(NUMBER_SIZE)
    sides = WIDEST_POINT, width / modules, (heights[1] - letters) / modules
    module = _module(kind, min(sides))
    side = modules * module
    return Field(kind, number, module, side, side + letters)


def _module(kind, width):
    """The module no wider than ``width`` that is a whole number of dots, if there is."""
    whole = int(width / DOT + 1e-6) * DOT
    return whole if whole >= codes.NARROWEST[kind] else width


def draw_code(pen, field, x, y):
    """Draw a code and its number in black on a white field, whatever the paper."""
    ground = x, y, field.width, field.height, WHITE, RADIUS
    pen.once(ground, lambda pen: pen.rectangle(*ground))
    if field.kind == codes.EAN13:
        _draw_ean13(pen, field, x, y)
    elif field.kind == codes.CODE128:
        _draw_code128(pen, field, x, y)
    else:
        _draw_qr(pen, field, x, y)


def _modules(kind, number):
    if kind == codes.EAN13:
        return codes.EAN_MODULES
    if kind == codes.CODE128:
        return codes.code128_modules(number)
    return codes.qr(number).width


def _draw_ean13(pen, field, x, y):
    module = field.module
    size = DIGIT_WIDTH * module / text_width("0", REGULAR, 1)
    capital = size * CAPITAL * MM_PER_POINT
    top = y + 1
    base = y + field.height - 0.8
    bars_end = base - capital - 0.5
    left = x + codes.QUIET[codes.EAN13][0] * module
    height = (bars_end - top) / module + codes.EAN_GUARD
    pen.bars(codes.ean13(field.number, height).rectangles, left, top, module, BLACK)
    # The first digit stands before the bars, six under each half.
    inset = (DIGIT_PITCH - DIGIT_WIDTH) / 2
    for digits, start in ((slice(1), -9), (slice(1, 7), 3), (slice(7, 13), 50)):
        at = left + (start + inset) * module
        pitch = DIGIT_PITCH * module
        pen.text(field.number[digits], at, base, REGULAR, size, BLACK, LEFT, pitch)


def _draw_code128(pen, field, x, y):
    top = y + 1
    height = field.height - 1 - _number_height(NUMBER_SIZE)
    code = codes.code128(field.number, height / field.module)
    left = x + codes.QUIET[codes.CODE128][0] * field.module
    pen.bars(code.rectangles, left, top, field.module, BLACK)
    _draw_number(pen, field, x, y)


def _draw_qr(pen, field, x, y):
    quiet = codes.QUIET[codes.QR][0] * field.module
    rectangles = codes.qr(field.number).rectangles
    pen.bars(rectangles, x + quiet, y + quiet, field.module, BLACK)
    _draw_number(pen, field, x, y)


def _draw_number(pen, field, x, y):
    """The number as it is stored, all of it, centred at the foot of the field."""
    number = printable(field.number)
    room = field.width - 2
    size = NUMBER_SIZE * min(1, room / max(text_width(number, REGULAR, NUMBER_SIZE), 1))
    base = y + field.height - 0.9
    pen.text(number, x + field.width / 2, base, REGULAR, size, BLACK, CENTRE)


def _number_height(size):
    return size * CAPITAL * MM_PER_POINT + 1.7
