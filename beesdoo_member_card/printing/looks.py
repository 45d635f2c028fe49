"""What both faces share: their measures, ground, colours and words."""
from collections import namedtuple

from .fit import Fitted, fit_name, height_of
from .fonts import CAPITAL, LEADING, MM_PER_POINT
from .pen import LEFT
from .pictures import COVER
from .what import BLEED, CARD_HEIGHT, CARD_WIDTH

MARGIN = 5.0
BOTTOM = CARD_HEIGHT - 4.6
INNER_WIDTH = CARD_WIDTH - 2 * MARGIN

WHITE, BLACK = "#ffffff", "#000000"

Box = namedtuple("Box", "x y width height")


def draw_ground(pen, design, background):
    """Paper, and the background picture if there is one, with their bleed."""
    box = (-BLEED, -BLEED, CARD_WIDTH + 2 * BLEED, CARD_HEIGHT + 2 * BLEED)
    pen.rectangle(*box, design.paper)
    if background:
        pen.picture(background, *box, COVER)


def draw_band(pen, colour, height, left=-BLEED):
    """A band along the upper edge, from ``left`` to the right, with its bleed."""
    width = CARD_WIDTH + BLEED - left
    pen.rectangle(left, -BLEED, width, height + BLEED, colour)


def ink_on(colour):
    """Black or white, whichever has more contrast on ``colour`` (WCAG 2.1)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        level / 12.92 if level <= 0.03928 else ((level + 0.055) / 1.055) ** 2.4
        for level in channels
    ]
    luminance = sum(map(float.__mul__, linear, (0.2126, 0.7152, 0.0722)))
    return BLACK if (luminance + 0.05) ** 2 > 1.05 * 0.05 else WHITE


def draw_lines(pen, fitted, x, y, font, colour, align=LEFT):
    """Write ``Fitted`` lines whose capitals begin at ``y``; give where they end."""
    step = fitted.size * LEADING * MM_PER_POINT
    base = y + fitted.size * CAPITAL * MM_PER_POINT
    for number, line in enumerate(fitted.lines):
        if line:
            pen.text(line, x, base + number * step, font, fitted.size, colour, align)
    return y + height_of(len(fitted.lines), fitted.size)


def fit_line(text, font, width, sizes):
    """``text`` on one line of ``width``; ``sizes`` are (smallest, biggest)."""
    if not text:
        return Fitted([], sizes[1])
    return fit_name(text, font, width, height_of(1, sizes[1]), sizes, most_lines=1)
