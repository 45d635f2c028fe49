"""The thread that asks the scale, over and over, and remembers its last answer."""
import dataclasses
import logging
import threading
import time

from .line import Line, Silence, Stopped
from .port import Port, PortLost
from .protocols.base import FrameError
from .state import State

# A late answer is told as such when it comes so much later than a weight may be told.
LATE_SECONDS = 0.4
# An answer that comes later still can be mistaken for the answer to a later question,
# unless it is the first after a silence; see _wait_for_quiet.
PATIENCE_SECONDS = 3.0
# Longer than from one unanswered question to the next.
QUIET_FACTOR = 1.25
FIRST_PAUSE_SECONDS, LAST_PAUSE_SECONDS = 0.2, 1.0

_logger = logging.getLogger(__name__)


class Reader:
    """Asks the scale on ``port`` every ``poll_interval_ms`` in a thread of its own.

    protocol: a Protocol
    port: name of the device, as /dev/ttyUSB0
    serial: a dict that replaces some of the protocol's SerialSettings
    max_age_ms: no weight is served that was asked for longer ago
    open_port, clock, stop: for tests, the port, the time and what ends it all
    """

    def __init__(
        self,
        protocol,
        port,
        serial=None,
        poll_interval_ms=200,
        max_age_ms=600,
        open_port=Port,
        clock=time.monotonic,
        stop=None,
    ):
        self._protocol = protocol
        self._port = port
        self._settings = dataclasses.replace(protocol.serial, **(serial or {}))
        self._interval = poll_interval_ms / 1000
        self._answer_seconds = (
            protocol.answer_seconds or max_age_ms / 1000 + LATE_SECONDS
        )
        self._open_port = open_port
        self._clock = clock
        self._state = State(port, max_age_ms, clock)
        self._stop = stop or threading.Event()
        self._thread = threading.Thread(target=self._run, name="scale", daemon=True)
        self._failures = 0
        self._complaint = None

    def start(self):
        """Start asking. Does not wait for the port: a missing one is tried again."""
        self._thread.start()

    def stop(self, timeout=2.0):
        """Stop asking and close the port; True when that was done in time."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def served(self):
        """What the till is told now: a Served."""
        return self._state.served()

    def status(self):
        """How it goes: a Status."""
        return self._state.status()

    def _run(self):
        while not self._stop.is_set():
            try:
                with self._open_port(self._port, self._settings) as port:
                    self._talk(port)
            except Stopped:
                return
            except PortLost as error:
                self._state.unplugged(str(error))
            except Exception as error:  # the thread must outlive any fault
                self._complain(error)
                self._state.unplugged(f"internal error, {error!r}")
            self._stop.wait(self._pause())

    def _pause(self):
        """The second attempt comes soon, the others not more often than needed."""
        pause = FIRST_PAUSE_SECONDS * 2 ** min(self._failures, 9)
        self._failures += 1
        return min(pause, LAST_PAUSE_SECONDS)

    def _talk(self, port):
        """Ask until the port is lost or the bridge stops."""
        self._state.opened()
        self._protocol.start()
        line = Line(
            port,
            self._answer_seconds,
            PATIENCE_SECONDS if self._protocol.answers_always else 0,
            self._state.silent,
            self._stop.is_set,
            self._clock,
        )
        while not self._stop.is_set():
            self._ask(line)

    def _ask(self, line):
        """One exchange, and what comes until the next is due."""
        line.begin()
        was_behind = line.behind
        due = self._due(line, self._protocol.min_interval_seconds)
        try:
            reading = self._protocol.exchange(line)
            due = self._due(line, self._protocol.pause_after(reading))
            self._take(line, reading, due)
        except Silence:
            self._state.silent()
        except (Stopped, PortLost):
            raise
        except FrameError as error:
            self._refuse(line, was_behind, str(error))
        except Exception as error:  # a protocol of another package may have faults
            self._complain(error)
            self._refuse(line, was_behind, f"internal error, {error!r}")
        line.behind &= self._protocol.answers_always
        self._stop.wait(due - self._clock())

    def _due(self, line, least_seconds):
        """When the scale may be asked again."""
        return line.asked_at + max(self._interval, least_seconds)

    def _take(self, line, reading, due):
        """Serve an answer, and what the scale adds to it."""
        if line.behind:
            self._state.late()
            self._wait_for_quiet(line, self._state.late)
            return
        self._believe(line, reading)
        for addition in self._protocol.more(line, due):
            self._believe(line, addition)

    def _believe(self, line, reading):
        self._failures = 0
        self._complaint = None
        self._state.heard(reading, line.asked_at)

    def _refuse(self, line, was_behind, why):
        self._state.unreadable(why)
        if was_behind:
            self._wait_for_quiet(line, lambda: None)

    def _wait_for_quiet(self, line, on_noise):
        """After a silence: let the answers come that belong to earlier questions.

        They come no further apart than the questions were, unless the scale takes more
        than PATIENCE_SECONDS for each; then the next question too stays unanswered.
        """
        for _ in line.until_quiet(self._answer_seconds * QUIET_FACTOR):
            on_noise()
        self._protocol.start()
        line.behind = False

    def _complain(self, error):
        """The traceback once, not with every answer."""
        if repr(error) != self._complaint:
            self._complaint = repr(error)
            _logger.error("internal error", exc_info=error)
