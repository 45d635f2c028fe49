from hypothesis import given
from hypothesis import strategies as st

from odoo.tests.common import BaseCase

from ..printing import codes
from .drawing import examples

WIDTH = 75.6


class TestCodes(BaseCase):
    def test_the_check_digit_is_that_of_gs1(self):
        for number in ("0420000000013", "0420000000020", "4212345678905"):
            self.assertEqual(codes.check_digit(number[:12]), number[12], number)

    def test_an_ean13_is_13_digits_of_which_the_last_is_right(self):
        self.assertTrue(codes.is_ean13("0420000000013"))
        for wrong in ("0420000000014", "042000000001", "", "04200000000１3", "A" * 13):
            self.assertFalse(codes.is_ean13(wrong), wrong)

    @examples(60)
    @given(st.integers(0, 10**12 - 1))
    def test_an_ean13_has_95_modules_and_30_bars(self, body):
        number = "%012d" % body
        code = codes.ean13(number + codes.check_digit(number), 60)
        self.assertEqual(len(code.rectangles), 30)
        last = code.rectangles[-1]
        self.assertEqual(last[0] + last[2], 95)

    def test_the_six_guard_bars_of_an_ean13_are_longer(self):
        heights = [bar[3] for bar in codes.ean13("0420000000013", 60).rectangles]
        self.assertEqual(heights.count(60), 6)
        self.assertEqual(heights.count(55), 24)

    def test_a_number_that_is_no_ean13_is_printed_as_code_128(self):
        for number in ("0420000000014", "12345", "AB-12"):
            self.assertEqual(codes.code_kind("ean13", number, WIDTH), "code128", number)

    def test_bars_without_room_give_way_to_a_qr_code(self):
        self.assertEqual(codes.code_kind("code128", "A" * 60, WIDTH), "qr")
        self.assertEqual(codes.code_kind("ean13", "0420000000013", 20), "qr")

    def test_what_code_128_cannot_hold_is_a_qr_code(self):
        for number in ("Zoé 1", "12\t3", "１２３"):
            self.assertEqual(codes.code_kind("code128", number, WIDTH), "qr", number)

    def test_no_number_no_kind_and_far_too_long_a_number_give_no_code(self):
        for kind, number in (("ean13", ""), ("", "123"), ("qr", "9" * 5000)):
            self.assertEqual(codes.code_kind(kind, number, WIDTH), "", (kind, number))

    def test_a_qr_code_of_an_ean13_is_of_version_1(self):
        self.assertEqual(codes.qr("0420000000013").width, 21)

    @examples(60)
    @given(st.text(max_size=40, min_size=1))
    def test_the_rectangles_of_a_qr_code_do_not_overlap(self, number):
        code = codes.qr(number.encode("utf-8", "replace").decode())
        points = [
            (x + column, y + row)
            for x, y, width, height in code.rectangles
            for column in range(width)
            for row in range(height)
        ]
        self.assertEqual(len(points), len(set(points)))
        self.assertLessEqual(max(map(max, points)), code.width - 1)
