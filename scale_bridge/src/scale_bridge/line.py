"""One conversation with the scale over its open port, with time limits."""
import time

from .protocols.base import FrameError

# So often the thread looks whether it should stop.
LOOK_UP_SECONDS = 0.25
# More than any answer; what comes on top of it is no answer.
LONGEST_ANSWER = 256


class Silence(Exception):
    """The scale did not answer in time."""


class Stopped(Exception):
    """The bridge is being stopped."""


class Line:
    """Asks over ``port`` and listens for ``answer_seconds``.

    should_stop: called often; a true answer ends the conversation with Stopped
    clock: seconds that only go forward

    asked_at is when the exchange began: what the scale answers cannot be older.
    late is true once an answer did not come in time, or not whole.
    """

    def __init__(self, port, answer_seconds, should_stop, clock=time.monotonic):
        self._port = port
        self._answer_seconds = answer_seconds
        self._should_stop = should_stop
        self._clock = clock
        self._heard = b""
        self._judge = None
        self.asked_at = None
        self.late = False

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
        for answer in self._listen(self._clock() + self._answer_seconds):
            if answer is not None:
                return answer
        self.late = True
        if self._heard:
            raise FrameError("unfinished answer %r" % self._heard)
        raise Silence()

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
            raise FrameError("unfinished answer %r" % self._heard)

    def until_quiet(self, seconds):
        """Yield whatever comes, until nothing came for ``seconds``."""
        data = b""
        while data is not None:
            data = self._read(self._clock() + seconds)
            if data:
                yield data

    def _listen(self, until):
        """Yield the judge's word each time something comes."""
        while True:
            data = self._read(until)
            if data is None:
                return
            self._heard = (self._heard + data)[: LONGEST_ANSWER + 1]
            if len(self._heard) > LONGEST_ANSWER:
                raise FrameError("endless answer %r" % self._heard[:32])
            yield self._judge(self._heard)

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
