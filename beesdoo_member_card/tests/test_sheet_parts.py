import io
import random
from functools import partial
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PyPDF2 import PdfFileReader
from reportlab.lib.utils import ImageReader

from ..printing import sheets
from ..printing.layouts import LAYOUTS
from ..printing.parts import merge, options_of_part, parts
from ..printing.sheets import draw_cards, pages_of
from ..printing.what import Options
from .reading import page_count
from .sheet_case import SheetCase, plain_cards
from .test_sheet_places import always_the_same


def noise(seed=1):
    """A picture that cannot be packed, with a transparent half."""
    chance = random.Random(seed)
    pixels = bytes(chance.getrandbits(8) for _pixel in range(80 * 80 * 4))
    return Image.frombytes("RGBA", (80, 80), pixels)


def draw_picture(picture, canvas, card, side):
    canvas.drawImage(ImageReader(picture), 50, -100, 80, 80, mask="auto")


@st.composite
def options(draw):
    layout = draw(st.sampled_from(sorted(LAYOUTS)))
    start = draw(st.integers(1, LAYOUTS[layout].places))
    return Options(layout, draw(st.booleans()), start=start)


class TestSheetParts(SheetCase):
    def draw_in_parts(self, count, options):
        cards = plain_cards(count)
        return [
            draw_cards(cards[first:last], options_of_part(options, first), "Cards")
            for first, last in parts(count, options)
        ]

    @always_the_same
    @given(options(), st.integers(0, 700))
    def test_parts_are_all_cards_in_their_order(self, options, count):
        numbers = [
            number
            for first, last in parts(count, options)
            for number in range(first, last)
        ]
        self.assertEqual(numbers, list(range(count)))

    @always_the_same
    @given(options(), st.integers(1, 700))
    def test_parts_have_the_pages_of_the_whole(self, options, count):
        pages = [
            pages_of(last - first, options_of_part(options, first))
            for first, last in parts(count, options)
        ]
        self.assertEqual(sum(pages), pages_of(count, options))

    @always_the_same
    @given(options(), st.integers(1, 700))
    def test_part_is_some_but_at_most_a_hundred_cards(self, options, count):
        for first, last in parts(count, options):
            self.assertTrue(0 < last - first <= 100)

    def test_merged_parts_look_like_the_cards_drawn_at_once(self):
        options = Options("a4_2x4", start=3)
        pdf = merge(self.draw_in_parts(98, options))
        whole = draw_cards(plain_cards(98), options)
        self.assertEqual(page_count(pdf), pages_of(98, options))
        # The second part begins on the last sheet.
        for page in (0, 1, 23, 24, 25):
            same = self.picture(pdf, page) == self.picture(whole, page)
            self.assertTrue(same.all(), page)

    def test_merging_the_same_gives_the_same_bytes(self):
        pdfs = self.draw_in_parts(205, Options())
        self.assertEqual(len(pdfs), 3)
        self.assertEqual(merge(pdfs), merge(list(pdfs)))

    def test_merged_pages_keep_their_boxes(self):
        options = Options(back_offset=(1.0, 2.0))
        pdfs = self.draw_in_parts(101, options)
        merged = PdfFileReader(io.BytesIO(merge(pdfs)))
        last = PdfFileReader(io.BytesIO(pdfs[1]))
        for name in ("/MediaBox", "/TrimBox", "/BleedBox"):
            self.assertEqual(merged.getPage(21)[name], last.getPage(1)[name])

    def test_merged_pdf_keeps_the_title(self):
        merged = PdfFileReader(io.BytesIO(merge(self.draw_in_parts(101, Options()))))
        self.assertEqual(merged.documentInfo["/Title"], "Cards")

    def test_picture_of_all_parts_is_in_the_merged_pdf_once(self):
        picture = noise()
        with patch.object(sheets, "draw_face", partial(draw_picture, picture)):
            pdfs = self.draw_in_parts(205, Options(is_two_sided=False))
        self.assertGreater(min(map(len, pdfs)), picture.width * picture.height)
        merged = merge(pdfs)
        self.assertLess(len(merged), 1.5 * len(pdfs[0]))
        one = self.picture(pdfs[2], 0)
        self.assertTrue((self.picture(merged, 20) == one).all())

    def test_pictures_that_differ_stay_apart(self):
        pdfs = []
        for seed in (1, 2):
            with patch.object(sheets, "draw_face", partial(draw_picture, noise(seed))):
                pdfs += self.draw_in_parts(1, Options(is_two_sided=False))
        merged = merge(pdfs)
        for page, pdf in enumerate(pdfs):
            self.assertTrue((self.picture(merged, page) == self.picture(pdf)).all())
