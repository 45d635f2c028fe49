"""Cards drawn for a test, and pictures to put on them."""
import io

from hypothesis import HealthCheck, settings
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ..printing import fonts
from ..printing.face import draw_face
from ..printing.pdf_pen import POINTS_PER_MM, PdfPen
from ..printing.pen import CENTRE, LEFT, RIGHT, Pen
from ..printing.what import CARD_HEIGHT, CARD_WIDTH, FRONT, Card, Design

EAN = "0420000000013"
FIELD, PHOTO = "(field)", "(photo)"


def examples(number):
    """The settings of a property test: so many examples, on all machines the same."""
    return settings(
        max_examples=number,
        database=None,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


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
    """Notes what stands in which box (left, top, right, bottom) of a face.

    ``notes`` are pairs of the words, ``FIELD`` or ``PHOTO``, and the box.
    """

    def __init__(self):
        self.notes = []

    @property
    def texts(self):
        return [what for what, _box in self.notes if what not in (FIELD, PHOTO)]

    def rectangle(self, x, y, width, height, colour, radius=0):
        # Only the field of a code has round corners.
        if radius:
            self.notes.append((FIELD, (x, y, x + width, y + height)))

    def bars(self, rectangles, x, y, module, colour):
        """Stand in a field, which is noted."""

    def picture(self, data, x, y, width, height, fit, is_photo=False):
        if is_photo:
            self.notes.append((PHOTO, (x, y, x + width, y + height)))

    def text(self, text, x, y, font, size, colour, align=LEFT, pitch=0):
        width = fonts.text_width(text, font, size)
        if pitch:
            width = pitch * (len(text) - 1) + width / len(text)
        left = x - width * {LEFT: 0, CENTRE: 0.5, RIGHT: 1}[align]
        top = y - size * fonts.CAPITAL * fonts.MM_PER_POINT
        self.notes.append((text, (left, top, left + width, y)))
