"""What the manuals say, written a second time and in another way, to compare with.

Nothing here is parsed: each text that a scale may send is made from its weight.
"""
from decimal import Decimal
from functools import lru_cache

STX, CR, ESC, ETX, ACK = 2, 13, 27, 3, 6
FLAGS = ("moving", "over_capacity", "negative", "outside_zero_capture_range")
FLAGS += ("center_of_zero", "net_weight")


@lru_cache(maxsize=None)
def weights_8217(unit="kg", widths=None):
    """{what stands between STX and CR: (weight, flags)}, all that there are."""
    widths = widths or {"kg": (6, 7), "lb": (5, 6, 7)}[unit]
    most, decimals = {"kg": (99, 3), "lb": (999, 2)}[unit]
    said = {}
    for whole in range(most + 1):
        for part in range(10**decimals):
            weight = whole + Decimal(part).scaleb(-decimals)
            for digits in range(len(str(whole)), len(str(most)) + 1):
                text = "%0*d.%0*d" % (digits, whole, decimals, part)
                for width in widths:
                    if width >= len(text):
                        said[text.rjust(width).encode()] = (weight, frozenset())
    nets = {text + b"N": (weight, {"net_weight"}) for text, (weight, _) in said.items()}
    return {**said, **nets, **_statuses()}


def _statuses():
    said = {}
    for bits in range(1, 64):
        flags = {flag for bit, flag in enumerate(FLAGS) if bits >> bit & 1}
        said[b"?" + bytes([64 + bits])] = (None, flags)
    return said


def told_8217(answer, said):
    """(weight, flags) of the last frame, None where nothing may be told."""
    frame = told = None
    for byte in answer:
        if frame is None and byte == STX:
            frame = []
        elif frame is None:
            if 32 <= byte != 127:
                return None
        elif byte == STX:
            return None
        elif byte == CR:
            told = said.get(bytes(frame))
            if told is None:
                return None
            frame = None
        else:
            frame.append(byte)
    return told if frame is None else None


def told_azextra(answer):
    """The weight of the last print, None where nothing may be told."""
    *prints, rest = answer.replace(b"\r", b" ").replace(b"\n", b" ").split(b"kg")
    if rest.strip(b" ") or not prints:
        return None
    weights = [_printed(text.decode("latin-1"), text) for text in prints]
    raw = answer.split(b"kg")
    ends = [bytes(part) for part in raw[:-1]]
    if None in weights or any(part.rstrip(b" ") != part.rstrip() for part in ends):
        return None
    return weights[-1]


def _printed(text, raw):
    number = text.strip(" ")
    blanks_after = len(text) - len(text.rstrip(" "))
    whole, point, part = number.partition(".")
    digits = set("0123456789")
    is_number = point and whole and part and set(whole + part) <= digits
    if not is_number or len(whole) > 3 or len(part) > 3 or blanks_after > 2:
        return None
    return Decimal(number)


def weighing_06(grams, price):
    """Record 02 of Dialog 06."""
    amount = grams * price // 1000 % 10**6
    fields = ("02", "3", "%05d" % grams, "%06d" % price, "%06d" % amount)
    return bytes([STX]) + bytes([ESC]).join(map(str.encode, fields)) + bytes([ETX])


def told_06(taken, answer, price=1):
    """The weight, None where nothing may be told.

    taken: what came in answer to the price
    """
    if _last_06(taken) != bytes([ACK]):
        return None
    record = _last_06(answer) or b""
    grams, amount = record[6:11], record[-7:-1]
    if not (len(grams) == 5 and grams.isdigit() and amount.isdigit()):
        return None
    for digits in (6, 5):
        fields = ("02", "3", grams.decode(), "%0*d" % (digits, price), amount.decode())
        if record == b"\x02" + b"\x1b".join(map(str.encode, fields)) + b"\x03":
            return Decimal(int(grams)).scaleb(-3)
    return None


def _last_06(answer):
    """The last character or record, None where something else came too."""
    last = record = None
    for byte in answer:
        if record is not None:
            record.append(byte)
            if byte == STX:
                return None
            if byte == ETX:
                last, record = bytes(record), None
        elif byte == STX:
            record = bytearray([STX])
        elif byte in (ACK, 0x15):
            last = bytes([byte])
        else:
            return None
    return last if record is None else None
