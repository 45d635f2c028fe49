"""What every protocol of a scale has in common.

README.md says how to add a protocol.
"""
from dataclasses import dataclass, field
from decimal import Decimal
from typing import FrozenSet, Optional

# pywebdriver's words for the state of a scale, in the order in which they are said.
FLAGS = (
    "moving",
    "over_capacity",
    "negative",
    "outside_zero_capture_range",
    "center_of_zero",
    "net_weight",
)
# Only with these can a weight be told.
FLAGS_OF_WEIGHTS = frozenset(("center_of_zero", "net_weight"))
# In kg, exact by definition: the international yard and pound agreement of 1959.
UNITS = {
    "kg": Decimal(1),
    "g": Decimal("0.001"),
    "lb": Decimal("0.45359237"),
    "oz": Decimal("0.028349523125"),
}


class FrameError(ValueError):
    """The scale sent something that the manual of its protocol does not foresee."""


class OptionError(ValueError):
    """A setting that the protocol does not have, or a value that it cannot take."""


@dataclass(frozen=True)
class Reading:
    """What the scale said in one answer: a weight in ``unit``, or none and why."""

    weight: Optional[Decimal]
    unit: str = "kg"
    flags: FrozenSet[str] = field(default_factory=frozenset)
    raw: bytes = b""

    def __post_init__(self):
        if self.unit not in UNITS or not self.flags <= frozenset(FLAGS):
            raise ValueError(f"{self!r} has an unknown unit or flag")
        if self.weight is None:
            if not self.flags:
                raise ValueError(f"{self!r} says nothing")
            return
        if not (self.weight.is_finite() and self.weight >= 0):
            raise ValueError(f"{self!r} has no weight that can be sold")
        if not self.flags <= FLAGS_OF_WEIGHTS:
            raise ValueError(f"{self!r} has a weight that cannot be trusted")

    @property
    def kilograms(self):
        """The weight in kg, a Decimal, or None."""
        return None if self.weight is None else self.weight * UNITS[self.unit]


@dataclass(frozen=True)
class SerialSettings:
    """How bytes travel on the cable."""

    baudrate: int = 9600
    bytesize: int = 8
    parity: str = "N"
    stopbits: int = 1


class Protocol:
    """A language that scales speak. A subclass says its name and reads its frames.

    The keyword arguments of the constructor are the settings of ``OPTIONS``, as text;
    a value that cannot be used raises OptionError.
    """

    name = ""
    title = ""
    serial = SerialSettings()
    # What is sent to hear the weight.
    poll = b""
    # The least time from one question to the next.
    min_interval_seconds = 0.0
    # Each question is answered. Where an answer is missing, it may come later and pass for
    # the next one, which is therefore not believed. A scale that is silent for other
    # reasons says False here, and for how long an answer is waited for.
    answers_always = True
    answer_seconds = 0.2
    # Name of a setting of this protocol: its value where nothing is configured.
    OPTIONS = {}

    def __init__(self, **options):
        unknown = sorted(set(options) - set(self.OPTIONS))
        if unknown:
            known = ", ".join(sorted(self.OPTIONS)) or "none"
            raise OptionError(
                f"{self.name} has no setting {', '.join(unknown)}. It has: {known}."
            )
        self.options = dict(self.OPTIONS, **options)

    def choice(self, name, values):
        """The value of the setting ``name``, one of ``values``, or OptionError."""
        value = self.options[name].strip()
        if value not in values:
            listed = ", ".join(repr(known) for known in values)
            raise OptionError(f"{name} = {value!r}: it can be {listed}.")
        return value

    def start(self):
        """Forget what was said: the port was opened, or answers were missed."""

    def exchange(self, line):
        """Ask once over a Line and give the Reading that comes back.

        Raises FrameError where the answer cannot be trusted, Silence where none comes.
        """
        return line.ask(self.poll, self.judge)

    def more(self, line, until):
        """Yield a Reading for what the scale adds to its answer ``until`` a time."""
        return line.more(until)

    def pause_after(self, reading):
        """Seconds in which the scale should not be asked again after ``reading``."""
        return self.min_interval_seconds

    def judge(self, answer):
        """The Reading of the last frame in ``answer``, all bytes since the question.

        None as long as a frame is unfinished. Raises FrameError.
        """
        frames, rest = self.split(answer)
        readings = [self.parse(frame) for frame in frames]
        return None if rest or not readings else readings[-1]

    def split(self, answer):
        """The whole frames in ``answer``, a list of bytes, and the unfinished rest.

        Raises FrameError where other bytes came that might have been a frame.
        """
        raise NotImplementedError

    def parse(self, frame):
        """The Reading of one whole frame; raises FrameError rather than guess."""
        raise NotImplementedError
