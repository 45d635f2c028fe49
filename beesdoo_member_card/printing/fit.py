"""Words fitted in a box: shrunk, then on more lines, then cut with an ellipsis.

Lengths are in mm, sizes of letters in points. What is given is clean (``fonts.clean``).
"""
import re
from collections import namedtuple

from .fonts import LEADING, MM_PER_POINT, text_width

ELLIPSIS = "…"
STEP = 0.25
# One line is kept down to this part of the full size before a second one is taken.
ONE_LINE = 0.72
# A break may come after a blank, which vanishes, or after a hyphen, which stays.
PIECES = re.compile(r"[^\s-]*-+|[^\s-]+|\s+")

Fitted = namedtuple("Fitted", "lines size")


def height_of(lines, size):
    """The height in mm of so many lines of letters of ``size`` points."""
    return lines * size * LEADING * MM_PER_POINT


def fit_name(text, font, width, height, sizes, most_lines=2):
    """``Fitted`` lines of a name in a box; ``sizes`` are its (smallest, biggest) size.

    One line, shrunk a little; then two lines, broken where they come out most even,
    shrunk; then one line shrunk further. What does not fit at the smallest size has a
    long word broken, and ends with an ellipsis if even that is too long.
    """
    smallest, biggest = sizes
    one = _size_for([text], font, width, height, biggest)
    if one >= max(smallest, biggest * ONE_LINE) or most_lines == 1 and one >= smallest:
        return Fitted([text], one)
    lines = _halves(text, font) if most_lines > 1 else [text]
    two = _size_for(lines, font, width, height, biggest)
    size, lines = max([(one, [text]), (two, lines)], key=lambda found: found[0])
    if size >= smallest:
        return Fitted(lines, size)
    return fit_text(text, font, width, height, sizes, most_lines)


def fit_text(text, font, width, height, sizes, most_lines=None):
    """``Fitted`` lines of a text that may have line breaks, in a box.

    The biggest of ``sizes`` (smallest, biggest) with which all of it fits; at the
    smallest the last line that has room ends with an ellipsis.
    """
    smallest, size = sizes
    if not text:
        return Fitted([], size)
    while True:
        lines = wrap(text, font, size, width)
        room = _lines_in(height, size)
        if most_lines is not None:
            room = min(room, most_lines)
        if len(lines) <= room:
            return Fitted(lines, size)
        if size <= smallest:
            return Fitted(_cut(lines, room, font, size, width), size)
        size = max(smallest, size - STEP)


def wrap(text, font, size, width):
    """The lines of ``text`` at ``size`` in ``width``; words are broken if they must."""
    lines = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, font, size, width))
    return lines


def _wrap_paragraph(paragraph, font, size, width):
    lines, line = [], ""
    for piece in PIECES.findall(paragraph):
        if text_width(line + piece.rstrip(), font, size) <= width:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        *whole, line = _broken(piece.lstrip(), font, size, width)
        lines.extend(whole)
    return lines + [line.rstrip()]


def _broken(word, font, size, width):
    """A word in parts that are no wider than ``width``, one letter at least."""
    parts, part = [], ""
    for letter in word:
        if part and text_width(part + letter, font, size) > width:
            parts.append(part)
            part = ""
        part += letter
    return parts + [part]


def _halves(text, font):
    """``text`` on two lines as even as its blanks and hyphens allow, else on one."""
    pieces = PIECES.findall(text)
    best, least = [text], None
    for index in range(1, len(pieces)):
        halves = ["".join(pieces[:index]).strip(), "".join(pieces[index:]).strip()]
        widest = max(text_width(half, font, 1) for half in halves)
        if all(halves) and (least is None or widest < least):
            best, least = halves, widest
    return best


def _size_for(lines, font, width, height, biggest):
    """The size, ``biggest`` at most, at which ``lines`` fit in the box, in steps."""
    widest = max(text_width(line, font, biggest) for line in lines)
    factor = min(1, height / height_of(len(lines), biggest))
    if widest > 0:
        factor = min(factor, width / widest)
    # A full step is given only where it surely fits, whatever the rounding of floats.
    return biggest if factor == 1 else int((biggest * factor - 1e-6) / STEP) * STEP


def _lines_in(height, size):
    return int(height / height_of(1, size) + 1e-6)


def _cut(lines, room, font, size, width):
    """The first ``room`` of ``lines``, with an ellipsis where some are left out."""
    if len(lines) <= room:
        return lines
    kept = lines[:room]
    if kept:
        kept[-1] = _shortened(kept[-1], font, size, width)
    return kept


def _shortened(line, font, size, width):
    line = line.rstrip()
    while line and text_width(line + ELLIPSIS, font, size) > width:
        line = line[:-1].rstrip()
    return line + ELLIPSIS
