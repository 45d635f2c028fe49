"""Dialog 06 ("checkout dialogue 06"), as its service manual has it.

Source: PSC Magellan / Mettler-Toledo DIVA service manual, pages 52 to 55, "6.1.8
Dialog 06"; the same in Ohaus Aviator 7000, service manual, 6.1.3, and, without the
checksums, in Cely PI100, 7.5.
"""
import re

from .. import pan

STX, ETX, ESC, ACK, NAK = b"\x02", b"\x03", b"\x1b", b"\x06", b"\x15"
EOT_ENQ = re.compile(rb"\x04(?:(?P<enq>\x05)|\x02(?P<record>[^\x02-\x05]*)\x03)")
PRICE = re.compile(rb"0[1345]\x1b(?P<price>\d{5,6})\x1b(?:\d{4})?(?:\x1b?.{0,13})?")
LONGEST = 64
KILOGRAMS = b"3"
NO_ERROR, GENERAL, BAD_RECORD, BAD_PRICE = b"00", b"01", b"10", b"11"
NOT_MOVED, TOO_LIGHT = b"21", b"30"
STATUS = {
    pan.MOVING: b"20",
    pan.BELOW_ZERO: b"31",
    pan.OVERLOAD: b"32",
    # The table of errors has no line of its own for a scale that does not find zero.
    pan.NOT_AT_ZERO: GENERAL,
    pan.CENTER_OF_ZERO: TOO_LIGHT,
}


class Dialog06:
    """It takes a price, then answers EOT ENQ with the weighing, or with a NAK.

    `wants_checksums`: it asks for the checksums of the certified variant, record 11,
    before it weighs anything.
    """

    name = "dialog06"
    tells_once = False
    wants_checksums = False

    def __init__(self):
        self._heard = b""
        self._price = None
        self._error = NO_ERROR
        self._told = None

    def hear(self, data, on_pan):
        """Return an answer for each whole record and for each EOT ENQ."""
        self._heard = (self._heard + data)[-LONGEST:]
        answers, end = [], 0
        for match in EOT_ENQ.finditer(self._heard):
            end = match.end()
            record = match.group("record")
            answers.append(self._weigh(on_pan) if match["enq"] else self._take(record))
        self._heard = self._heard[end:]
        return answers

    def noise(self, junk):
        """Return `junk` between this protocol's marks."""
        return STX + junk + ETX

    def _take(self, record):
        if record == b"08":
            return STX + b"09" + ESC + self._error + ETX
        match = PRICE.fullmatch(record)
        if not match:
            return self._refuse(BAD_RECORD)
        if self.wants_checksums:
            return STX + b"11" + ESC + b"247" + ETX
        if not int(match["price"]):
            return self._refuse(BAD_PRICE)
        self._price = match["price"].rjust(6, b"0")
        self._error = NO_ERROR
        return ACK

    def _weigh(self, on_pan):
        """The result of weighing: record 02 with weight, price and amount."""
        error = self._why_no_weight(on_pan)
        if error:
            return self._refuse(error)
        self._told = on_pan.number
        self._error = NO_ERROR
        grams = int(on_pan.kilograms * 1000)
        amount = (grams * int(self._price) + 500) // 1000 % 10**6
        price, self._price = self._price, None
        fields = (b"02", KILOGRAMS, b"%05d" % grams, price, b"%06d" % amount)
        return STX + ESC.join(fields) + ETX

    def _why_no_weight(self, on_pan):
        if self._price is None:
            return GENERAL
        if on_pan.state in STATUS:
            return STATUS[on_pan.state]
        if not on_pan.kilograms:
            return TOO_LIGHT
        told_already = self.tells_once and on_pan.number == self._told
        return NOT_MOVED if told_already else None

    def _refuse(self, error):
        # After 20 and 22 the result may be asked for again; all else starts anew.
        if error not in (b"20", b"22"):
            self._price = None
        self._error = error
        return NAK
