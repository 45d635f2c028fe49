"""Cards on sheets, or on pages of their own, as a PDF."""
from itertools import islice

from .face import draw_face
from .layouts import LAYOUTS
from .paper import Paper
from .pdf_pen import PdfPen
from .what import BACK, FRONT


def draw_cards(cards, options, title=""):
    """The bytes of a PDF of ``cards``, which may be a generator.

    Pages follow each other as a printer with two sides takes them: the front of a
    sheet, then its back. One side: the fronts alone. ``title`` is what readers of PDF
    show. The same input gives the same bytes.

    :raises ValueError: for no cards, or a start that the layout does not have
    """
    layout = LAYOUTS[options.layout]
    check_start(options)
    paper = Paper(layout, title)
    pen = PdfPen(paper.canvas)
    cards = iter(cards)
    start, is_empty = options.start, True
    while True:
        sheet = list(enumerate(islice(cards, layout.places - start + 1), start))
        if not sheet:
            break
        _draw_sheet(paper, pen, sheet, options)
        start, is_empty = 1, False
    if is_empty:
        raise ValueError("There are no cards to draw.")
    return paper.close()


def check_start(options):
    """Raise ValueError unless ``options.start`` is a place of the layout."""
    places = LAYOUTS[options.layout].places
    if not 1 <= options.start <= places:
        raise ValueError("Place %s is not one of 1 to %s." % (options.start, places))


def sheets_of(count, options):
    """The number of sheets that ``count`` cards take."""
    check_start(options)
    places = LAYOUTS[options.layout].places
    return -(-(count + options.start - 1) // places) if count else 0


def pages_of(count, options):
    """The number of pages of the PDF of ``count`` cards."""
    return sheets_of(count, options) * (2 if options.is_two_sided else 1)


def _draw_sheet(paper, pen, sheet, options):
    """Draw the page or two pages of ``sheet``, a list of (place's number, card)."""
    layout = paper.layout
    fronts = [(layout.front(number), card) for number, card in sheet]
    _draw_page(paper, pen, fronts, FRONT, options.front_offset)
    if options.is_two_sided:
        backs = [(layout.back(number, options.turn), card) for number, card in sheet]
        _draw_page(paper, pen, backs, BACK, options.back_offset)


def _draw_page(paper, pen, placed_cards, side, offset):
    with paper.page(offset):
        paper.draw_lines(paper.layout.marks())
        for place, card in placed_cards:
            with paper.place(place):
                draw_face(pen, card, side)
