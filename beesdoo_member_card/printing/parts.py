"""Long print jobs are drawn in parts, which show progress and keep memory flat."""
import io

from PyPDF2 import PdfFileReader, PdfFileWriter

from .layouts import LAYOUTS
from .sheets import check_start

CARDS_PER_PART = 100


def parts(count, options):
    """The parts in which ``count`` cards are drawn, as ``cards[first:last]``.

    Each is at most 100 cards and fills whole sheets, so that the pages of all parts
    are those of the cards drawn at once.
    """
    check_start(options)
    places = LAYOUTS[options.layout].places
    size = CARDS_PER_PART // places * places
    firsts = [0, *range(size - (options.start - 1), count, size)] if count else []
    return list(zip(firsts, firsts[1:] + [count]))


def options_of_part(options, first):
    """The options for the part from card ``first`` on: one sheet alone is a used one."""
    return options._replace(start=1) if first else options


def merge(pdfs):
    """One PDF of the pages of ``pdfs`` (bytes), with the title of the first.

    The same input gives the same bytes.
    """
    writer = PdfFileWriter()
    for number, pdf in enumerate(pdfs):
        reader = PdfFileReader(io.BytesIO(pdf))
        if not number:
            writer.addMetadata(dict(reader.documentInfo))
        writer.appendPagesFromReader(reader)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
