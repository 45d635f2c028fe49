"""Cards drawn for a test, and pictures to put on them."""
import io

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ..printing import fonts
from ..printing.face import draw_face
from ..printing.pdf_pen import POINTS_PER_MM, PdfPen
from ..printing.pen import CENTRE, RIGHT, Pen
from ..printing.what import CARD_HEIGHT, CARD_WIDTH, FRONT, Card, Design

EAN = "0420000000013"


def make_card(name="Amina Haddad", number=EAN, lines=(), photo=None, **design):
    """A card; further values are those of its design."""
    return Card(Design(**design), name, number, tuple(lines), photo)


def make_picture(mode="RGB", size=(60, 40), colour=None, kind="PNG", **options):
    """The bytes of a picture of one colour."""
    target = io.BytesIO()
    Image.new(mode, size, colour).save(target, kind, **options)
    return target.getvalue()


def face_pdf(card, side=FRONT, count=1):
    """The bytes of a PDF with ``count`` pages of one face, without its bleed."""
    fonts.register()
    target = io.BytesIO()
    size = CARD_WIDTH * POINTS_PER_MM, CARD_HEIGHT * POINTS_PER_MM
    canvas = Canvas(target, size, invariant=1, initialFontName=fonts.REGULAR)
    pen = PdfPen(canvas)
    for _page in range(count):
        canvas.translate(0, size[1])
        draw_face(pen, card, side)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class NotingPen(Pen):
    """Notes the boxes, (left, top, right, bottom), of the words and codes of a face."""

    def __init__(self):
        self.boxes = []
        self.texts = []
        self.sizes = []

    def rectangle(self, x, y, width, height, colour, radius=0):
        if radius:
            self.boxes.append((x, y, x + width, y + height))

    def bars(self, rectangles, x, y, module, colour):
        """Stand in a field, which is noted."""

    def picture(self, data, x, y, width, height, fit, is_photo=False):
        if is_photo:
            self.boxes.append((x, y, x + width, y + height))

    def text(self, text, x, y, font, size, colour, align="left", pitch=0):
        self.texts.append(text)
        self.sizes.append(size)
        if pitch:
            return
        width = fonts.text_width(text, font, size)
        left = x - width * {RIGHT: 1, CENTRE: 0.5}.get(align, 0)
        top = y - size * fonts.CAPITAL * fonts.MM_PER_POINT
        self.boxes.append((left, top, left + width, y))
