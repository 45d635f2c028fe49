from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odoo.tests.common import BaseCase

from ..printing.layouts import A4_HEIGHT, A4_WIDTH, LAYOUTS, Layout
from ..printing.what import CARD_HEIGHT, CARD_WIDTH

TURNS = st.sampled_from(["long", "short"])
# Any grid that some paper could hold, beside those that are offered.
LAYOUT = st.sampled_from(sorted(LAYOUTS.values())) | st.builds(
    lambda columns, rows, bleed, right, down: Layout(
        columns * (CARD_WIDTH + 2 * bleed) + right,
        rows * (CARD_HEIGHT + 2 * bleed) + down,
        columns,
        rows,
        bleed,
        is_sheet=True,
    ),
    columns=st.integers(1, 5),
    rows=st.integers(1, 7),
    bleed=st.sampled_from([0.0, 2.0, 3.0]),
    right=st.floats(0, 60),
    down=st.floats(0, 60),
)
always_the_same = settings(
    max_examples=60,
    database=None,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def fronts(layout):
    return [layout.front(number) for number in range(1, layout.places + 1)]


def backs(layout, turn):
    return [layout.back(number, turn) for number in range(1, layout.places + 1)]


def rounded(trims):
    return sorted(tuple(round(edge, 6) for edge in trim) for trim in trims)


def turned_sheet(layout, turn, trim):
    """Where a box of the front is on the back, when the sheet is turned in the hand."""
    is_portrait = layout.page_height > layout.page_width
    if (turn == "long") == is_portrait:
        return (
            layout.page_width - trim.right,
            trim.top,
            layout.page_width - trim.left,
            trim.bottom,
        )
    return (
        trim.left,
        layout.page_height - trim.bottom,
        trim.right,
        layout.page_height - trim.top,
    )


class TestSheetPlaces(BaseCase):
    def assertBox(self, box, *edges):
        for found, expected in zip(box, edges):
            self.assertAlmostEqual(found, expected, 6)

    def test_ten_cards_lie_edge_to_edge_in_the_middle_of_a4(self):
        layout = LAYOUTS["a4_2x5"]
        self.assertBox(layout.front(1).trim, 19.4, 13.55, 105.0, 67.53)
        self.assertBox(layout.front(2).trim, 105.0, 13.55, 190.6, 67.53)
        self.assertBox(layout.front(10).trim, 105.0, 229.47, 190.6, 283.45)

    def test_eight_cards_lie_apart_by_their_bleed(self):
        layout = LAYOUTS["a4_2x4"]
        self.assertBox(layout.front(1).trim, 16.4, 31.54, 102.0, 85.52)
        self.assertBox(layout.front(2).trim, 108.0, 31.54, 193.6, 85.52)
        self.assertBox(layout.front(3).trim, 16.4, 91.52, 102.0, 145.5)

    def test_page_of_a_card_printer_is_the_card(self):
        self.assertBox(LAYOUTS["id1"].front(1).trim, 0, 0, CARD_WIDTH, CARD_HEIGHT)

    def test_places_count_by_rows(self):
        tops = [place.trim.top for place in fronts(LAYOUTS["a4_2x5"])]
        self.assertEqual(tops, sorted(tops))

    @always_the_same
    @given(LAYOUT)
    def test_trims_have_the_size_of_a_card(self, layout):
        for trim, _turned in fronts(layout):
            self.assertAlmostEqual(trim.right - trim.left, 85.60, 6)
            self.assertAlmostEqual(trim.bottom - trim.top, 53.98, 6)

    @always_the_same
    @given(LAYOUT)
    def test_no_card_lies_on_the_bleed_of_another(self, layout):
        boxes = [place.trim.grown(layout.bleed) for place in fronts(layout)]
        for one, other in combinations(boxes, 2):
            common = one.within(other)
            width, height = common.right - common.left, common.bottom - common.top
            self.assertLess(min(width, height), 1e-6)

    @always_the_same
    @given(LAYOUT)
    def test_trims_are_inside_the_page(self, layout):
        for trim, _turned in fronts(layout):
            self.assertEqual(rounded([trim.within(layout.page)]), rounded([trim]))

    @always_the_same
    @given(LAYOUT, TURNS)
    def test_backs_use_the_places_of_the_fronts(self, layout, turn):
        back_trims = [place.trim for place in backs(layout, turn)]
        front_trims = [place.trim for place in fronts(layout)]
        self.assertEqual(rounded(back_trims), rounded(front_trims))

    @always_the_same
    @given(LAYOUT, TURNS)
    def test_turning_the_sheet_brings_each_back_behind_its_front(self, layout, turn):
        for front, back in zip(fronts(layout), backs(layout, turn)):
            self.assertBox(back.trim, *turned_sheet(layout, turn, front.trim))

    @always_the_same
    @given(LAYOUT, TURNS)
    def test_back_of_the_back_is_the_front(self, layout, turn):
        number_at = {
            tuple(rounded([place.trim])[0]): number
            for number, place in enumerate(fronts(layout), 1)
        }
        for number in range(1, layout.places + 1):
            behind = number_at[rounded([layout.back(number, turn).trim])[0]]
            again = number_at[rounded([layout.back(behind, turn).trim])[0]]
            self.assertEqual(again, number)

    @always_the_same
    @given(LAYOUT)
    def test_cut_marks_are_off_the_cards_and_their_bleed(self, layout):
        grid = layout.trims.grown(layout.bleed + 1)
        for x1, y1, x2, y2 in layout.marks():
            is_beside = max(x1, x2) < grid.left or min(x1, x2) > grid.right
            is_above = max(y1, y2) < grid.top or min(y1, y2) > grid.bottom
            self.assertTrue(is_beside or is_above, (x1, y1, x2, y2))

    def test_each_cut_is_marked_at_both_ends(self):
        # Three upright and six level cuts; four and eight where bleeds lie between.
        self.assertEqual(len(LAYOUTS["a4_2x5"].marks()), 2 * (3 + 6))
        self.assertEqual(len(LAYOUTS["a4_2x4"].marks()), 2 * (4 + 8))
        self.assertEqual(LAYOUTS["id1"].marks(), [])

    def test_cut_marks_are_on_the_paper(self):
        for layout in LAYOUTS.values():
            for x1, y1, x2, y2 in layout.marks():
                self.assertGreaterEqual(min(x1, x2, y1, y2), 4)
                self.assertLessEqual(max(x1, x2), A4_WIDTH - 4)
                self.assertLessEqual(max(y1, y2), A4_HEIGHT - 4)
