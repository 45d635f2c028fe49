"""A pen that draws on a reportlab canvas."""
import io

from reportlab.lib.utils import ImageReader

from . import fonts
from .pen import CENTRE, LEFT, RIGHT, Pen
from .pictures import prepare
from .what import BLEED, CARD_HEIGHT, CARD_WIDTH

POINTS_PER_MM = 72 / 25.4


class PdfPen(Pen):
    """Draws where the origin of ``canvas`` is; the caller moves, turns and clips it.

    Keep one pen for all cards of a canvas: it knows what is already in the file.
    """

    def __init__(self, canvas):
        fonts.register()
        self.canvas = canvas
        self.forms = {}
        self.colours = {}

    def rectangle(self, x, y, width, height, colour, radius=0):
        self._fill(colour)
        box = [side * POINTS_PER_MM for side in (x, -y - height, width, height)]
        if radius:
            self.canvas.roundRect(*box, radius * POINTS_PER_MM, stroke=0, fill=1)
        else:
            self.canvas.rect(*box, stroke=0, fill=1)

    def bars(self, rectangles, x, y, module, colour):
        self._fill(colour)
        self.canvas.saveState()
        self.canvas.translate(x * POINTS_PER_MM, -y * POINTS_PER_MM)
        self.canvas.scale(module * POINTS_PER_MM, -module * POINTS_PER_MM)
        self.canvas.drawPath(_Rectangles(rectangles), stroke=0, fill=1)
        self.canvas.restoreState()

    def text(self, text, x, y, font, size, colour, align=LEFT, pitch=0):
        width = fonts.text_width(text, font, size) if align != LEFT or pitch else 0
        spacing = pitch - width / len(text) if pitch and text else 0
        width += spacing * (len(text) - 1)
        if align == RIGHT:
            x -= width
        elif align == CENTRE:
            x -= width / 2
        self._fill(colour)
        line = self.canvas.beginText(x * POINTS_PER_MM, -y * POINTS_PER_MM)
        line.setFont(font, size)
        if spacing:
            line.setCharSpace(spacing * POINTS_PER_MM)
        line.textOut(text)
        if spacing:
            line.setCharSpace(0)
        self.canvas.drawText(line)

    def picture(self, data, x, y, width, height, fit, is_photo=False):
        picture = prepare(data, width, height, fit, is_photo)
        box = [side * POINTS_PER_MM for side in (x, -y - height, width, height)]
        reader = ImageReader(io.BytesIO(picture.data))
        self.canvas.drawImage(reader, *box, mask="auto")

    def once(self, key, draw):
        # A form is in the file once, however many cards show it.
        name = self.forms.get(key)
        if name is None:
            name = "face%d" % len(self.forms)
            self.forms[key] = name
            self.canvas.beginForm(name, *self._face_box())
            draw(self)
            self.canvas.endForm()
        self.canvas.doForm(name)

    def _face_box(self):
        """The lower left and the upper right corner of a face with its bleed."""
        corners = (-BLEED, -CARD_HEIGHT - BLEED, CARD_WIDTH + BLEED, BLEED)
        return [side * POINTS_PER_MM for side in corners]

    def _fill(self, colour):
        rgb = self.colours.get(colour)
        if rgb is None:
            rgb = tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
            self.colours[colour] = rgb
        self.canvas.setFillColor(rgb)


class _Rectangles:
    """A path of rectangles with short numbers; reportlab's own writes each with units."""

    def __init__(self, rectangles):
        self.rectangles = rectangles

    def getCode(self):
        return " ".join("%g %g %g %g re" % sides for sides in self.rectangles)
