"""A scale and a reader in a time of their own, in which hours pass at once."""
import itertools
import re
from dataclasses import dataclass

from cables import Clock

from scale_bridge import protocols
from scale_bridge.reader import Reader

MAX_AGE_SECONDS = 0.6
ROUNDING_SECONDS = 0.0011


class Lie(BaseException):
    """No Exception, since the reader survives all of those."""


@dataclass(frozen=True)
class Phase:
    """How a scale behaves for some seconds.

    kind: what it sends, a key of KINDS
    delay: seconds from a question to its answer
    one_by_one: it starts on a question only once the one before is answered
    """

    kind: str
    seconds: float
    delay: float = 0.02
    one_by_one: bool = False


def _frame(number):
    return b"\x02%06.3f\r" % (number / 1000)


def _other(number):
    return _frame(50000 + number)


# What is sent in answer to question ``number``, with the seconds after which it comes.
KINDS = {
    "good": lambda number, at: [(at, _frame(number))],
    "in pieces": lambda number, at: [
        (at, _frame(number)[:3]),
        (at + 0.1, _frame(number)[3:]),
    ],
    "doubled": lambda number, at: [(at, _frame(number) * 2)],
    "doubled later": lambda number, at: [
        (at, _frame(number)),
        (at + 0.15, _frame(number)),
    ],
    "corrected": lambda number, at: [(at, _other(number)), (at + 0.1, _frame(number))],
    "moving": lambda number, at: [(at, b"\x02?A\r")],
    "then moving": lambda number, at: [(at, _frame(number)), (at + 0.05, b"\x02?A\r")],
    "half": lambda number, at: [(at, _frame(number)[:4])],
    "then half": lambda number, at: [
        (at, _frame(number)),
        (at + 0.05, _frame(number)[:4]),
    ],
    "second half": lambda number, at: [(at, _frame(number)[4:])],
    "garbage": lambda number, at: [(at, b"\x0201.2#4\r")],
    "then garbage": lambda number, at: [(at, _frame(number)), (at + 0.05, b"#")],
    "after garbage": lambda number, at: [(0, b"#"), (at, _frame(number))],
    "sometimes after garbage": lambda number, at: [
        (0, b"#" * (number % 3 == 0)),
        (at, _frame(number)),
    ],
    "interleaved": lambda number, at: [(at, b"\x0201.%s234\r" % _frame(number))],
    "silent": lambda number, at: [],
    "every other": lambda number, at: [(at, _frame(number))] * (number % 2),
}
# Those that say more than one thing to a question, one after the other.
ADDING = ["doubled later", "corrected", "then moving", "then half", "then garbage"]


class World:
    """Runs a Reader against phases; ``watch(world, served)`` is called all the time.

    leftovers: (seconds, bytes) that come in answer to questions of an earlier program
    asked_at: the time of each question, by its number, which is the weight in grams
    heard: all that the reader was given since the last question
    """

    def __init__(self, phases, watch, leftovers=(), **settings):
        self.clock = Clock()
        self.asked_at = {}
        self.heard = b""
        self._watch = watch
        self._phases = list(phases)
        self._numbers = itertools.count(1)
        self._coming = [(self.clock.now + at, data) for at, data in leftovers]
        self._free_at = self._coming[-1][0] if leftovers else 0.0
        self._end = self.clock.now + sum(phase.seconds for phase in phases)
        self.reader = Reader(
            protocols.create("mettler_8217"),
            "timeless",
            open_port=lambda name, serial: self,
            clock=self.clock,
            stop=self,
            **settings,
        )

    def run(self):
        """Let it all happen; AssertionError where there was a Lie."""
        try:
            self.reader.run()
        except Lie as lie:
            raise AssertionError(str(lie)) from None

    # What a threading.Event does.

    def is_set(self):
        return self.clock.now >= self._end

    def wait(self, seconds):
        self._look()
        self.clock.now += max(0, seconds)
        self._look()

    # What a Port does.

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def flush(self):
        self._look()
        self._coming = [(at, data) for at, data in self._coming if at > self.clock.now]

    def write(self, _):
        phase = self._phase()
        number = next(self._numbers)
        self.heard = b""
        self.asked_at[number] = self.asked_at[50000 + number] = self.clock.now
        start = self.clock.now
        if phase.one_by_one:
            start = max(start, self._free_at)
        for seconds, data in KINDS[phase.kind](number, phase.delay):
            # A scale sends one thing after the other, whatever was asked meanwhile.
            self._free_at = max(start + seconds, self._free_at)
            if data:
                self._coming.append((self._free_at, data))

    def read(self, seconds):
        self._look()
        if self._coming and self._coming[0][0] <= self.clock.now + seconds:
            at, data = self._coming.pop(0)
            self.clock.now = max(at, self.clock.now)
            self.heard += data
            return data
        self.clock.now += seconds
        self._look()
        return b""

    def _look(self):
        self._watch(self, self.reader.served())

    def _phase(self):
        elapsed = self._end - self.clock.now
        left = sum(phase.seconds for phase in self._phases)
        while len(self._phases) > 1 and left - self._phases[0].seconds >= elapsed:
            left -= self._phases.pop(0).seconds
        return self._phases[0]


def no_lie(world, served):
    """Fails where a weight is told that is older than it says, or was not said last."""
    if served.weight is None:
        return
    number = round(served.weight * 1000)
    age = world.clock.now - world.asked_at[number] - ROUNDING_SECONDS
    # While an answer is under way the one before it counts.
    whole = world.heard[: world.heard.rfind(b"\r") + 1]
    is_under_way = re.fullmatch(rb"(\x02[0-9.]*)?", world.heard[len(whole) :])
    is_last = is_under_way and (not whole or whole.endswith(_frame(number)))
    if age > served.age_ms / 1000 or age > MAX_AGE_SECONDS or not is_last:
        raise Lie(f"{served}: it is {age} old, and heard was {world.heard!r}")
