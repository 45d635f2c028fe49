"""What can go wrong between a scale and a computer."""
import random

# Digits too, for a parser that picks a number out of anything; "#" is in no protocol.
JUNK = b"0123456789.#%&*ABxyz\x80\xa5\xff"


class Faults:
    """Bends the answers of a scale; all switched off to begin with."""

    def __init__(self, seed=None):
        self._random = random.Random(seed)
        self.silent = False
        self.garbage = False
        self.half = False
        self.raw = None
        self.doubled = False
        self.seconds_late = 0.0

    def mend(self):
        """Let the scale be heard again; it stays slow or doubled where it was."""
        self.silent = self.garbage = self.half = False
        self.raw = None

    def bend(self, answer, scale):
        """Return the bytes that come instead of `answer`, which may be none."""
        if self.silent:
            return b""
        if self.raw is not None:
            answer = self.raw
        elif self.garbage:
            answer = scale.noise(self._junk())
        elif self.half and len(answer) > 1:
            answer = answer[: len(answer) // 2]
        return answer * (2 if self.doubled else 1)

    def _junk(self):
        sides = [self._random.choices(JUNK, k=self._random.randint(1, 4)) for _ in "ab"]
        return b"#".join(map(bytes, sides))
