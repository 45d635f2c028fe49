from hypothesis import given
from hypothesis import strategies as st

from odoo.tests.common import BaseCase

from ..printing.face import text_problems
from ..printing.fonts import clean, printable, unprintable
from . import reading
from .drawing import NotingPen, draw_face, examples, face_pdf, make_card

NAMES = (
    "Αλέξανδρος Παπαδόπουλος",
    "Екатерина Шевченко-Їжак",
    "Błażej Wójcik-Żądło",
    "Ömer Yıldız Şahin Ğ",
    "Ștefan Țîrlea Ioniță",
    "Đặng Thị Hằng",
    "Åsa Müller-Lœuvre ß",
)


class TestFonts(BaseCase):
    def test_names_of_europe_are_printable(self):
        for name in NAMES:
            self.assertEqual(unprintable(name), [], name)

    def test_what_has_no_glyph_is_named_once_and_in_order(self):
        self.assertEqual(unprintable("Zoé 😀 ב 😀"), ["😀", "ב"])
        self.assertEqual(unprintable("محمد")[0], "م")

    def test_composed_and_decomposed_letters_are_the_same(self):
        self.assertEqual(clean("Zoe\u0301 S\u0326tefan"), "Zoé Ștefan")

    def test_what_is_not_seen_is_left_out(self):
        unseen = "\ufeffAna\u200d\u200f Mar\u00adía\u202e\x00\ufe0f"
        self.assertEqual(clean(unseen), "Ana María")
        self.assertEqual(unprintable(unseen), [])

    def test_blanks_of_all_kinds_become_one(self):
        self.assertEqual(clean(" Ana\u00a0\t\u2003\u202fB\n"), "Ana B")
        self.assertEqual(unprintable("a\u3000\u2009b\u2028"), [])

    @examples(150)
    @given(st.text())
    def test_no_text_prints_a_box(self, text):
        self.assertEqual(unprintable(printable(clean(text))), [])

    def test_the_texts_of_a_card_that_cannot_be_printed_are_told(self):
        card = make_card(name="李 Li", lines=["ok", "No 😀"], role="Worker", title="א")
        self.assertEqual(
            text_problems(card), [("李 Li", ["李"]), ("No 😀", ["😀"]), ("א", ["א"])]
        )
        self.assertEqual(text_problems(make_card()), [])

    def test_a_character_without_a_glyph_is_drawn_as_a_question_mark(self):
        pen = NotingPen()
        draw_face(pen, make_card(name="李 Li"), "front")
        self.assertIn("? Li", pen.texts)

    def test_only_the_fonts_of_the_addon_are_used_and_they_are_embedded(self):
        for name in NAMES:
            fonts = reading.fonts(face_pdf(make_card(name=name, lines=["No. 1"])))
            self.assertTrue(all("Roboto" in font for font in fonts), fonts)
            self.assertTrue(all(fonts.values()), fonts)
            self.assertGreaterEqual(len(fonts), 2)
