"""Draw 500 two-sided cards, ten to a sheet, with a logo, an EAN-13 and a QR code."""
import sys
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import measuring, print_table  # noqa: E402

from odoo.addons.beesdoo_member_card.printing.parts import (  # noqa: E402
    merge,
    options_of_part,
    parts,
)
from odoo.addons.beesdoo_member_card.printing.sheets import draw_cards  # noqa: E402
from odoo.addons.beesdoo_member_card.printing.what import (  # noqa: E402
    Card,
    Design,
    Options,
)

OPTIONS = Options("a4_2x5")
CARDS, FEW = 500, 100
LOGO = Path(__file__).parents[1] / "komunigi_base" / "demo" / "img" / "amina.png"
DESIGN = Design(
    title="Magasin",
    role="Coopératrice",
    back_text="Carte perdue ? Dites-le au bureau.",
    logo=LOGO.read_bytes(),
)


def number(body):
    """An EAN-13 of the shop's customers."""
    digits = "042%09d" % body
    total = sum(int(digit) * (1, 3)[at % 2] for at, digit in enumerate(digits))
    return digits + str(-total % 10)


def cards(count, first=0):
    """Cards one by one, with names of different lengths."""
    for at in range(first, first + count):
        name = "Éléonore Żółkowska-%s" % ("Peeters" * (at % 4))
        yield Card(DESIGN, name, number(at * 7919), ("No %05d" % at,))


def draw(count):
    """Measure one PDF; give its size too."""
    with measuring() as measure:
        pdf = draw_cards(cards(count), OPTIONS, "Cards")
    return measure, len(pdf)


def draw_in_parts(count):
    """Measure the same as a print job draws it."""
    with measuring() as measure:
        pdfs = [
            draw_cards(cards(last - first, first), options_of_part(OPTIONS, first))
            for first, last in parts(count, OPTIONS)
        ]
        pdf = merge(pdfs)
    return measure, len(pdf)


def peak_memory(drawing, count):
    """The most MB that drawing holds at once, the PDF included; not timed."""
    tracemalloc.start()
    drawing(count)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def row(what, measured, remark):
    """A row of the table, with the size."""
    measure, size = measured
    remark = "%.0f kB; %s" % (size / 1e3, remark)
    return what, measure.queries, measure.seconds, "", remark


rows = [
    # The first also loads the font.
    row("10 cards, the first of a process", draw(10), "0.3 s allowed with Odoo's part"),
    row("10 cards", draw(10), ""),
    row("%s cards" % CARDS, draw(CARDS), "2 s and 1 MB allowed"),
    row("%s cards in parts, merged" % CARDS, draw_in_parts(CARDS), "as print jobs do"),
]
print_table(*rows)
print(  # pylint: disable=print-used
    "Memory at most: %.1f MB for %s cards, %.1f MB for %s, %.1f MB for these in parts"
    % (
        peak_memory(draw, FEW),
        FEW,
        peak_memory(draw, CARDS),
        CARDS,
        peak_memory(draw_in_parts, CARDS),
    )
)
