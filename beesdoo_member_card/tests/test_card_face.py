from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from odoo.tests.common import BaseCase

from ..printing.codes import check_digit
from ..printing.face import draw_face
from ..printing.what import BACK, CARD_HEIGHT, CARD_WIDTH, FRONT
from . import reading
from .drawing import EAN, NotingPen, examples, face_pdf, make_card, make_picture

SAFE = 3.0
KINDS = ("ean13", "code128", "qr", "")
LOGO = make_picture("RGBA", (300, 120), (200, 30, 30, 255))
PHOTO = make_picture("RGB", (300, 400), (90, 120, 200), "JPEG")

words = st.one_of(
    st.sampled_from(["", "Short", "Words of a longer text. " * 9, "Line\n" * 9]),
    st.text("abW iéЖ-\n", max_size=120),
)
cards = st.builds(
    make_card,
    name=words,
    number=st.sampled_from([EAN, "", "12345", "AB-12345", "Zoé" * 9]),
    lines=st.lists(words, max_size=3),
    photo=st.sampled_from([None, PHOTO]),
    title=words,
    role=words,
    front_text=words,
    back_text=words,
    logo=st.sampled_from([None, LOGO]),
    has_photo=st.booleans(),
    front_code=st.sampled_from(KINDS),
    back_code=st.sampled_from(KINDS),
)


def _overlap(one, other):
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 0.01
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.01
    )


def _drawn(card, side):
    pen = NotingPen()
    draw_face(pen, card, side)
    return pen


class TestFace(BaseCase):
    @examples(80)
    @given(cards, st.sampled_from([FRONT, BACK]))
    def test_words_and_codes_keep_three_mm_from_the_trim(self, card, side):
        for _what, (left, top, right, bottom) in _drawn(card, side).notes:
            self.assertGreaterEqual(min(left, top), SAFE)
            self.assertLessEqual(right, CARD_WIDTH - SAFE)
            self.assertLessEqual(bottom, CARD_HEIGHT - SAFE)

    @examples(80)
    @given(cards, st.sampled_from([FRONT, BACK]))
    def test_no_word_touches_another_or_a_code_or_a_photo(self, card, side):
        notes = [
            (what, box)
            for what, box in _drawn(card, side).notes
            if not what or what not in card.number
        ]
        for (what, box), (other, other_box) in combinations(notes, 2):
            self.assertFalse(_overlap(box, other_box), (what, other))

    def test_each_kind_of_code_is_read_on_each_side(self):
        for side in (FRONT, BACK):
            for kind in ("ean13", "code128", "qr"):
                card = make_card(front_code=kind, back_code=kind, title="Shop")
                read = reading.decode(reading.render(face_pdf(card, side)))
                self.assertEqual(read, (kind, EAN), side)

    def test_an_ean13_is_read_whatever_its_digits(self):
        for first in range(10):
            body = "%d%d3579%d24680" % (first, 9 - first, first)
            number = body + check_digit(body)
            read = reading.decode(reading.render(face_pdf(make_card(number=number))))
            self.assertEqual(read, ("ean13", number))

    def test_a_code_is_read_beside_a_photo(self):
        for kind in ("ean13", "code128", "qr"):
            card = make_card(
                front_code=kind, has_photo=True, photo=PHOTO, role="Worker"
            )
            read = reading.decode(reading.render(face_pdf(card)))
            self.assertEqual(read, (kind, EAN))

    def test_other_numbers_are_read_as_they_are_stored(self):
        for number in ("12345", "AB-1234", "Zoé 12", "0420000000014"):
            read = reading.decode(reading.render(face_pdf(make_card(number=number))))
            self.assertEqual(read.text, number)

    def test_a_code_is_read_on_dark_paper_with_light_ink(self):
        card = make_card(paper="#101820", ink="#ffffff", accent="#f4b942")
        for side in (FRONT, BACK):
            read = reading.decode(reading.render(face_pdf(card, side)))
            self.assertEqual(read.text, EAN)

    def test_a_code_is_read_on_a_background_picture(self):
        picture = make_picture("RGB", (1200, 800), (30, 30, 30))
        card = make_card(front_background=picture, back_background=picture)
        for side in (FRONT, BACK):
            read = reading.decode(reading.render(face_pdf(card, side)))
            self.assertEqual(read.text, EAN)

    def test_the_number_under_the_code_is_the_one_that_is_stored(self):
        for kind in ("code128", "qr"):
            card = make_card(number="AB  12", front_code=kind)
            self.assertIn("AB  12", _drawn(card, FRONT).texts)
        self.assertIn(EAN, "".join(_drawn(make_card(), FRONT).texts))

    def test_the_ground_reaches_to_the_edges(self):
        image = reading.render(face_pdf(make_card(paper="#336699"), BACK))
        for corner in (image[-2, 1], image[-2, -2]):
            self.assertEqual(tuple(corner), (0x33, 0x66, 0x99))

    def test_the_same_card_gives_the_same_bytes(self):
        card = make_card(logo=LOGO, has_photo=True, photo=PHOTO, lines=["No. 1"])
        self.assertEqual(face_pdf(card), face_pdf(card))
