r"""Adam Equipment AZextra.

Sources:
- Adam Equipment, "AZextra User Manual" (2011), 3.10 "RS-232 interface", p. 14: 600 to
  19200 baud, 8 data bits, no parity; the command ``P CR LF`` prints the result. It has
  no command that asks for a state and none that is always answered.
- Odoo 12.0, addons/hw_scale/controllers/main.py, for what the manual leaves out: 4800
  baud; with label format 3 and KG in the scale's settings the answer is a number and
  "kg"; the scale is silent unless it has a new weight above zero, answers within 200 ms,
  and beeps when it is asked for a weight that it gave before, so that it is left in
  peace for 5 s after each weight.

So its silence says nothing: the pan may be empty, in motion, or hold the same weight as
before, and the cable may be cut. A weight is therefore served once, for as long as
``max_age_ms`` allows, and then the scale counts as silent until it gives another. A till
that needs longer sets ``max_age_ms`` higher (3000, say), and takes upon itself that a
weight is shown for so long after the product was lifted. The scale does not say whether
its weight is net. Without parity, a damaged digit cannot be told from another.
"""
import re
from decimal import Decimal

from .base import FrameError, OptionError, Protocol, Reading, SerialSettings

FRAME = re.compile(rb"[ \r\n]*(\d{1,3}\.\d{1,3}) {0,2}kg")
BEGINNING = re.compile(rb"[ \r\n]*(\d{1,3}(\.(\d{1,3}( {0,2}k?)?)?)?)?")
BLANKS = re.compile(rb"[ \r\n]*")
MOST_SECONDS = 60


class AdamAZextra(Protocol):
    """A number and "kg" in answer to P, once for each new weight.

    pause_seconds: how long the scale is not asked after it gave a weight
    """

    name = "adam_azextra"
    title = "Adam Equipment AZextra"
    serial = SerialSettings(baudrate=4800, bytesize=8, parity="N", stopbits=1)
    poll = b"P\r\n"
    min_interval_seconds = 0.2
    answer_seconds = 0.2
    answers_always = False
    OPTIONS = {"pause_seconds": "5"}

    def __init__(self, **options):
        super().__init__(**options)
        text = self.options["pause_seconds"].strip()
        if not re.fullmatch(r"\d+(\.\d+)?", text) or float(text) > MOST_SECONDS:
            raise OptionError(
                f"pause_seconds = {text!r}: write a number of seconds, from 0 to"
                f" {MOST_SECONDS}."
            )
        self._pause = max(float(text), self.min_interval_seconds)

    def pause_after(self, reading):
        """The scale beeps when it is asked for a weight that it gave before."""
        return self._pause

    def split(self, answer):
        """Everything up to "kg", again and again."""
        frames = []
        position = 0
        match = FRAME.match(answer)
        while match:
            frames.append(match.group())
            position = match.end()
            match = FRAME.match(answer, position)
        rest = answer[position:]
        if not BEGINNING.fullmatch(rest):
            raise FrameError(
                f"{answer!r} is no weight in kg; choose label format 3 and KG in the"
                " scale's settings"
            )
        return frames, b"" if BLANKS.fullmatch(rest) else rest

    def parse(self, frame):
        """The weight as printed."""
        match = FRAME.fullmatch(frame)
        if not match:
            raise FrameError(f"{frame!r} is no weight in kg")
        return Reading(Decimal(match.group(1).decode("ascii")), "kg", raw=frame)
