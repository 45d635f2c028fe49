"""What is read on a calibration page is what to enter, whatever the printer misses by."""
import numpy

from odoo.tests.common import BaseCase

from ..printing.calibration import Words, draw_calibration, gauge_distance
from ..printing.layouts import LAYOUTS
from ..printing.what import Options
from .reading import page_count, render
from .sheet_case import DPI, DUPLEX, PIXELS_PER_MM
from .test_sheet_registration import misprinted, seen_through

BY_RULER = (
    "Lay a ruler along the level line of the cross, its zero on the left edge of the "
    "paper. Which tick meets %(mm)s mm? Count from the middle and add that number to "
    "the offset to the right. Do the same from the top edge for the offset down."
)
BY_LIGHT = (
    "Hold the sheet against the light with this side towards you: the lines of the "
    "other side shine through the cross. Count the ticks from the middle to them and "
    "add the numbers to the offsets to the right and down."
)
WORDS = Words(
    front_title="Calibration, front",
    back_title="Calibration, back",
    front_by_ruler=BY_RULER,
    back_by_light=BY_LIGHT,
    back_by_ruler=BY_RULER,
    now="Printed with the offsets: right %(right)s mm, down %(down)s mm.",
    right="right",
    down="down",
)
SHEETS = [(layout, turn) for layout, turn in DUPLEX if layout != "id1"]


def pictures(words=WORDS, **options):
    """The front and the back."""
    pdf = draw_calibration(Options(**options), words)
    return [render(pdf, page, DPI) for page in range(page_count(pdf))]


def middle_of_cross(picture, x, y):
    """The middle in mm of the cross nearest to a point: where most ink is in a line."""
    reach = 8 * PIXELS_PER_MM
    row, column = int(y * PIXELS_PER_MM), int(x * PIXELS_PER_MM)
    part = picture[row - reach : row + reach, column - reach : column + reach]
    ink = 255 - part.min(axis=2).astype(int)
    rows, columns = ink.sum(axis=1), ink.sum(axis=0)
    at = (column - reach + columns.argmax(), row - reach + rows.argmax())
    return [edge / PIXELS_PER_MM for edge in at]


def middle(trim):
    return (trim.left + trim.right) / 2, (trim.top + trim.bottom) / 2


def read_by_light(front, back, layout, turn):
    """(right, down): where the front's cross meets the gauge, seen from the back."""
    at = middle(LAYOUTS[layout].back(4, turn).trim)
    gauge = middle_of_cross(back, *at)
    cross = middle_of_cross(seen_through(front, turn), *at)
    return [meets - zero for meets, zero in zip(cross, gauge)]


def read_by_ruler(picture, layout):
    """(right, down): the tick at the distance from the paper's edge."""
    distance = gauge_distance(LAYOUTS[layout])
    gauge = middle_of_cross(picture, distance, distance)
    return [distance - zero for zero in gauge]


def ink_of_difference(one, other):
    """The edges (left, top, right, bottom) in mm of what differs."""
    differs = (one != other).any(axis=2)
    columns = numpy.flatnonzero(differs.any(axis=0))
    rows = numpy.flatnonzero(differs.any(axis=1))
    edges = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    return [edge / PIXELS_PER_MM for edge in edges]


class TestSheetCalibration(BaseCase):
    def assertReads(self, found, *expected):
        for number, wanted in zip(found, expected):
            # A line is within a pixel of where it belongs on either side.
            self.assertAlmostEqual(number, wanted, delta=0.41, msg=str(found))

    def test_back_is_read_against_the_light(self):
        for layout, turn in SHEETS:
            with self.subTest(layout=layout, turn=turn):
                front, back = pictures(layout=layout, turn=turn)
                missed = misprinted(back, 2.0, -3.0)
                self.assertReads(read_by_light(front, missed, layout, turn), -2, 3)

    def test_front_is_read_with_a_ruler(self):
        for layout in LAYOUTS:
            with self.subTest(layout=layout):
                missed = misprinted(pictures(layout=layout)[0], -1.0, 2.0)
                self.assertReads(read_by_ruler(missed, layout), 1, -2)

    def test_back_of_a_card_is_read_with_a_ruler(self):
        for turn in ("long", "short"):
            missed = misprinted(pictures(layout="id1", turn=turn)[1], 2.0, 1.0)
            self.assertReads(read_by_ruler(missed, "id1"), -2, -1)

    def test_page_with_the_offsets_that_were_read_reads_zero(self):
        offsets = dict(front_offset=(1.0, -2.0), back_offset=(-2.0, 3.0))
        for layout, turn in SHEETS:
            with self.subTest(layout=layout, turn=turn):
                front, back = pictures(layout=layout, turn=turn, **offsets)
                front = misprinted(front, -1.0, 2.0)
                back = misprinted(back, 2.0, -3.0)
                self.assertReads(read_by_ruler(front, layout), 0, 0)
                self.assertReads(read_by_light(front, back, layout, turn), 0, 0)

    def test_plus_stands_right_of_the_middle_and_below_it(self):
        for layout in LAYOUTS:
            zero = gauge_distance(LAYOUTS[layout])
            plain = pictures(layout=layout)[0]
            right = pictures(WORDS._replace(right="right!"), layout=layout)[0]
            down = pictures(WORDS._replace(down="down!"), layout=layout)[0]
            self.assertGreater(ink_of_difference(plain, right)[0], zero + 5)
            self.assertGreater(ink_of_difference(plain, down)[1], zero + 5)

    def test_crosses_of_both_sides_meet_at_the_corners_of_the_trims(self):
        for layout, turn in SHEETS:
            front, back = pictures(layout=layout, turn=turn)
            through = seen_through(back, turn)
            for place in range(1, LAYOUTS[layout].places + 1):
                trim = LAYOUTS[layout].front(place).trim
                for picture in (front, through):
                    row, column = int(trim.top * 5), int(trim.right * 5)
                    part = picture[row - 1 : row + 2, column - 1 : column + 2]
                    self.assertLess(part.min(), 200)

    def test_long_texts_stay_off_the_gauges_and_the_edges(self):
        empty = WORDS._replace(front_title="", front_by_ruler="", now="")
        long = WORDS._replace(front_by_ruler=BY_RULER * 2)
        for layout in LAYOUTS:
            without = pictures(empty, layout=layout)[0]
            ink = ink_of_difference(without, pictures(long, layout=layout)[0])
            height, width = without.shape[:2]
            self.assertGreater(min(ink), 3)
            self.assertLess(ink[2], width / PIXELS_PER_MM - 3)
            self.assertLess(ink[3], height / PIXELS_PER_MM - 3)
            beside = ink[0] > gauge_distance(LAYOUTS[layout]) + 15
            self.assertTrue(beside or ink[1] > 100)

    def test_offsets_are_printed_with_the_decimal_point_of_the_language(self):
        point = pictures(front_offset=(0.5, 0.0))[0]
        comma = pictures(WORDS._replace(decimal_point=","), front_offset=(0.5, 0.0))[0]
        self.assertTrue((point != comma).any())

    def test_one_side_has_no_back(self):
        self.assertEqual(len(pictures(is_two_sided=False)), 1)

    def test_same_options_give_the_same_bytes(self):
        once = draw_calibration(Options(), WORDS)
        self.assertEqual(once, draw_calibration(Options(), WORDS))
