"""A page that shows how far a printer misses, in the millimetres to enter as offset.

A gauge is a cross with a tick each millimetre, numbered as offsets are: to the right and
down. What is read on it is what to add to the offset of the side that it stands on.

- Front: a ruler is laid from the paper's edge. Its ``gauge_distance`` meets the tick
  whose number is missing: a print that lies 1 mm too far right is read as -1.
- Back of a sheet: held against the light, the cross of the front shines through the
  gauge of the back, at the tick whose number is missing.
- Back of a card, which no light shines through: with a ruler, as its front.
"""
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit

from .fonts import BOLD, MM_PER_POINT, REGULAR
from .layouts import LAYOUTS, Box
from .paper import Paper

# Ticks on each side of zero, and half the lengths of lines, in mm.
REACH = 5
TICK, ZERO_TICK = 0.8, 1.6
CORNER_CROSS, LIGHT_CROSS = 3.0, 9.0
# The place whose middle the light shines through, and the one that texts stand in.
LIGHT_PLACE, TEXT_PLACE = 4, 5
LEADING = 1.25


class Words(NamedTuple):
    """What stands on the pages, translated by the caller."""

    front_title: str
    back_title: str
    # How to read a side with a ruler; ``%(mm)s`` is ``gauge_distance``.
    front_by_ruler: str
    back_by_ruler: str
    # How to read the back of a sheet against the light.
    back_by_light: str
    # The offsets with which a side is printed: ``%(right)s`` and ``%(down)s``.
    now: str
    # Beside the ends of the gauge.
    right: str
    down: str
    decimal_point: str = "."


def gauge_distance(layout):
    """How far from the left and the top edge of the paper the gauge's zero is, in mm."""
    return 40 if layout.is_sheet else 20


def draw_calibration(options, words, title=""):
    """The bytes of a PDF of the calibration page, and its back where there are two sides.

    The offsets of ``options`` are applied: once they are right every gauge reads zero.
    """
    paper = Paper(LAYOUTS[options.layout], title or words.front_title)
    with paper.page(options.front_offset):
        _draw_front(paper, words, _now(words, options.front_offset))
    if options.is_two_sided:
        with paper.page(options.back_offset):
            now = _now(words, options.back_offset)
            _draw_back(paper, words, now, options.turn)
    return paper.close()


def _draw_front(paper, words, now):
    layout = paper.layout
    _draw_corners(paper)
    _draw_edge_gauge(paper, words)
    if layout.is_sheet:
        _draw_cross(paper, *_middle(layout.front(LIGHT_PLACE).trim), LIGHT_CROSS)
    _draw_text(paper, words.front_title, _by_ruler(paper, words.front_by_ruler), now)


def _draw_back(paper, words, now, turn):
    layout = paper.layout
    _draw_corners(paper)
    if layout.is_sheet:
        _draw_gauge(paper, *_middle(layout.back(LIGHT_PLACE, turn).trim), words)
        text = words.back_by_light
    else:
        _draw_edge_gauge(paper, words)
        text = _by_ruler(paper, words.back_by_ruler)
    _draw_text(paper, words.back_title, text, now)


def _by_ruler(paper, text):
    return text % {"mm": gauge_distance(paper.layout)}


def _now(words, offset):
    texts = [("%+.1f" % part).replace(".", words.decimal_point) for part in offset]
    return words.now % dict(zip(("right", "down"), texts))


def _middle(box):
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _draw_corners(paper):
    """A cross at each corner of each trim: sheets that lie askew show there."""
    layout = paper.layout
    trims = [layout.front(number).trim for number in range(1, layout.places + 1)]
    corners = {
        (round(x, 6), round(y, 6))
        for trim in trims
        for x in (trim.left, trim.right)
        for y in (trim.top, trim.bottom)
    }
    for x, y in sorted(corners):
        _draw_cross(paper, x, y, CORNER_CROSS)


def _draw_cross(paper, x, y, reach):
    paper.draw_lines([(x - reach, y, x + reach, y), (x, y - reach, x, y + reach)])


def _draw_edge_gauge(paper, words):
    distance = gauge_distance(paper.layout)
    _draw_gauge(paper, distance, distance, words)


def _draw_gauge(paper, x, y, words):
    """Two rulers that cross at zero: one reads to the right, one down."""
    _draw_cross(paper, x, y, REACH)
    for number in range(-REACH, REACH + 1):
        tick = TICK if number % REACH else ZERO_TICK
        paper.draw_lines(
            [
                (x + number, y - tick, x + number, y + tick),
                (x - tick, y + number, x + tick, y + number),
            ]
        )
    right, down = "+%s %s" % (REACH, words.right), "+%s %s" % (REACH, words.down)
    paper.draw_text("-%s" % REACH, x - REACH - 4, y + 0.8, 6)
    paper.draw_text(right, x + REACH + 1, y + 0.8, 6)
    paper.draw_text("-%s" % REACH, x - 1.2, y - REACH - 1, 6)
    paper.draw_text(down, x - 1.2, y + REACH + 3, 6)


def _draw_text(paper, title, *paragraphs):
    """Draw the title and the paragraphs, as large as their box allows."""
    box = _text_box(paper.layout)
    lines, points = _fit(box, title, paragraphs)
    y = box.top
    for line, font in lines:
        y += points * MM_PER_POINT * LEADING
        paper.draw_text(line, box.left, y, points, font)


def _text_box(layout):
    """Where the text stands: off the gauges and the crosses of both sides."""
    if layout.is_sheet:
        return layout.front(TEXT_PLACE).trim.grown(-CORNER_CROSS - 2)
    return Box(38.0, 4.0, layout.page_width - 4, layout.page_height - 4)


def _fit(box, title, paragraphs):
    """([(line, font)], size in points), the largest from 10 to 4 that fits."""
    for half_points in range(20, 7, -1):
        points = half_points / 2
        lines = _wrap(box, points, title, paragraphs)
        if len(lines) * points * LEADING * MM_PER_POINT <= box.bottom - box.top:
            break
    return lines, points


def _wrap(box, points, title, paragraphs):
    width = (box.right - box.left) * mm
    lines = [(line, BOLD) for line in simpleSplit(title, BOLD, points, width)]
    for text in paragraphs:
        lines += [(line, REGULAR) for line in simpleSplit(text, REGULAR, points, width)]
    return lines
