"""Bar codes and QR codes as black rectangles, in modules, x to the right and y down.

The module is the width of the narrowest bar, or a point of a QR code.
"""
import inspect
from collections import namedtuple
from functools import lru_cache

import qrcode
from reportlab.graphics.barcode import code128 as reportlab_code128

EAN13, CODE128, QR = "ean13", "code128", "qr"
BAR_CODES = (EAN13, CODE128)

# GS1 General Specifications, 5.2: the widths of the elements of each digit in number set
# A and, with bars for spaces, in C; in B they stand in the opposite order.
WIDTHS = "3211 2221 2122 1411 1132 1231 1114 1312 1213 3112".split()
# Which of the sets A and B the left six digits use tells the first digit.
PARITIES = (
    "AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA".split()
)
EAN_MODULES = 95
# Where the guard bars stand, which reach 5 modules further down.
EAN_GUARDS = ((0, 3), (45, 50), (92, 95))
EAN_GUARD = 5

# Quiet zones (left, right): GS1 5.2, ISO/IEC 15417, ISO/IEC 18004.
QUIET = {EAN13: (11, 7), CODE128: (10, 10), QR: (4, 4)}
# Narrowest module in mm: EAN-13 at 80 %; Code 128 as GS1 prints it; a QR code for phones.
NARROWEST = {EAN13: 0.264, CODE128: 0.25, QR: 0.3}

# With a mask that is given, a QR code takes a fifth of the time. All are as readable.
MASK = 2
CAN_FIX_MASK = "mask_pattern" in inspect.signature(qrcode.QRCode.__init__).parameters
# A QR code of version 10, 57 modules: beyond this it is too fine for a card.
MOST_BYTES = 200

Code = namedtuple("Code", "kind width height rectangles")


def check_digit(digits):
    """The last digit of the EAN-13 that begins with these 12 (GS1 7.9)."""
    odd, even = digits[::2], digits[1::2]
    return str(-(sum(map(int, odd)) + 3 * sum(map(int, even))) % 10)


def is_ean13(number):
    """Whether ``number`` is 13 digits of which the last checks the others."""
    is_digits = len(number) == 13 and number.isascii() and number.isdigit()
    return is_digits and check_digit(number[:12]) == number[12]


def code_kind(kind, number, width):
    """The kind of code that can hold ``number`` in ``width`` mm; ``""`` for none.

    EAN-13 gives way to Code 128 for a number that is none, and bars to a QR code for
    what they cannot hold or have no room for.
    """
    if not number or not kind or len(number.encode("utf-8", "replace")) > MOST_BYTES:
        return ""
    if kind == EAN13 and (
        not is_ean13(number) or not _has_room(EAN13, EAN_MODULES, width)
    ):
        kind = CODE128
    if kind == CODE128 and not _fits_code128(number, width):
        kind = QR
    return kind


def make(kind, number, height=0):
    """The ``Code`` of a kind that ``code_kind`` gave; bars are ``height`` modules high."""
    if kind == EAN13:
        return ean13(number, height)
    if kind == CODE128:
        return code128(number, height)
    return qr(number)


def ean13(number, height):
    """The ``Code`` of 13 digits; guard bars end at ``height``, the others higher."""
    rectangles = []
    for start, width in _bars(_ean13_widths(number)):
        is_guard = any(low <= start < high for low, high in EAN_GUARDS)
        tall = height if is_guard else height - EAN_GUARD
        rectangles.append((start, 0, width, tall))
    return Code(EAN13, EAN_MODULES, height, rectangles)


def code128(number, height):
    """The ``Code`` of printable ASCII, in whichever of sets B and C is shorter."""
    bars = [
        (start, 0, width, height) for start, width in _bars(_code128_widths(number))
    ]
    last = bars[-1]
    return Code(CODE128, last[0] + last[2], height, bars)


@lru_cache(maxsize=64)
def qr(number):
    """The ``Code`` of any text, version 1 where it fits, error correction M (15 %)."""
    options = {"mask_pattern": MASK} if CAN_FIX_MASK else {}
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, **options)
    code.add_data(number)
    code.make()
    side = len(code.modules)
    return Code(QR, side, side, _merged(code.modules))


def _ean13_widths(number):
    """The widths of bars and spaces in turn, first a bar."""
    left = [
        WIDTHS[int(digit)][:: 1 if parity == "A" else -1]
        for digit, parity in zip(number[1:7], PARITIES[int(number[0])])
    ]
    right = [WIDTHS[int(digit)] for digit in number[7:]]
    return map(int, "111" + "".join(left) + "11111" + "".join(right) + "111")


def _code128_widths(number):
    # 3.3 has no Code128Auto, which is the shorter one for digits.
    widget = getattr(reportlab_code128, "Code128Auto", reportlab_code128.Code128)
    code = widget(number, quiet=0)
    for step in (code.validate, code.encode, code.decompose):
        step()
    return [ord(letter.lower()) - ord("a") + 1 for letter in code.decomposed]


def _bars(widths):
    """(start, width) of each bar among widths of bars and spaces in turn."""
    start = 0
    for index, width in enumerate(widths):
        if index % 2 == 0:
            yield start, width
        start += width


def _merged(rows):
    """Rectangles of runs of dark points that are the same in rows below each other."""
    rectangles, open_runs = [], {}
    for y, row in enumerate(rows + [[]]):
        runs = set(_runs(row))
        for run in sorted(open_runs.keys() - runs):
            top = open_runs.pop(run)
            rectangles.append((run[0], top, run[1], y - top))
        for run in runs:
            open_runs.setdefault(run, y)
    return rectangles


def _runs(row):
    """(start, length) of each run of dark points in a row of a QR code."""
    start = None
    for x, is_dark in enumerate(row + [False]):
        if is_dark and start is None:
            start = x
        elif not is_dark and start is not None:
            yield start, x - start
            start = None


def _fits_code128(number, width):
    if not all(" " <= letter <= "~" for letter in number):
        return False
    return _has_room(CODE128, code128_modules(number), width)


@lru_cache(maxsize=64)
def code128_modules(number):
    """The modules that a Code 128 takes without its quiet zones."""
    return sum(_code128_widths(number))


def _has_room(kind, modules, width):
    return (modules + sum(QUIET[kind])) * NARROWEST[kind] <= width
