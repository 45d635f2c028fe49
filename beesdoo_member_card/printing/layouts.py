"""Where cards lie on the paper: geometry alone, in millimetres from the top left.

Two sides: the sheet is turned as its printer turns it, the cards as a person does. A
card that was cut out and is turned over like the page of a book, about its upright
(short-side) axis, shows its back upright. So where the printer turns the sheet about an
upright axis the columns of its back are mirrored; where it turns the sheet about a level
axis the rows are mirrored and each back stands on its head on the page.
"""
from typing import NamedTuple

from .what import BLEED, CARD_HEIGHT, CARD_WIDTH

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
# Cut marks keep this far off what is printed of the cards, and are this long. Printers
# leave some 4 mm at the paper's edge white.
MARK_GAP, MARK_LENGTH = 2.0, 5.0


class Box(NamedTuple):
    """A rectangle; ``right`` and ``bottom`` are edges, not lengths."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by):
        """This box with ``by`` mm more on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, right, down):
        """This box moved."""
        return Box(
            self.left + right, self.top + down, self.right + right, self.bottom + down
        )

    def within(self, other):
        """What of this box lies in ``other``."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


class Place(NamedTuple):
    """The trim of a card on a page, and whether the card stands on its head there."""

    trim: Box
    is_turned: bool = False


class Layout(NamedTuple):
    """A page and its grid of cards, centred, each with ``bleed`` around its trim.

    Cards are cut out of a sheet along its cut marks; a page that is none is one card.
    """

    page_width: float
    page_height: float
    columns: int
    rows: int
    bleed: float
    is_sheet: bool

    @property
    def places(self):
        """The number of cards on a page."""
        return self.columns * self.rows

    @property
    def page(self):
        """The page as a box."""
        return Box(0.0, 0.0, self.page_width, self.page_height)

    @property
    def trims(self):
        """The box around the trims of all places.

        Where a page is one card it is the page.
        """
        first, last = self.front(1).trim, self.front(self.places).trim
        return Box(first.left, first.top, last.right, last.bottom)

    def front(self, number):
        """The place ``number``, counted from 1 by rows, on the front."""
        row, column = divmod(number - 1, self.columns)
        return Place(self._trim(row, column))

    def back(self, number, turn):
        """The place on the back behind the front's place ``number``.

        ``turn`` is the edge, ``long`` or ``short``, about which the sheet is turned.
        """
        row, column = divmod(number - 1, self.columns)
        if self.turns_upright(turn):
            return Place(self._trim(row, self.columns - 1 - column))
        return Place(self._trim(self.rows - 1 - row, column), is_turned=True)

    def turns_upright(self, turn):
        """Whether turning about that edge of the sheet is turning it like a page."""
        return (turn == "long") == (self.page_height > self.page_width)

    def marks(self):
        """The cut marks: lines (x1, y1, x2, y2) outside the grid, two for each cut."""
        if not self.is_sheet:
            return []
        inner = self.trims.grown(self.bleed + MARK_GAP)
        outer = inner.grown(MARK_LENGTH)
        lines = []
        for x in self._cuts("left", "right"):
            lines += [(x, outer.top, x, inner.top), (x, inner.bottom, x, outer.bottom)]
        for y in self._cuts("top", "bottom"):
            lines += [(outer.left, y, inner.left, y), (inner.right, y, outer.right, y)]
        return lines

    def _trim(self, row, column):
        pitch_x = CARD_WIDTH + 2 * self.bleed
        pitch_y = CARD_HEIGHT + 2 * self.bleed
        left = (self.page_width - self.columns * pitch_x) / 2 + column * pitch_x
        top = (self.page_height - self.rows * pitch_y) / 2 + row * pitch_y
        left, top = left + self.bleed, top + self.bleed
        return Box(left, top, left + CARD_WIDTH, top + CARD_HEIGHT)

    def _cuts(self, *edges):
        # Cards that touch share a cut; rounding sees that it is one.
        trims = [self.front(number).trim for number in range(1, self.places + 1)]
        return sorted({round(getattr(t, edge), 6) for t in trims for edge in edges})


LAYOUTS = {
    # Edge to edge: one cut between two cards.
    "a4_2x5": Layout(A4_WIDTH, A4_HEIGHT, 2, 5, 0.0, is_sheet=True),
    # Colours reach over each cut; a fifth row would not fit.
    "a4_2x4": Layout(A4_WIDTH, A4_HEIGHT, 2, 4, BLEED, is_sheet=True),
    # For card printers, which print to the edge: the bleed lies outside the page.
    "id1": Layout(CARD_WIDTH, CARD_HEIGHT, 1, 1, BLEED, is_sheet=False),
}
