"""A PDF of sheets or cards, written page by page."""
import io
from contextlib import contextmanager

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from . import fonts

# Thin enough to cut along, thick enough for every printer.
LINE_WIDTH = 0.1


class Paper:
    """Pages of one layout. Lengths are in mm; ``canvas`` itself counts in points."""

    def __init__(self, layout, title):
        fonts.register()
        self.layout = layout
        self._output = io.BytesIO()
        self.canvas = Canvas(
            self._output,
            pagesize=(layout.page_width * mm, layout.page_height * mm),
            pageCompression=1,
            # The same input gives the same bytes: no date, no random identifier.
            invariant=1,
            # Otherwise each page would name Helvetica, which is not embedded.
            initialFontName=fonts.REGULAR,
        )
        self.canvas.setTitle(title)

    @contextmanager
    def page(self, offset):
        """One page, on which everything moves by ``offset``: (right, down)."""
        self._set_boxes(offset)
        right, down = offset
        self.canvas.translate(right * mm, -down * mm)
        yield
        self.canvas.showPage()

    @contextmanager
    def place(self, place):
        """Draw with the origin at the top left of a card, as its reader sees it.

        Nothing shows outside the trim and the bleed of the layout. Cards that touch
        have no bleed, not even at the grid's outside: there the paper stays white, so
        that the cut marks are seen.
        """
        self.canvas.saveState()
        self._clip(place.trim.grown(self.layout.bleed))
        if place.is_turned:
            self.canvas.translate(place.trim.right * mm, self._y(place.trim.bottom))
            self.canvas.rotate(180)
        else:
            self.canvas.translate(place.trim.left * mm, self._y(place.trim.top))
        yield
        self.canvas.restoreState()

    def draw_lines(self, lines):
        """Draw thin black lines (x1, y1, x2, y2)."""
        self.canvas.setLineWidth(LINE_WIDTH * mm)
        self.canvas.setStrokeGray(0)
        self.canvas.lines(
            (x1 * mm, self._y(y1), x2 * mm, self._y(y2)) for x1, y1, x2, y2 in lines
        )

    def draw_text(self, text, x, y, points, font=fonts.REGULAR):
        """Draw a line of text whose base line begins at (x, y)."""
        self.canvas.setFont(font, points)
        self.canvas.setFillGray(0)
        self.canvas.drawString(x * mm, self._y(y), text)

    def close(self):
        """The bytes of the PDF."""
        self.canvas.save()
        return self._output.getvalue()

    def _y(self, down):
        return (self.layout.page_height - down) * mm

    def _points(self, box):
        """The box as a PDF has it: left, bottom, right, top."""
        edges = (box.left * mm, self._y(box.bottom), box.right * mm, self._y(box.top))
        # PDF has no numbers like 1e-15.
        return tuple(round(edge, 4) for edge in edges)

    def _set_boxes(self, offset):
        """Tell print shops where the cuts are and how far the colours reach."""
        layout = self.layout
        trim = layout.trims
        if layout.is_sheet:
            trim = trim.moved(*offset)
        bleed = trim.grown(layout.bleed)
        self.canvas.setTrimBox(self._points(trim.within(layout.page)))
        self.canvas.setBleedBox(self._points(bleed.within(layout.page)))

    def _clip(self, box):
        left, bottom, right, top = self._points(box)
        path = self.canvas.beginPath()
        path.rect(left, bottom, right - left, top - bottom)
        self.canvas.clipPath(path, stroke=0, fill=0)
