"""One conversation with the scale over its open port, with time limits."""
import math
import time

from .protocols.base import FrameError

# So often the thread looks whether it should stop.
LOOK_UP_SECONDS = 0.25
# Between two characters of one answer; at 600 baud, the slowest, one takes 17 ms.
GAP_SECONDS = 0.5
# More than any answer; what comes on top of it is no answer.
LONGEST_ANSWER = 256


class Silence(Exception):
    """The scale did not answer in time."""


class Stopped(Exception):
    """The bridge is being stopped."""


class Line:
    """Asks over ``port`` and listens.

    answer_seconds: a scale that says nothing for so long counts as silent
    patience_seconds: and for so long it is waited for; an answer that comes later still
      can be mistaken for the answer to the next question
    on_silence: called after ``answer_seconds`` without a word
    should_stop: called often; a true answer ends the conversation with Stopped
    clock: seconds that only go forward

    asked_at is when the exchange began: what the scale answers cannot be older.
    behind is true once an answer is missing: the next one may be the one that is missing.
    """

    def __init__(
        self,
        port,
        answer_seconds,
        patience_seconds,
        on_silence=lambda: None,
        should_stop=lambda: False,
        clock=time.monotonic,
    ):
        self._port = port
        self._answer_seconds = answer_seconds
        self._patience_seconds = max(answer_seconds, patience_seconds)
        self._on_silence = on_silence
        self._should_stop = should_stop
        self._clock = clock
        self._heard = b""
        self._judge = None
        self.asked_at = None
        self.behind = False

    def begin(self):
        """A new exchange starts."""
        self.asked_at = self._clock()

    def ask(self, question, judge):
        """Send ``question`` and give what ``judge`` makes of the answer.

        judge: takes all bytes since the question; gives None while they are unfinished.
        Raises Silence, or FrameError where the answer is unfinished or refused.
        """
        self._port.flush()
        self._heard, self._judge = b"", judge
        self._port.write(question)
        now = self._clock()
        answer = self._wait(now + self._answer_seconds)
        if not self._heard:
            self._on_silence()
            answer = self._wait(now + self._patience_seconds)
        if answer is None:
            self.behind = True
            self._fail()
        return answer

    def more(self, until):
        """Go on listening; give the answer anew whenever the scale adds to it.

        Raises FrameError where it ends unfinished.
        """
        answer = None
        heard = len(self._heard)
        for answer in self._listen(until):
            if answer is not None:
                yield answer
        if answer is None and len(self._heard) > heard:
            self._fail()

    def until_quiet(self, seconds):
        """Yield whatever comes, until nothing came for ``seconds``."""
        data = b""
        while data is not None:
            data = self._read(self._clock() + seconds)
            if data:
                yield data

    def _wait(self, until):
        """The first answer that is whole, or None."""
        for answer in self._listen(until):
            if answer is not None:
                return answer
        return None

    def _fail(self):
        if self._heard:
            raise FrameError(f"unfinished answer {self._heard!r}")
        raise Silence()

    def _listen(self, until):
        """Yield the judge's word each time something comes.

        Stops early where the scale does in the middle of an answer.
        """
        gap_end = math.inf
        while True:
            data = self._read(min(until, gap_end))
            if data is None:
                return
            self._heard = (self._heard + data)[: LONGEST_ANSWER + 1]
            if len(self._heard) > LONGEST_ANSWER:
                raise FrameError(f"endless answer {self._heard[:32]!r}")
            answer = self._judge(self._heard)
            gap_end = self._clock() + GAP_SECONDS if answer is None else math.inf
            yield answer

    def _read(self, until):
        """What comes, or None where nothing did."""
        while True:
            if self._should_stop():
                raise Stopped()
            left = until - self._clock()
            if left <= 0:
                return None
            data = self._port.read(min(left, LOOK_UP_SECONDS))
            if data:
                return data
