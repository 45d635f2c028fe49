import re

import numpy

from odoo.tests.common import BaseCase

from ..printing import codes
from ..printing.code_svg import code_svg
from .reading import decode

# A phone of 360 pixels across shows a bar code with 2.9 pixels a module.
PIXELS = 3
RECTANGLE = re.compile(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z")


class TestCodeSvg(BaseCase):
    def _draw(self, svg):
        """The picture that a screen shows of these black rectangles."""
        width, height = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups()
        image = numpy.full((int(height), int(width), 3), 255, numpy.uint8)
        for rectangle in RECTANGLE.findall(svg):
            x, y, columns, rows = map(int, rectangle)
            image[y : y + rows, x : x + columns] = 0
        return image.repeat(PIXELS, axis=0).repeat(PIXELS, axis=1)

    def test_codes_are_read_from_the_screen(self):
        for kind, number in (
            (codes.EAN13, "0420000000013"),
            (codes.EAN13, "5412345678908"),
            (codes.CODE128, "B-17"),
            (codes.QR, "0420000000013"),
            (codes.QR, "M" * 60),
        ):
            image = self._draw(code_svg(kind, number))
            self.assertEqual(decode(image), (kind, number))

    def test_quiet_zones_are_white(self):
        for kind, number in ((codes.EAN13, "0420000000013"), (codes.QR, "042")):
            image = self._draw(code_svg(kind, number))
            left, right = (zone * PIXELS for zone in codes.QUIET[kind])
            self.assertTrue((image[:, :left] == 255).all())
            self.assertTrue((image[:, -right:] == 255).all())
            self.assertFalse((image[:, left] == 255).all())

    def test_svg_has_no_size_of_its_own(self):
        svg = code_svg(codes.EAN13, "0420000000013")
        self.assertIn('width="100%"', svg)
        self.assertNotIn("height=", svg.split(">")[0])
