"""What is printed: cards, their design, and how they lie on the paper.

Nothing in this package knows Odoo: it turns these tuples into PDF and SVG. Lengths are
in millimetres, colours ``#rrggbb``, pictures the bytes of a PNG or JPEG file.
"""
from typing import NamedTuple, Optional, Tuple

# ISO/IEC 7810, ID-1.
CARD_WIDTH = 85.6
CARD_HEIGHT = 53.98
BLEED = 3.0

FRONT, BACK = "front", "back"


class Design(NamedTuple):
    """What all cards of a role share. A code is ``ean13``, ``code128``, ``qr`` or none.

    ``ean13`` prints numbers that are no EAN-13 as Code 128: what is printed is what is
    stored.
    """

    title: str = ""
    role: str = ""
    front_text: str = ""
    back_text: str = ""
    paper: str = "#ffffff"
    ink: str = "#222222"
    accent: str = "#2f7d5b"
    logo: Optional[bytes] = None
    has_photo: bool = False
    front_background: Optional[bytes] = None
    back_background: Optional[bytes] = None
    front_code: str = "ean13"
    back_code: str = "qr"


class Card(NamedTuple):
    """One member's card. ``number`` is what codes hold and what stands under them."""

    design: Design
    name: str
    number: str
    lines: Tuple[str, ...] = ()
    photo: Optional[bytes] = None


class Options(NamedTuple):
    """How the cards lie on the paper.

    ``layout`` is a key of ``layouts.LAYOUTS``; ``turn`` is ``long`` or ``short``, the
    edge of the sheet about which the printer turns it; ``start`` the first free place
    of a used sheet, counted from 1 by rows. Offsets are (right, down) as seen on the
    side that they move.
    """

    layout: str = "a4_2x5"
    is_two_sided: bool = True
    turn: str = "long"
    start: int = 1
    front_offset: Tuple[float, float] = (0.0, 0.0)
    back_offset: Tuple[float, float] = (0.0, 0.0)
