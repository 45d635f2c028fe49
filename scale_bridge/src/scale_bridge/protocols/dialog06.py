r"""Dialog 06, the dialogue between a till and a price computing scale.

Sources, by the page that they give:
- Mettler-Toledo, "DIVA Service Manual, PSC Magellan" (72191202, 05/2012), 6.1.8 "Dialog
  06", p. 52-55; the same in Ohaus, "Aviator 7000 Service Manual", p. 38-41
- Cely, "PI100 Series" (49TPI10EN04), 7.5 "Dialog 06", p. 14-16
- Dibal, "D-POS 400" (49-TGDP4ES02), 4.39 "Dialog 06 without attend to tare", p. 52

      till   EOT STX 01 ESC price*6 ESC ETX         record 01: the price of a kilogram
      scale  ACK | NAK | STX 11 ESC 2zz ETX         taken, refused, or checksums wanted
      till   EOT ENQ
      scale  STX 02 ESC 3 ESC weight*5 ESC price*6 ESC amount*6 ETX | NAK
      till   EOT STX 08 ETX                         after a NAK: why?
      scale  STX 09 ESC status*2 ETX

In record 02 the 3 says kg, and a weight of five digits has three decimals (Cely: "00.000");
the price may have five digits (DIVA). The other units are refused: the manuals do not say
how their digits are to be read.

Status 20 and 22 mean that the weighing is not finished yet (in motion); 30 that it is
less than the smallest weight (Cely: 00.000), told as an empty pan; 31 below zero;
32 overload; the others are told in words.

Status 21 is "scale wasn't in motion since last operation" (DIVA), "the weight does not
vary from the last operation" (Cely): a scale gives each weight once, and says afterwards
that it is still there. The weight of the last operation is then told again, as long as
the scale says so in every answer without a gap. Once it said anything else, or an answer
is missing, 21 can mean a weight that the bridge does not know, and none is told until the
product was lifted.

The certified variants want checksums over the till's program now and then (record 11):
such a scale cannot be read, and has to be set to a variant without them.

The manuals at hand do not give the speed of Dialog 06; 7 data bits and odd parity are
those of its sisters Dialog 02 and 04 (Aviator 7000, p. 45). The scale's menu shows what
it is set to.
"""
import re
from decimal import Decimal

from .base import FrameError, OptionError, Protocol, Reading, SerialSettings

ACK, NAK = b"\x06", b"\x15"
ENQUIRY = b"\x04\x05"
WHY = b"\x04\x02" + b"08" + b"\x03"
PRICE = b"\x04\x02" + b"01\x1b%s\x1b" + b"\x03"
# What the scale sends: one character, or a record between STX and ETX.
TOKEN = re.compile(rb"\x06|\x15|\x02[^\x02\x03]*\x03")
UNFINISHED = re.compile(rb"\x02[^\x02\x03]{0,40}")
WEIGHT = re.compile(rb"\x0202\x1b(.)\x1b(\d{5})\x1b(\d{5,6})\x1b\d{6}\x03", re.DOTALL)
STATUS = re.compile(rb"\x0209\x1b(\d\d)\x03")
KG = b"3"
CHECKSUMS = b"\x0211"
FLAGS = {
    b"20": "moving",
    b"22": "moving",
    b"30": "center_of_zero",
    b"31": "negative",
    b"32": "over_capacity",
}
UNCHANGED = b"21"
WORDS = {
    b"00": "the scale refuses to weigh and gives no reason",
    b"01": "the scale has a general error; switch it off and on",
    b"02": "the scale received a question damaged",
    b"10": "the scale does not know record 01",
    b"11": "the scale refuses the price; set another one",
    b"12": "the scale refuses the tare",
    b"13": "the scale refuses the text",
    UNCHANGED: "the weight was told before the bridge listened; lift the product once",
}


class Dialog06(Protocol):
    """Price, enquiry, weight; after a refusal, why.

    price: the price of a kilogram that the scale is told, in cents. Its display shows
      it, and an amount made with it: the till's screen shows the true ones. 0 is refused
      by scales (status 11).
    """

    name = "dialog06"
    title = "Dialog 06"
    serial = SerialSettings(baudrate=9600, bytesize=7, parity="O", stopbits=1)
    poll = ENQUIRY
    min_interval_seconds = 0.2
    OPTIONS = {"price": "1"}

    def __init__(self, **options):
        super().__init__(**options)
        price = self.options["price"].strip()
        if not re.fullmatch(r"[0-9]{1,6}", price):
            raise OptionError(f"price = {price!r}: write a whole number of cents.")
        self._price = int(price)
        self._last = None
        self._token = None

    def start(self):
        """The last operation is not known any more."""
        self._last = None

    def exchange(self, line):
        """A whole operation: the Reading of record 02, or of the status."""
        last, self._last = self._last, None
        if self._ask(line, PRICE % b"%06d" % self._price, (ACK, NAK)) == ACK:
            answer = self._ask(line, self.poll, (NAK, b"\x0202"))
            if answer != NAK:
                self._last = self.parse(answer)
                return self._last
        status = _status(self._ask(line, WHY, (b"\x0209",)))
        if status == UNCHANGED and last:
            self._last = last
            return last
        if status not in FLAGS:
            raise FrameError(WORDS.get(status, f"unknown status {status!r}"))
        return Reading(None, "kg", frozenset([FLAGS[status]]), self._token)

    def more(self, line, until):
        """A scale only answers: nothing is made of what comes without a question."""
        for token in line.more(until):
            if token != self._token:
                self._last = None
                raise FrameError(f"{token!r} without a question")
        return iter(())

    def split(self, answer):
        """The characters and records in ``answer``."""
        tokens = []
        position = 0
        match = TOKEN.match(answer)
        while match:
            tokens.append(match.group())
            position = match.end()
            match = TOKEN.match(answer, position)
        rest = answer[position:]
        if rest and not UNFINISHED.fullmatch(rest):
            raise FrameError(f"{rest!r} is no part of Dialog 06")
        return tokens, rest

    def parse(self, frame):
        """The Reading of record 02."""
        match = WEIGHT.fullmatch(frame)
        if not match:
            raise FrameError(f"{frame!r} is no result of weighing")
        unit, digits, price = match.groups()
        if unit != KG:
            raise FrameError(f"the scale weighs in another unit than kg: {frame!r}")
        if int(price) != self._price:
            raise FrameError(f"the answer to another till's question: {frame!r}")
        return Reading(Decimal(digits.decode("ascii")).scaleb(-3), "kg", raw=frame)

    def _ask(self, line, question, beginnings):
        """The last token of the answer, which starts with one of ``beginnings``.

        Others are the rest of an answer that was given before.
        """

        def judge(answer):
            tokens, rest = self.split(answer)
            if tokens and tokens[-1].startswith(CHECKSUMS):
                raise FrameError(
                    "the scale wants checksums of the till; set it to a variant of"
                    " Dialog 06 without them"
                )
            is_whole = tokens and not rest and tokens[-1].startswith(beginnings)
            return tokens[-1] if is_whole else None

        self._token = line.ask(question, judge)
        return self._token


def _status(frame):
    match = STATUS.fullmatch(frame)
    if not match:
        raise FrameError(f"{frame!r} is no status")
    return match.group(1)
