"""Trims as a ruler finds them in the picture, to 0.1 mm, and as the PDF states them."""
import io

import numpy
from PyPDF2 import PdfFileReader

from ..printing.layouts import LAYOUTS, Box
from ..printing.what import CARD_HEIGHT, CARD_WIDTH
from .reading import MM_PER_INCH, page_size, render
from .sheet_case import SheetCase, colour_of

# A pixel is 0.05 mm.
FINE = 20
TOLERANCE = 0.1
CARD = Box(0, 0, CARD_WIDTH, CARD_HEIGHT)


def edges_of_colour(picture, number, near):
    """The box in mm of what has the colour of a card, in a picture of FINE.

    What is 6 mm or more from ``near`` is not looked at: pictures are large.
    """
    left, top, right, bottom = [max(0, int(edge * FINE)) for edge in near.grown(6)]
    part = picture[top:bottom, left:right].astype(int)
    # An edge within a pixel blends it with white, which is then left out.
    is_card = numpy.abs(part - colour_of(number)).max(axis=2) <= 4
    columns = numpy.flatnonzero(is_card.any(axis=0)) + left
    rows = numpy.flatnonzero(is_card.any(axis=1)) + top
    pixels = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    return Box(*[edge / FINE for edge in pixels])


def box_in_pdf(pdf, name, page=0):
    """A box of a page in mm from its top left."""
    points = PdfFileReader(io.BytesIO(pdf)).getPage(page)[name]
    left, bottom, right, top = [float(p) / 72 * MM_PER_INCH for p in points]
    height = page_size(pdf, page)[1]
    return Box(left, height - top, right, height - bottom)


class TestSheetSizes(SheetCase):
    def assertBox(self, found, expected, tolerance=TOLERANCE):
        for edge, wanted in zip(found, expected):
            self.assertAlmostEqual(edge, wanted, delta=tolerance, msg=str(found))

    def assertMeasures(self, boxes, **options):
        """Fail unless the cards, {number: box}, are there on the front."""
        pdf = self.draw(LAYOUTS[options["layout"]].places, **options)
        picture = render(pdf, 0, FINE * MM_PER_INCH)
        for number, box in boxes.items():
            self.assertBox(edges_of_colour(picture, number, box), box)

    def test_cards_that_touch_are_cut_off_at_their_trim(self):
        front = LAYOUTS["a4_2x5"].front
        boxes = {number: front(number).trim for number in (1, 4, 10)}
        self.assertMeasures(boxes, layout="a4_2x5")

    def test_colours_reach_three_millimetres_over_the_trim(self):
        front = LAYOUTS["a4_2x4"].front
        boxes = {number: front(number).trim.grown(3) for number in (1, 8)}
        self.assertMeasures(boxes, layout="a4_2x4")

    def test_card_fills_the_page_of_a_card_printer(self):
        self.assertMeasures({1: CARD}, layout="id1")

    def test_card_fills_the_page_also_where_it_is_moved(self):
        self.assertMeasures({1: CARD}, layout="id1", front_offset=(1.5, -2.0))

    def test_offset_moves_the_front_to_the_tenth(self):
        trim = LAYOUTS["a4_2x5"].front(1).trim.moved(1.3, -0.7)
        self.assertMeasures({1: trim}, layout="a4_2x5", front_offset=(1.3, -0.7))

    def test_pages_have_the_size_of_the_paper(self):
        for name, size in (("a4_2x5", (210, 297)), ("id1", (85.6, 53.98))):
            for found, wanted in zip(page_size(self.draw(1, layout=name)), size):
                self.assertAlmostEqual(found, wanted, delta=0.01)

    def test_trim_box_of_a_sheet_is_around_its_cards(self):
        for name in ("a4_2x5", "a4_2x4"):
            layout, pdf = LAYOUTS[name], self.draw(1, layout=name)
            self.assertBox(box_in_pdf(pdf, "/TrimBox"), layout.trims, 0.01)
            bleed = layout.trims.grown(layout.bleed)
            self.assertBox(box_in_pdf(pdf, "/BleedBox"), bleed, 0.01)

    def test_trim_box_of_a_card_printer_is_the_page(self):
        options = dict(layout="id1", front_offset=(0.5, 0.2), back_offset=(-1, 0.3))
        pdf = self.draw(1, **options)
        for page in (0, 1):
            self.assertBox(box_in_pdf(pdf, "/TrimBox", page), CARD, 0.01)

    def test_trim_box_moves_with_the_cards_of_its_side(self):
        pdf = self.draw(1, front_offset=(1.5, 0.5), back_offset=(-0.8, 2))
        trims = LAYOUTS["a4_2x5"].trims
        self.assertBox(box_in_pdf(pdf, "/TrimBox", 0), trims.moved(1.5, 0.5), 0.01)
        self.assertBox(box_in_pdf(pdf, "/TrimBox", 1), trims.moved(-0.8, 2), 0.01)
