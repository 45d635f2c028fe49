import io

from PyPDF2 import PdfFileReader

from ..printing.layouts import LAYOUTS
from ..printing.sheets import draw_cards, pages_of
from ..printing.what import Options
from .reading import fonts, page_count
from .sheet_case import SheetCase, plain_cards

WHITE = (255, 255, 255)


class TestSheetPages(SheetCase):
    def numbers_on(self, picture, layout="a4_2x5"):
        """{place: the number of the card that lies there} of a front."""
        numbers = {}
        for place in range(1, LAYOUTS[layout].places + 1):
            trim = LAYOUTS[layout].front(place).trim
            colour = self.pixel(picture, trim.left + 1, trim.top + 1)
            if colour != WHITE:
                numbers[place] = round((colour[0] - 40) / 8)
        return numbers

    def test_front_and_back_of_a_sheet_follow_each_other(self):
        pdf = self.draw(12)
        first, second = self.picture(pdf, 0), self.picture(pdf, 2)
        self.assertEqual(self.numbers_on(first), {n: n for n in range(1, 11)})
        self.assertEqual(self.numbers_on(second), {1: 11, 2: 12})
        self.assertEqual(self.numbers_on(self.picture(pdf, 3)), {2: 11, 1: 12})

    def test_one_side_gives_fronts_alone(self):
        pdf = self.draw(12, is_two_sided=False)
        self.assertEqual(page_count(pdf), 2)
        self.assertEqual(self.numbers_on(self.picture(pdf, 1)), {1: 11, 2: 12})

    def test_used_sheet_begins_at_its_first_free_place(self):
        pdf = self.draw(5, start=8, is_two_sided=False)
        self.assertEqual(self.numbers_on(self.picture(pdf, 0)), {8: 1, 9: 2, 10: 3})
        self.assertEqual(self.numbers_on(self.picture(pdf, 1)), {1: 4, 2: 5})

    def test_start_may_be_the_last_place(self):
        pdf = self.draw(2, start=8, layout="a4_2x4", is_two_sided=False)
        self.assertEqual(self.numbers_on(self.picture(pdf, 0), "a4_2x4"), {8: 1})

    def test_start_is_a_place_of_the_layout(self):
        for layout, start in (("a4_2x5", 0), ("a4_2x5", 11), ("a4_2x4", 9), ("id1", 2)):
            with self.assertRaises(ValueError):
                self.draw(1, layout=layout, start=start)
            with self.assertRaises(ValueError):
                pages_of(1, Options(layout=layout, start=start))

    def test_no_cards_are_no_pdf(self):
        self.assertEqual(pages_of(0, Options(start=3)), 0)
        with self.assertRaises(ValueError):
            self.draw(0)

    def test_pages_are_counted_before_they_are_drawn(self):
        for layout in LAYOUTS:
            for count, start in ((1, 1), (8, 1), (9, 1), (10, 1), (21, 1), (5, 7)):
                for is_two_sided in (True, False):
                    start = min(start, LAYOUTS[layout].places)
                    options = Options(layout, is_two_sided, start=start)
                    pdf = draw_cards(plain_cards(count), options)
                    self.assertEqual(page_count(pdf), pages_of(count, options))

    def test_same_cards_give_the_same_bytes(self):
        self.assertEqual(self.draw(12), self.draw(12))

    def test_cards_may_come_one_by_one(self):
        cards = (card for card in plain_cards(12))
        self.assertEqual(draw_cards(cards, Options()), self.draw(12))

    def test_title_is_in_the_pdf(self):
        pdf = draw_cards(plain_cards(1), Options(), "Cartes, août")
        info = PdfFileReader(io.BytesIO(pdf)).documentInfo
        self.assertEqual(info["/Title"], "Cartes, août")

    def test_pages_name_no_font_that_is_not_embedded(self):
        self.assertNotIn("/Helvetica", fonts(self.draw(1)))

    def test_marks_are_the_only_ink_outside_the_cards(self):
        for name in ("a4_2x5", "a4_2x4"):
            layout = LAYOUTS[name]
            picture = self.picture(self.draw(layout.places, layout=name)).copy()
            grid = layout.trims.grown(layout.bleed + 0.5)
            left, top, right, bottom = [int(edge * 5) for edge in grid]
            picture[top:bottom, left:right] = 255
            for x1, y1, x2, y2 in layout.marks():
                x, y = int(5 * (x1 + x2) / 2), int(5 * (y1 + y2) / 2)
                self.assertLess(picture[y - 1 : y + 2, x - 1 : x + 2].min(), 200)
                rows = slice(int(y1 * 5) - 1, int(y2 * 5) + 2)
                columns = slice(int(x1 * 5) - 1, int(x2 * 5) + 2)
                picture[rows, columns] = 255
            self.assertEqual(picture.min(), 255)
