"""Question and answer over one open port, and which answer may be believed.

No protocol numbers its answers, so that an answer that comes late, or twice, can be taken
for the answer to the next question: its weight would be older than it seems. Therefore

- there is one question at a time, and its answer is waited for longer than a weight may
  be old: a late answer is known to be late;
- after an answer that did not come at all, or cannot be read, the scale has to be quiet for
  a while first: the answer may still be under way;
- the first answer of all, or after such a pause, is not believed, and the scale is listened
  to for longer, to see whether it says more than one thing to a question. One that does,
  or that is too slow, is always listened to for longer before it is asked again; one that
  is just slow now and then.
"""
import logging
import time

from .line import Line, Silence, Stopped
from .port import PortLost
from .protocols.base import FrameError

# All in seconds. These three come on top of the time that a weight may be old: when a
# scale counts as silent; how long nothing must come after a missing answer; how long an
# answer is waited for, on top of twice that time. An answer later still is taken for the
# answer to a later question, but those are then so far apart that it is too old, as long
# as the scale goes on being so slow.
SILENT, QUIET, PATIENCE = 0.4, 0.6, 0.8
# How long a scale that says more than one thing is listened to after its last word; how
# long it is remembered to be one; how often a slow scale is tried whether it is one.
ADDITION, ADDING, TRIAL = 0.35, 60, 10

_logger = logging.getLogger(__name__)


class Conversation:
    """Asks a scale over an open port, and tells a State what it says.

    interval: seconds from one question to the next, at least
    max_age: seconds; no weight is served that was asked for longer ago
    stop: a threading.Event that ends it
    """

    def __init__(
        self, protocol, port, state, interval, max_age, stop, clock=time.monotonic
    ):
        self._protocol = protocol
        self._state = state
        self._interval = interval
        self._max_age = max_age
        self._quiet = max_age + QUIET
        self._patience = 2 * max_age + PATIENCE
        self._stop = stop
        self._clock = clock
        seconds = (max_age + SILENT, self._patience)
        # Of a scale that need not answer nothing is ever missing.
        if not protocol.answers_always:
            seconds = (protocol.answer_seconds, 0)
        self._line = Line(port, *seconds, state.silent, stop.is_set, clock)
        self._believes = not protocol.answers_always
        self._adding_until = self._trial_at = clock()
        self._complaint = None

    def run(self):
        """Ask until the port is lost (PortLost) or the bridge stops (maybe Stopped)."""
        self._state.opened()
        self._protocol.start()
        while not self._stop.is_set():
            self._ask()

    def _ask(self):
        """One exchange, and what comes until the next is due."""
        self._line.begin()
        due = self._due(self._protocol.min_interval_seconds)
        try:
            reading = self._protocol.exchange(self._line)
            due = self._due(self._protocol.pause_after(reading))
            self._take(reading, due)
        except Silence:
            self._state.silent()
        except (Stopped, PortLost):
            raise
        except FrameError as error:
            self._refuse(str(error))
        except Exception as error:  # a protocol of another package may have faults
            self._complain(error)
            self._refuse(f"internal error, {error!r}")
        self._line.behind &= self._protocol.answers_always
        self._stop.wait(due - self._clock())

    def _due(self, least_seconds):
        """When the scale may be asked again."""
        return self._line.asked_at + max(self._interval, least_seconds)

    def _take(self, reading, due):
        """Serve an answer, and what the scale adds to it, unless it is not believed."""
        if self._line.behind:
            self._state.late()
            self._wait_for_quiet(self._quiet, self._state.late)
            return
        believes, self._believes = self._believes, True
        for said in self._all_said(reading, due, not believes):
            if believes:
                self._complaint = None
                self._state.heard(said, self._line.asked_at)

    def _all_said(self, reading, due, is_first):
        """Yield ``reading`` and what comes until the next question may be asked."""
        yield reading
        heard_at = self._clock()
        is_doubtful = is_first or self._is_slow(heard_at, due)
        until = due
        while True:
            if is_doubtful or heard_at < self._adding_until:
                until = max(due, heard_at + ADDITION)
            if self._clock() >= until:
                return
            for addition in self._protocol.more(self._line, until):
                yield addition
                heard_at = self._clock()
                self._adding_until = heard_at + ADDING

    def _is_slow(self, heard_at, due):
        """Whether an answer came too late, or just late and it is time for a trial."""
        if heard_at > self._line.asked_at + self._max_age:
            return True
        if heard_at <= max(due, self._trial_at):
            return False
        self._trial_at = heard_at + TRIAL
        return True

    def _refuse(self, why):
        """Serve nothing any more, and give the true answer the time to come and go."""
        self._state.unreadable(why)
        if self._protocol.answers_always:
            still_due = self._line.asked_at + self._patience - self._clock()
            self._wait_for_quiet(max(self._quiet, still_due), lambda: None)

    def _wait_for_quiet(self, seconds, on_noise):
        """Let the answers come that nobody can tell apart."""
        for _ in self._line.until_quiet(seconds):
            on_noise()
        self._protocol.start()
        self._line.behind = self._believes = False

    def _complain(self, error):
        """The traceback once, not with every answer."""
        if repr(error) != self._complaint:
            self._complaint = repr(error)
            _logger.error("internal error", exc_info=error)
