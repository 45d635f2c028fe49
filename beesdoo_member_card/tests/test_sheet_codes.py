"""Every code of full sheets is read from their picture at 150 dpi."""
from odoo.tests.common import BaseCase

from ..printing.layouts import LAYOUTS
from ..printing.sheets import draw_cards
from ..printing.what import CARD_HEIGHT, CARD_WIDTH, Card, Design, Options
from .reading import crop, decode, fonts, render
from .sheet_case import DUPLEX


def ean13(body):
    """The twelve digits with their check digit."""
    total = sum(int(digit) * (1, 3)[at % 2] for at, digit in enumerate(body))
    return body + str(-total % 10)


def member_cards(count, **design):
    """Cards with numbers that differ in all digits but the prefix."""
    numbers = [
        ean13("042%09d" % (n * 123456791 % 10**9)) for n in range(1, count + 1)
    ]
    design = Design(title="Coop", role="Member", back_text="Found? Thanks.", **design)
    return [Card(design, "Zoë %s" % number, number) for number in numbers]


def codes_on(pdf, page, places):
    """What is read in the trim of each of ``places`` of a page."""
    picture = render(pdf, page)
    trims = [place.trim for place in places]
    boxes = [crop(picture, t.left, t.top, CARD_WIDTH, CARD_HEIGHT) for t in trims]
    return [decode(box) for box in boxes]


class TestSheetCodes(BaseCase):
    def assertReads(self, cards, options):
        """Fail unless each card's EAN-13 and QR is where it belongs."""
        layout = LAYOUTS[options.layout]
        pdf = draw_cards(cards, options)
        for first in range(0, len(cards), layout.places):
            sheet = cards[first : first + layout.places]
            page = first // layout.places * 2
            places = range(1, len(sheet) + 1)
            fronts = [layout.front(place) for place in places]
            backs = [layout.back(place, options.turn) for place in places]
            numbers = [card.number for card in sheet]
            bars = [("ean13", number) for number in numbers]
            squares = [("qr", number) for number in numbers]
            self.assertEqual(codes_on(pdf, page, fronts), bars)
            self.assertEqual(codes_on(pdf, page + 1, backs), squares)

    def test_codes_of_one_full_sheet_are_read(self):
        for layout, turn in DUPLEX:
            with self.subTest(layout=layout, turn=turn):
                cards = member_cards(LAYOUTS[layout].places)
                self.assertReads(cards, Options(layout, turn=turn))

    def test_codes_of_three_full_sheets_are_read(self):
        for layout in LAYOUTS:
            with self.subTest(layout=layout):
                cards = member_cards(3 * LAYOUTS[layout].places)
                self.assertReads(cards, Options(layout))

    def test_codes_are_read_wherever_their_edges_fall_between_dots(self):
        # A pixel is 0.17 mm. Bars of a whole number of pixels blur all at once.
        for layout in LAYOUTS:
            for step in range(5):
                shift = 0.035 * step
                offsets = dict(
                    front_offset=(shift, -shift), back_offset=(-shift, shift)
                )
                with self.subTest(layout=layout, shift=shift):
                    cards = member_cards(LAYOUTS[layout].places)
                    self.assertReads(cards, Options(layout, **offsets))

    def test_code_128_is_read_on_a_full_sheet(self):
        cards = member_cards(10, front_code="code128")
        layout = LAYOUTS["a4_2x5"]
        fronts = [layout.front(place) for place in range(1, 11)]
        found = codes_on(draw_cards(cards, Options()), 0, fronts)
        self.assertEqual(found, [("code128", card.number) for card in cards])

    def test_all_fonts_of_a_sheet_are_embedded(self):
        embedded = fonts(draw_cards(member_cards(3), Options()))
        self.assertTrue(embedded)
        self.assertTrue(all(embedded.values()), embedded)

    def test_same_members_give_the_same_bytes(self):
        options = Options("a4_2x4", start=3)
        once = draw_cards(member_cards(20), options)
        self.assertEqual(once, draw_cards(member_cards(20), options))
