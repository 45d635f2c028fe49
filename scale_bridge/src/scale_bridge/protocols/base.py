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
UNITS = ("kg", "g", "lb", "oz")


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


@dataclass(frozen=True)
class SerialSettings:
    """How bytes travel on the cable."""

    baudrate: int = 9600
    bytesize: int = 8
    parity: str = "N"
    stopbits: int = 1


class Protocol:
    """A language that scales speak. A subclass says its name and reads its frames.

    The keyword arguments of the constructor are the settings of ``OPTIONS``, as text.
    """

    name = ""
    title = ""
    serial = SerialSettings()
    # What is sent to hear the weight.
    poll = b""
    # Name of a setting of this protocol: its value where nothing is configured.
    OPTIONS = {}

    def __init__(self, **options):
        unknown = sorted(set(options) - set(self.OPTIONS))
        if unknown:
            raise OptionError(
                "%s has no setting %s. Its settings: %s."
                % (self.name, ", ".join(unknown), ", ".join(sorted(self.OPTIONS)))
            )
        self.options = dict(self.OPTIONS, **options)

    def start(self):
        """The port was opened: forget what an earlier conversation said."""

    def exchange(self, line):
        """Ask once and give the Reading that comes back.

        Raises FrameError where the answer cannot be trusted, Silence where none comes.
        """
        return line.ask(self.poll, self.judge)

    def judge(self, answer):
        """The Reading of the last frame in ``answer``, all bytes since the question.

        None as long as the frame is not finished. Raises FrameError.
        """
        frames = self.split(answer)
        readings = [self.parse(frame) for frame in frames]
        return readings[-1] if readings else None

    def split(self, answer):
        """The finished frames in ``answer``, a list of bytes.

        Raises FrameError where other bytes than frames came.
        """
        raise NotImplementedError

    def parse(self, frame):
        """The Reading of one whole frame; raises FrameError rather than guess."""
        raise NotImplementedError
