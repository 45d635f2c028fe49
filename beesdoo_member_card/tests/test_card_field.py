import numpy

from odoo.tests.common import BaseCase

from ..printing import codes
from ..printing.fields import draw_code, measure_code
from ..printing.looks import BLACK
from . import reading
from .drawing import EAN, NotingPen, face_pdf, make_card

DPI = 600


class BarsPen(NotingPen):
    """Notes the bars and where they are."""

    def bars(self, rectangles, x, y, module, colour):
        self.left, self.top, self.module, self.colour = x, y, module, colour
        self.right = x + max(bar[0] + bar[2] for bar in rectangles) * module
        self.bottom = y + max(bar[1] + bar[3] for bar in rectangles) * module


class TestField(BaseCase):
    def _field(self, kind, number=EAN, width=48.0):
        return measure_code(kind, number, width, (13.5, 23.0))

    def _drawn(self, kind, **values):
        pen = BarsPen()
        field = self._field(kind, **values)
        draw_code(pen, field, 0, 0)
        return pen, field

    def test_the_quiet_zones_are_inside_the_field(self):
        for kind in ("ean13", "code128", "qr"):
            pen, field = self._drawn(kind)
            before, after = codes.QUIET[kind]
            self.assertAlmostEqual(pen.left, before * pen.module)
            self.assertAlmostEqual(field.width - pen.right, after * pen.module)

    def test_nothing_is_printed_in_the_quiet_zones(self):
        for kind in ("code128", "qr"):
            pen, field = self._drawn(kind)
            number_top = dict(pen.notes)[EAN][1]
            quiet = 4 * pen.module if kind == "qr" else 0
            self.assertGreater(number_top, pen.bottom + quiet)

    def test_the_module_of_an_ean13_is_between_80_and_150_percent(self):
        for width in (30.0, 38.0, 75.0):
            module = self._field("ean13", width=width).module
            self.assertTrue(0.264 <= module <= 0.495, module)

    def test_bars_are_a_whole_number_of_dots_of_a_printer(self):
        for kind in ("ean13", "code128", "qr"):
            dots = self._field(kind).module / (25.4 / 600)
            self.assertAlmostEqual(dots, round(dots), places=6)

    def test_codes_are_black(self):
        for kind in ("ean13", "code128", "qr"):
            self.assertEqual(self._drawn(kind)[0].colour, BLACK)

    def test_the_field_is_white_on_any_paper(self):
        card = make_card(name="", paper="#000000", front_code="qr")
        image = reading.render(face_pdf(card), dpi=DPI)
        code = reading.crop(image, 60, 26, 22, 24, DPI)
        rows, columns = numpy.where(code.mean(axis=2) > 250)
        white = code[rows.min() : rows.max(), columns.min() : columns.max()]
        module = measure_code("qr", EAN, 75, (13.5, 23.0)).module
        edge = int(3.9 * module / 25.4 * DPI)
        corner = int(1.1 / 25.4 * DPI)
        code_end = int(25 * module / 25.4 * DPI)
        self.assertGreater(white[corner:code_end, :edge].min(), 250)
        self.assertGreater(white[:edge, corner:-corner].min(), 250)

    def test_without_a_number_there_is_no_field(self):
        self.assertIsNone(self._field("ean13", number=""))
