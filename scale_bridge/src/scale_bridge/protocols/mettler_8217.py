r"""Mettler-Toledo 8217, spoken by many makers' checkout scales.

Sources, by the page that they give:
- Mettler-Toledo, "DIVA Service Manual, PSC Magellan" (72191202, 05/2012), 6.1.4 "8217":
  p. 43-45. The scale answers "W" with one frame:

      STX WW.WWW CR        gross weight in kg      STX WW.WWN CR   net, in pounds
      STX 0WW.WW CR        gross weight in pounds  STX WW.WWWN CR  net, in kg
      STX ? status CR      in motion, negative or over capacity: no weight

  (p. 39 has WW.WW for pounds.) Bits of the status: 0 in motion, 1 over capacity, 2 under
  zero, 3 outside the zero capture range, 4 centre of zero, 5 net, 6 always 1, 7 parity.
- Rice Lake, "BenchPro Operation Manual" (PN 180557), p. 26; Ohaus, "Courier 7000", p.
  EN-39; Brecknell, "67XXU Service Manual", p. 74: bit 5 is always 1, so that it does not
  say net. The weight has 5 to 6 characters (BenchPro, Courier).
- Scales that send grams without a point (Baxtran TW):
  https://github.com/pywebdriver/pywebdriver/pull/125

7 data bits, even parity, 1 stop bit, 200 ms between two commands: PSC Magellan service
manual, zipstore.ru's page on the 8217. Every scale can be set to other speeds.

Not in any manual, and refused: a minus sign, a comma (unless ``decimal_mark`` says so),
another number of decimals than the unit has, a status without any flag in place of a
weight, characters between frames. Some scales give a weight once and then such an empty
status; they cannot be read, since the weight may have changed meanwhile.
"""
import re
from decimal import Decimal

from .base import (
    FLAGS,
    UNITS,
    FrameError,
    OptionError,
    Protocol,
    Reading,
    SerialSettings,
)

STX, CR = b"\x02", b"\r"
# Line feeds and the like, of which no weight can be made.
HARMLESS = re.compile(rb"[\x00-\x1f\x7f]*")
STATUS = re.compile(rb"\x02\?(.)\r", re.DOTALL)
ALWAYS_1, BIT_5 = 0x40, 0x20
LONGEST_REST = 12
# Most digits before the point, and digits after it, as in the manual.
DIGITS = {"kg": (2, 3), "lb": (3, 2)}
# Characters of a weight: the manuals have 5 and 6; a blank more does no harm. In kg they
# have 6: with 5, a weight from which the first digit got lost would be one too.
WIDTHS = range(5, 8)
WIDTHS_WITH_POINT = {"kg": range(6, 8), "lb": WIDTHS}


class Mettler8217(Protocol):
    """STX weight CR in answer to W.

    unit: the unit in which the scale is set to weigh: kg, lb, and g or oz with decimals
    decimals: for a scale that sends no point: how many of its digits are decimals
    decimal_mark: the character before the decimals
    status_bit_5: "net", or "one" for the scales where it means nothing
    width: how many characters a weight has, where it is always the same: then one from
      which a character was lost is refused. In kg, without it, 6 or 7
    """

    name = "mettler_8217"
    title = "Mettler-Toledo 8217"
    serial = SerialSettings(baudrate=9600, bytesize=7, parity="E", stopbits=1)
    poll = b"W"
    min_interval_seconds = 0.2
    OPTIONS = {
        "unit": "kg",
        "decimals": "",
        "decimal_mark": ".",
        "status_bit_5": "net",
        "width": "",
    }

    def __init__(self, **options):
        super().__init__(**options)
        self._unit = self.choice("unit", tuple(UNITS))
        self._mark = self.choice("decimal_mark", (".", ",")).encode()
        self._has_net_bit = self.choice("status_bit_5", ("net", "one")) == "net"
        self._decimals = self.choice("decimals", ("", "0", "1", "2", "3"))
        width = self.choice("width", ("",) + tuple(str(width) for width in WIDTHS))
        self._widths = (int(width),) if width else self._usual_widths()
        self._weight = re.compile(rb"\x02( *%s)(N?)\r" % self._digits())

    def _usual_widths(self):
        return WIDTHS if self._decimals else WIDTHS_WITH_POINT.get(self._unit, WIDTHS)

    def _digits(self):
        if self._decimals:
            return rb"\d{1,6}"
        if self._unit not in DIGITS:
            raise OptionError(
                f"unit = {self._unit}: say with decimals how many of the digits that the"
                " scale sends are decimals; with a point it sends kg or lb."
            )
        before, after = DIGITS[self._unit]
        return rb"\d{1,%d}%s\d{%d}" % (before, re.escape(self._mark), after)

    def split(self, answer):
        """What stands between STX and CR; no printable character outside."""
        frames = []
        position = 0
        while True:
            start = answer.find(STX, position)
            gap = answer[position:start] if start >= 0 else answer[position:]
            if not HARMLESS.fullmatch(gap):
                raise FrameError(f"{gap!r} outside a frame in {answer!r}")
            if start < 0:
                return frames, b""
            end = answer.find(CR, start)
            frame = answer[start : end + 1] if end >= 0 else answer[start:]
            if end < 0:
                return frames, _unfinished(frame)
            frames.append(frame)
            position = end + 1

    def parse(self, frame):
        """A weight, or the flags of a status."""
        status = STATUS.fullmatch(frame)
        if status:
            return Reading(None, self._unit, self._flags(status.group(1)[0]), frame)
        weight = self._weight.fullmatch(frame)
        if not weight or len(weight.group(1)) not in self._widths:
            raise FrameError(f"{frame!r} is no weight in {self._unit}")
        flags = frozenset(["net_weight"] if weight.group(2) else [])
        return Reading(self._number(weight.group(1)), self._unit, flags, frame)

    def _number(self, text):
        number = Decimal(text.replace(self._mark, b".").decode("ascii").strip())
        return number.scaleb(-int(self._decimals or 0))

    def _flags(self, status):
        always_1 = ALWAYS_1 if self._has_net_bit else ALWAYS_1 | BIT_5
        if status & 0x80 or status & always_1 != always_1:
            raise FrameError(f"{status:#x} is no status: a bit is not as it always is")
        said = [flag for bit, flag in enumerate(FLAGS) if status & ~always_1 & 1 << bit]
        if not said:
            raise FrameError(f"the status {status:#x} says neither weight nor why not")
        return frozenset(said)


def _unfinished(frame):
    if len(frame) > LONGEST_REST:
        raise FrameError(f"{frame!r} is too long for a frame")
    return frame
