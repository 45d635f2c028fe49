"""What a face is drawn with: a pen, of which there is one for PDF and one for SVG.

The origin is the top left corner of the card's trim, x goes to the right and y down,
in mm. Sizes of letters are in points, colours ``#rrggbb``.
"""

LEFT, CENTRE, RIGHT = "left", "centre", "right"


class Pen:
    """The operations that a face needs."""

    def rectangle(self, x, y, width, height, colour, radius=0):
        """Fill a rectangle, with round corners if ``radius`` is given."""
        raise NotImplementedError

    def bars(self, rectangles, x, y, module, colour):
        """Fill (x, y, width, height) ``rectangles``, in modules, as one shape.

        They start at ``x``, ``y``; ``module`` is the length of one in mm.
        """
        raise NotImplementedError

    def text(self, text, x, y, font, size, colour, align=LEFT, pitch=0):
        """Write one line of which ``y`` is the base; ``x`` is where it is aligned.

        ``pitch`` is the distance in mm from one letter to the next, for letters of equal
        width, as digits are.
        """
        raise NotImplementedError

    def picture(self, data, x, y, width, height, fit, is_photo=False):
        """Draw the bytes of a PNG or JPEG over a box (``pictures.prepare``).

        :raises UnreadablePicture: for what is no picture
        """
        raise NotImplementedError

    def once(self, key, draw):
        """Draw what ``draw(pen)`` draws, which is the same whenever ``key`` is."""
        draw(self)
