"""The font of the cards: its widths, and what it cannot write.

Sizes of letters are in points, as everywhere in typography; lengths are in mm.
"""
import os
import threading
import unicodedata

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "KomunigiCard", "KomunigiCard-Bold"
FILES = {REGULAR: "Roboto-Regular.ttf", BOLD: "Roboto-Bold.ttf"}
FOLDER = os.path.join(os.path.dirname(__file__), "..", "static", "fonts")

MM_PER_POINT = 25.4 / 72
# Roboto: the height of a capital, and of what hangs under the line, for a size of 1.
CAPITAL = 0.711
DESCENT = 0.21
LEADING = 1.17

UNKNOWN = "?"
# Marks that change how the character before them looks and need no glyph themselves.
VARIATION_SELECTORS = frozenset(chr(code) for code in range(0xFE00, 0xFE10))

_lock = threading.Lock()
_faces = {}


def register():
    """Make the fonts known to reportlab, once per process."""
    if len(_faces) == len(FILES):
        return
    with _lock:
        for name, file_name in FILES.items():
            if name not in _faces:
                font = TTFont(name, os.path.join(FOLDER, file_name))
                pdfmetrics.registerFont(font)
                _faces[name] = font.face


def text_width(text, font, size):
    """The width in mm of ``text`` in ``font`` at ``size`` points."""
    register()
    return pdfmetrics.stringWidth(text, font, size) * MM_PER_POINT


def clean(text):
    """``text`` on one line: composed characters (NFC), single blanks, nothing unseen."""
    return " ".join(_without_unseen(text).split())


def clean_lines(text):
    """As ``clean``, for each line of ``text``; blank lines at both ends are left out."""
    lines = (text or "").strip().splitlines()
    return "\n".join(clean(line) for line in lines).strip("\n")


def unprintable(text):
    """The distinct characters of ``text`` that would print as a box, in their order.

    The font has the Latin, Greek and Cyrillic scripts. What is written from right to
    left, emoji and the like have no glyph in it.
    """
    found = []
    for character in _without_unseen(text):
        if not character.isspace() and not _has_glyph(character):
            if character not in found:
                found.append(character)
    return found


def printable(text):
    """``text`` with ``?`` for each character that the font lacks."""
    return "".join(
        character if character.isspace() or _has_glyph(character) else UNKNOWN
        for character in text
    )


def _without_unseen(text):
    """``text`` composed, without joiners, marks of direction and the like."""
    return "".join(filter(_is_seen, unicodedata.normalize("NFC", text or "")))


def _is_seen(character):
    """Whether a character takes place or ink: not a control or format character."""
    if character.isspace():
        return True
    if character in VARIATION_SELECTORS:
        return False
    return unicodedata.category(character) not in ("Cc", "Cf")


def _has_glyph(character):
    register()
    return bool(_faces[REGULAR].charToGlyph.get(ord(character)))
