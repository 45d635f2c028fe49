"""Front and back of a sheet that is turned in the hand, as pictures."""
import numpy

from ..printing.layouts import LAYOUTS
from .sheet_case import DUPLEX, PIXELS_PER_MM, SheetCase, colour_of


def seen_through(back, turn):
    """The picture of a back as it shines through the front of its sheet.

    Turned about an upright axis left and right change, about a level axis top and
    bottom. Which of the two ``turn`` is depends on how the page lies.
    """
    height, width = back.shape[:2]
    is_axis_upright = (turn == "long") == (height > width)
    return back[:, ::-1] if is_axis_upright else back[::-1]


def misprinted(picture, right, down):
    """The picture by a printer that misses by these millimetres."""
    shift = (int(down * PIXELS_PER_MM), int(right * PIXELS_PER_MM))
    return numpy.roll(picture, shift, axis=(0, 1))


class TestSheetRegistration(SheetCase):
    def assertRegistered(self, layout, front, back, turn):
        """Fail unless each back is behind its front, upright for who turns the card."""
        through = seen_through(back, turn)
        for number in range(1, layout.places + 1):
            trim = layout.front(number).trim
            self.assertShows(front, trim, number)
            self.assertShows(through, trim, number, mark="right")

    def test_each_back_is_behind_its_front(self):
        for name, turn in DUPLEX:
            with self.subTest(layout=name, turn=turn):
                layout = LAYOUTS[name]
                pdf = self.draw(layout.places, layout=name, turn=turn)
                front, back = self.picture(pdf, 0), self.picture(pdf, 1)
                self.assertRegistered(layout, front, back, turn)

    def test_offsets_undo_what_the_printer_misses_by(self):
        for name, turn in DUPLEX:
            with self.subTest(layout=name, turn=turn):
                layout = LAYOUTS[name]
                options = dict(front_offset=(-1.0, 0.6), back_offset=(0.8, -2.0))
                pdf = self.draw(layout.places, layout=name, turn=turn, **options)
                front = misprinted(self.picture(pdf, 0), 1.0, -0.6)
                back = misprinted(self.picture(pdf, 1), -0.8, 2.0)
                self.assertRegistered(layout, front, back, turn)

    def test_last_sheet_registers_though_it_is_not_full(self):
        for turn in ("long", "short"):
            pdf = self.draw(13, turn=turn)
            through = seen_through(self.picture(pdf, 3), turn)
            for place in (1, 2, 3):
                trim = LAYOUTS["a4_2x5"].front(place).trim
                self.assertShows(through, trim, 10 + place, mark="right")

    def test_back_of_a_card_printer_turns_only_about_a_level_axis(self):
        trim = LAYOUTS["id1"].front(1).trim
        self.assertShows(
            self.picture(self.draw(1, layout="id1", turn="short"), 1), trim, 1
        )
        # The long edge of a card that lies is level: the back stands on its head.
        on_its_head = self.picture(self.draw(1, layout="id1", turn="long"), 1)
        self.assertShows(on_its_head[::-1, ::-1], trim, 1)

    def test_offset_of_one_side_leaves_the_other(self):
        plain = self.draw(10)
        moved = self.draw(10, back_offset=(1.0, 0.4))
        front, back = self.picture(plain, 0), self.picture(plain, 1)
        self.assertTrue((self.picture(moved, 0) == front).all())
        expected = misprinted(back, 1.0, 0.4)
        difference = numpy.abs(self.picture(moved, 1).astype(int) - expected)
        # Edges that fall within a pixel may blend otherwise.
        self.assertLess((difference > 8).mean(), 0.001)

    def test_right_is_the_right_of_who_reads_that_side(self):
        trim = LAYOUTS["a4_2x5"].front(1).trim
        for turn in ("long", "short"):
            back = self.picture(self.draw(10, turn=turn, back_offset=(3.0, 0)), 1)
            middle = (trim.top + trim.bottom) / 2
            self.assertColour(back, trim.left + 2, middle, (255, 255, 255))
            number = 2 if turn == "long" else 9
            self.assertColour(back, trim.left + 4, middle, colour_of(number))
