"""Adam Equipment AZextra, as its manual has it.

Source: "AZextra price computing retail scales, user manual" (2011), page 14: `P CR LF`
prints the result. Odoo's driver for it adds what the manual leaves out: nothing is
printed for an empty or moving pan, nor again for a weight that was printed already,
for which the scale beeps.
"""
from .. import pan

END = b"\r\n"


class AdamAZextra:
    """It prints each new weight once."""

    name = "adam_azextra"
    tells_once = True

    def __init__(self):
        self._heard = b""
        self._told = None

    def hear(self, data, on_pan):
        """Return an answer for each whole command; an empty one is a beep."""
        *commands, self._heard = (self._heard + data).split(END)
        return [self._print(on_pan) for command in commands if command == b"P"]

    def noise(self, junk):
        """Return `junk` followed by what looks like the end of a weight."""
        return junk + b"kg" + END

    def _print(self, on_pan):
        has_weight = on_pan.state in (pan.WEIGHT, pan.NET) and on_pan.kilograms
        told_already = self.tells_once and on_pan.number == self._told
        if not has_weight or told_already:
            return b""
        self._told = on_pan.number
        return b"%9.3fkg" % on_pan.kilograms + END
