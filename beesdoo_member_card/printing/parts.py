"""Long print jobs are drawn in parts, which show progress and keep memory flat."""
import hashlib
import io

from PyPDF2 import PdfFileReader, PdfFileWriter
from PyPDF2.generic import DictionaryObject, NameObject

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

    Pictures that the parts share are in it once. The same input gives the same bytes.
    """
    writer = PdfFileWriter()
    pictures = {}
    for number, pdf in enumerate(pdfs):
        reader = PdfFileReader(io.BytesIO(pdf))
        if not number:
            writer.addMetadata(dict(reader.documentInfo))
        for page in reader.pages:
            _share_pictures(page["/Resources"], pictures)
            writer.addPage(page)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def _share_pictures(resources, pictures):
    """Point to the first of equal pictures; ``pictures`` is {content: reference}."""
    drawn = resources.get("/XObject", {})
    for name, reference in list(drawn.items()):
        content = reference.getObject()
        if content["/Subtype"] == "/Image":
            first = pictures.setdefault(_fingerprint(content), reference)
            drawn[NameObject(name)] = first
        else:
            # A form: what many cards show, drawn once.
            _share_pictures(content.get("/Resources", {}), pictures)


def _fingerprint(entry):
    """What two pictures have in common only if they are the same, masks included."""
    entry = entry.getObject()
    if not isinstance(entry, DictionaryObject):
        return repr(entry)
    data = hashlib.sha256(getattr(entry, "_data", b"")).digest()
    return data, tuple((key, _fingerprint(entry[key])) for key in sorted(entry))
