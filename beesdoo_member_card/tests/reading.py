"""Reading what was printed: pages as pictures, the codes on them, their fonts."""
import io
from collections import namedtuple

import numpy
import pypdfium2
import zxingcpp
from PyPDF2 import PdfFileReader
from PyPDF2.pdf import IndirectObject

DPI = 150
MM_PER_INCH = 25.4

Code = namedtuple("Code", "kind text")
KINDS = {"EAN13": "ean13", "UPCA": "ean13", "Code128": "code128", "QRCode": "qr"}


def page_count(pdf):
    """How many pages the bytes of a PDF hold."""
    return len(pypdfium2.PdfDocument(pdf))


def page_size(pdf, page=0):
    """(width, height) of a page in mm."""
    points = pypdfium2.PdfDocument(pdf)[page].get_size()
    return tuple(length / 72 * MM_PER_INCH for length in points)


def render(pdf, page=0, dpi=DPI):
    """A page as an array of rows, columns and (red, green, blue), 0 to 255."""
    bitmap = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72, rev_byteorder=True)
    return numpy.ascontiguousarray(bitmap.to_numpy()[:, :, :3])


def crop(image, left, top, width, height, dpi=DPI):
    """The part of a picture inside a box in mm, measured from its top left corner."""
    edges = [int(round(mm / MM_PER_INCH * dpi)) for mm in (left, top, width, height)]
    x, y, columns, rows = edges
    return numpy.ascontiguousarray(image[y : y + rows, x : x + columns])


def decode(image):
    """The code in a picture that shows one, as (kind, text); None if none is read.

    Kinds are those of a card's design. zxing-cpp reads one code a picture before 2.0,
    so crop first where there are several.
    """
    grey = numpy.ascontiguousarray(image.mean(axis=2).astype(numpy.uint8))
    found = zxingcpp.read_barcode(grey)
    # 1.x gives a result without a format where 2.x gives None.
    if found is None or not found.text:
        return None
    kind = found.format.name
    # An EAN-13 that starts with 0 is the UPC-A of its other digits.
    text = "0" + found.text if kind == "UPCA" else found.text
    return Code(KINDS.get(kind, kind), text)


def fonts(pdf):
    """{name of a font in the PDF: whether its outlines are embedded}."""
    reader = PdfFileReader(io.BytesIO(pdf))
    found = {}
    for number in range(1, reader.trailer["/Size"]):
        entry = reader.getObject(IndirectObject(number, 0, reader))
        if isinstance(entry, dict) and entry.get("/Type") == "/Font":
            has_outlines = "/FontDescriptor" in entry
            has_outlines = has_outlines and "/FontFile2" in entry["/FontDescriptor"]
            found[str(entry["/BaseFont"])] = has_outlines
    return found
