"""Sheets of plain cards, whose edges and colours can be measured in the picture."""
from unittest.mock import patch

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from odoo.tests.common import BaseCase

from ..printing import sheets
from ..printing.layouts import LAYOUTS
from ..printing.sheets import draw_cards
from ..printing.what import BLEED, CARD_HEIGHT, CARD_WIDTH, Card, Design, Options
from .reading import MM_PER_INCH, render

PIXELS_PER_MM = 5
DPI = PIXELS_PER_MM * MM_PER_INCH
# All layouts, with both ways in which a printer turns the sheet.
DUPLEX = [(layout, turn) for layout in LAYOUTS for turn in ("long", "short")]
# A black square in the upper left corner of each side, that far from the trim.
CORNER, CORNER_SIZE = 3.0, 4.0
BLACK = (0, 0, 0)


def colour_of(card_number):
    """The colour of a plain card on both sides, as red, green and blue up to 255."""
    return (40 + 8 * int(card_number), 200, 120)


def draw_plain_face(canvas, card, side):
    """Fill the face and its bleed with the card's colour, and mark its corner."""
    red, green, blue = [part / 255.0 for part in colour_of(card.number)]
    canvas.setFillColor(Color(red, green, blue))
    width, height = CARD_WIDTH + 2 * BLEED, CARD_HEIGHT + 2 * BLEED
    _fill(canvas, -BLEED, -BLEED, width, height)
    canvas.setFillGray(0)
    _fill(canvas, CORNER, CORNER, CORNER_SIZE, CORNER_SIZE)


def _fill(canvas, left, top, width, height):
    lower = -(top + height) * mm
    canvas.rect(left * mm, lower, width * mm, height * mm, stroke=0, fill=1)


def plain_cards(count):
    """Cards with the numbers 1 to ``count``."""
    return [Card(Design(), "", str(number)) for number in range(1, count + 1)]


class SheetCase(BaseCase):
    """Draws plain cards in place of members' cards."""

    def setUp(self):
        super().setUp()
        for name, plain in (("draw_face", draw_plain_face), ("PdfPen", lambda it: it)):
            patcher = patch.object(sheets, name, plain)
            patcher.start()
            self.addCleanup(patcher.stop)

    def draw(self, count, **options):
        """The PDF of that many plain cards."""
        return draw_cards(plain_cards(count), Options(**options))

    def picture(self, pdf, page=0):
        """A page of 5 pixels to the millimetre."""
        return render(pdf, page, DPI)

    def pixel(self, picture, x, y):
        """The colour of a picture at a point in mm."""
        row, column = int(y * PIXELS_PER_MM), int(x * PIXELS_PER_MM)
        return tuple(int(part) for part in picture[row, column])

    def assertColour(self, picture, x, y, colour):
        """Fail unless the picture has that colour at (x, y) in mm."""
        found = self.pixel(picture, x, y)
        distance = max(abs(a - b) for a, b in zip(found, colour))
        self.assertLessEqual(distance, 2, "%s at %s, %s" % (found, x, y))

    def assertShows(self, picture, trim, number, mark="left"):
        """Fail unless a card fills its trim upright, its mark up on the left or right.

        A card of whose back one sees the reverse has its mark on the right.
        """
        for x in (trim.left + 1, trim.right - 1):
            for y in (trim.top + 1, trim.bottom - 1):
                self.assertColour(picture, x, y, colour_of(number))
        middle = CORNER + CORNER_SIZE / 2
        at, other = trim.left + middle, trim.right - middle
        if mark == "right":
            at, other = other, at
        self.assertColour(picture, at, trim.top + middle, BLACK)
        self.assertColour(picture, other, trim.top + middle, colour_of(number))
