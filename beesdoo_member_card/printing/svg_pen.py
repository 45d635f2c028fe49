"""A pen that draws an SVG, which needs no other file."""
import base64
from xml.sax.saxutils import escape, quoteattr

from . import fonts
from .pen import CENTRE, LEFT, RIGHT, Pen
from .pictures import prepare
from .what import CARD_HEIGHT, CARD_WIDTH

# ISO/IEC 7810: 2.88 to 3.48 mm.
CORNER = 3.18
ANCHORS = {LEFT: "start", CENTRE: "middle", RIGHT: "end"}
# Roboto is what is printed; where it is missing ``textLength`` keeps the widths.
FAMILY = "KomunigiCard, Roboto, Arial, sans-serif"


class SvgPen(Pen):
    """Collects the elements of one face; ``svg`` gives the whole."""

    def __init__(self):
        self.elements = []

    def svg(self, title="", width_mm=CARD_WIDTH):
        """The SVG, ``width_mm`` wide, in the shape of a card with round corners."""
        return SVG.format(
            width=_number(width_mm),
            height=_number(width_mm * CARD_HEIGHT / CARD_WIDTH),
            card_width=CARD_WIDTH,
            card_height=CARD_HEIGHT,
            corner=CORNER,
            title=escape(_valid(title)),
            elements="\n".join(self.elements),
        )

    def rectangle(self, x, y, width, height, colour, radius=0):
        self._add("rect", x=x, y=y, width=width, height=height, rx=radius, fill=colour)

    def bars(self, rectangles, x, y, module, colour):
        sides = "".join(
            "M%g %gh%gv%gh-%gz" % (x, y, w, h, w) for x, y, w, h in rectangles
        )
        move = "translate(%s %s) scale(%s)" % tuple(map(_number, (x, y, module)))
        self._add("path", d=sides, transform=move, fill=colour)

    def text(self, text, x, y, font, size, colour, align=LEFT, pitch=0):
        if not text:
            return
        width = fonts.text_width(text, font, size)
        if pitch:
            width += (len(text) - 1) * (pitch - width / len(text))
        attributes = {
            "x": x,
            "y": y,
            "font-size": size * fonts.MM_PER_POINT,
            "font-weight": "bold" if font == fonts.BOLD else "normal",
            "text-anchor": ANCHORS[align],
            "textLength": width,
            "fill": colour,
        }
        self._add("text", escape(_valid(text)), **attributes)

    def picture(self, data, x, y, width, height, fit, is_photo=False):
        picture = prepare(data, width, height, fit, is_photo)
        kind = "jpeg" if picture.is_jpeg else "png"
        content = base64.b64encode(picture.data).decode("ascii")
        attributes = {
            "x": x,
            "y": y,
            "width": width,
            "height": height,
            "preserveAspectRatio": "none",
            "xlink:href": "data:image/%s;base64,%s" % (kind, content),
        }
        self._add("image", **attributes)

    def _add(self, tag, content="", **attributes):
        written = "".join(
            " %s=%s" % (name, quoteattr(_number(value)))
            for name, value in attributes.items()
        )
        self.elements.append("<%s%s>%s</%s>" % (tag, written, content, tag))


SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="{width}mm" height="{height}mm" viewBox="0 0 {card_width} {card_height}"
 role="img" font-family="%s">
<title>{title}</title>
<clipPath id="card"><rect width="{card_width}" height="{card_height}" rx="{corner}"/></clipPath>
<g clip-path="url(#card)">
{elements}
</g>
</svg>
""" % (
    FAMILY
)


def _number(value):
    """Lengths to a thousandth of a mm; words as they are."""
    return value if isinstance(value, str) else "%g" % round(value, 3)


def _valid(text):
    """``text`` without what XML 1.0 forbids."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")
