"""Mettler-Toledo 8217, as its service manual has it.

Source: PSC Magellan / Mettler-Toledo DIVA service manual, pages 44 and 45, "8217".
"""
from .. import pan

STX = b"\x02"
CR = b"\r"
# Bit 6 is always 1, so that a status is never taken for STX or CR.
STATUS = {
    pan.MOVING: 0x41,
    pan.OVERLOAD: 0x42,
    pan.BELOW_ZERO: 0x44,
    pan.NOT_AT_ZERO: 0x48,
    pan.CENTER_OF_ZERO: 0x50,
}


class Mettler8217:
    """It answers "W" with a weight, or with why it has none."""

    name = "mettler_8217"
    tells_once = False

    def hear(self, data, on_pan):
        """Return an answer for each command in `data`."""
        return [self._weight(on_pan) for command in data if command == ord("W")]

    def noise(self, junk):
        """Return `junk` between this protocol's marks."""
        return STX + junk + CR

    def _weight(self, on_pan):
        if on_pan.state in STATUS:
            return STX + b"?" + bytes([STATUS[on_pan.state]]) + CR
        net = b"N" if on_pan.state == pan.NET else b""
        return STX + b"%06.3f" % on_pan.kilograms + net + CR
