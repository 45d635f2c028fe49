from datetime import datetime

from odoo.tests.common import BaseCase

from ..tools.ics import calendar_text, escaped, utc


class TestIcs(BaseCase):
    def test_special_characters_are_escaped(self):
        self.assertEqual(escaped("a, b; c\\d\r\ne\nf"), "a\\, b\\; c\\\\d\\ne\\nf")

    def test_control_characters_are_left_out(self):
        self.assertEqual(escaped("Chee\x00se\x07\tX"), "Cheese\tX")

    def test_nothing_is_an_empty_text(self):
        self.assertEqual(escaped(False), "")

    def test_moments_are_in_utc(self):
        self.assertEqual(utc(datetime(2031, 3, 4, 5, 6, 7)), "20310304T050607Z")

    def test_lines_end_as_the_standard_has_it(self):
        text = calendar_text([("METHOD", "PUBLISH")], [])
        self.assertTrue(text.endswith(b"END:VCALENDAR\r\n"))
        self.assertEqual(text.count(b"\n"), text.count(b"\r\n"))

    def test_long_lines_are_folded_by_octets(self):
        name = "é" * 74 + "€" * 60
        text = calendar_text([("NAME", name)], [])
        self.assertTrue(all(len(line) <= 75 for line in text.split(b"\r\n")))
        # Each line on its own is whole characters, and together they are the name.
        text.decode("utf-8")
        for line in text.split(b"\r\n"):
            line.decode("utf-8")
        self.assertIn("NAME:" + name, text.decode("utf-8").replace("\r\n ", ""))

    def test_line_of_75_octets_stays_whole(self):
        text = calendar_text([("NAME", "x" * 70)], [])
        self.assertIn(b"NAME:" + b"x" * 70 + b"\r\n", text)
