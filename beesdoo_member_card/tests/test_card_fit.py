from hypothesis import given
from hypothesis import strategies as st

from odoo.tests.common import BaseCase

from ..printing.fit import ELLIPSIS, fit_name, fit_text, height_of, wrap
from ..printing.fonts import BOLD, REGULAR, clean, clean_lines, text_width
from .drawing import examples

SIZES = (8.0, 16.0)
HEIGHT = 9.6

letters = st.sampled_from("abcimwABCW ÀéßŁğțЖюΩά-'")
names = st.text(letters, max_size=90).map(clean)
texts = st.text(st.one_of(letters, st.just("\n")), max_size=300).map(clean_lines)
widths = st.floats(15, 76)


def _bare(text):
    return "".join(text.split())


class TestFit(BaseCase):
    def _assert_inside(self, fitted, font, width, height):
        for line in fitted.lines:
            self.assertLessEqual(text_width(line, font, fitted.size), width + 1e-6)
        tall = height_of(len(fitted.lines), fitted.size)
        self.assertLessEqual(tall, height + 1e-6)

    @examples(150)
    @given(names, widths)
    def test_a_name_is_never_wider_or_higher_than_its_box(self, name, width):
        fitted = fit_name(name, BOLD, width, HEIGHT, SIZES)
        self._assert_inside(fitted, BOLD, width, HEIGHT)
        self.assertTrue(SIZES[0] <= fitted.size <= SIZES[1])

    @examples(150)
    @given(names, widths)
    def test_a_name_is_whole_or_ends_with_an_ellipsis(self, name, width):
        printed = _bare("".join(fit_name(name, BOLD, width, HEIGHT, SIZES).lines))
        if printed.endswith(ELLIPSIS):
            self.assertTrue(_bare(name).startswith(printed[:-1]))
        else:
            self.assertEqual(printed, _bare(name))

    @examples(150)
    @given(texts, widths, st.floats(2, 40))
    def test_a_text_is_never_wider_or_higher_than_its_box(self, text, width, height):
        fitted = fit_text(text, REGULAR, width, height, (5.0, 9.0))
        self._assert_inside(fitted, REGULAR, width, height)

    @examples(150)
    @given(texts, widths)
    def test_a_text_in_a_high_box_is_whole_and_in_full_size(self, text, width):
        fitted = fit_text(text, REGULAR, width, 5000, (5.0, 9.0))
        self.assertEqual(_bare("".join(fitted.lines)), _bare(text))
        self.assertEqual(fitted.size, 9.0)

    def test_a_short_name_has_the_full_size(self):
        self.assertEqual(
            fit_name("Amina Haddad", BOLD, 75, HEIGHT, SIZES), (["Amina Haddad"], 16)
        )

    def test_a_name_a_little_too_long_is_shrunk_on_one_line(self):
        fitted = fit_name("Maximilienne Vandenbroucke", BOLD, 65, HEIGHT, SIZES)
        self.assertEqual(len(fitted.lines), 1)
        self.assertLess(fitted.size, 16)

    def test_a_long_name_stands_on_two_even_lines(self):
        fitted = fit_name(
            "Maximilienne-Alexandra Vandenbroucke de la Fontaine",
            BOLD,
            50,
            HEIGHT,
            SIZES,
        )
        self.assertEqual(
            fitted.lines, ["Maximilienne-Alexandra", "Vandenbroucke de la Fontaine"]
        )

    def test_a_name_breaks_after_a_hyphen(self):
        lines = fit_name("Montmorency-Luxembourg", BOLD, 30, HEIGHT, SIZES).lines
        self.assertEqual(lines, ["Montmorency-", "Luxembourg"])

    def test_one_long_word_is_broken_only_where_shrinking_does_not_help(self):
        word = "Wolfeschlegelsteinhausenbergerdorff"
        self.assertEqual(fit_name(word, BOLD, 60, HEIGHT, SIZES).lines, [word])
        broken = fit_name(word, BOLD, 35, HEIGHT, SIZES).lines
        self.assertEqual(len(broken), 2)
        self.assertEqual("".join(broken), word)

    def test_what_does_not_fit_ends_with_an_ellipsis(self):
        fitted = fit_name("Jean " * 40, BOLD, 40, HEIGHT, SIZES)
        self.assertEqual(fitted.size, 8)
        self.assertTrue(fitted.lines[-1].endswith("Jean…"))

    def test_line_breaks_and_blank_lines_of_a_text_are_kept(self):
        self.assertEqual(
            wrap("Rue 12\n\n1030 Brussels", REGULAR, 8, 60),
            ["Rue 12", "", "1030 Brussels"],
        )
