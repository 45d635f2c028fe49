"""Codes on a screen, as wide as there is room."""
from . import codes

# A bar code on a phone has room for bars of half its width, which eases aiming.
BAR_HEIGHT = 50

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %(width)s %(height)s"'
    ' width="100%%" shape-rendering="crispEdges"><path fill="#fff"'
    ' d="M0 0h%(width)sv%(height)sH0z"/><path fill="#000" d="%(path)s"/></svg>'
)


def code_svg(kind, number):
    """The SVG of ``number`` in a kind of ``codes.code_kind``, quiet zones included.

    It has a white ground and no size: its frame in the page gives the width.
    """
    code = codes.make(kind, number, BAR_HEIGHT)
    left, right = codes.QUIET[kind]
    margin = left if kind == codes.QR else 0
    path = "".join(
        "M%g %gh%gv%gh-%gz" % (left + x, margin + y, width, height, width)
        for x, y, width, height in code.rectangles
    )
    return SVG % {
        "width": left + code.width + right,
        "height": code.height + 2 * margin,
        "path": path,
    }
