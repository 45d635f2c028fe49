"""The thread that asks the scale, over and over, and remembers its last answer."""
import dataclasses
import logging
import threading
import time

from .line import Line, Silence, Stopped
from .port import Port, PortLost
from .protocols.base import FrameError
from .state import State

# A slow answer is waited for so much longer than it can be told.
PATIENCE_SECONDS = 0.4
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
    open_port: makes the Port, for tests
    """

    def __init__(
        self,
        protocol,
        port,
        serial=None,
        poll_interval_ms=200,
        max_age_ms=600,
        open_port=Port,
    ):
        self._protocol = protocol
        self._port = port
        self._settings = dataclasses.replace(protocol.serial, **(serial or {}))
        self._interval = poll_interval_ms / 1000
        self._answer_seconds = (
            protocol.answer_seconds or max_age_ms / 1000 + PATIENCE_SECONDS
        )
        self._open_port = open_port
        self._state = State(port, max_age_ms)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scale", daemon=True)
        # An answer was missed: the next one may belong to the question before.
        self._is_behind = False
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
        self._is_behind = False
        line = Line(port, self._answer_seconds, self._stop.is_set)
        while not self._stop.is_set():
            self._ask(line)

    def _ask(self, line):
        """One exchange, and what comes until the next is due."""
        line.begin()
        reading = None
        try:
            reading = self._protocol.exchange(line)
            if self._is_behind:
                self._catch_up(line)
                return
            self._believe(line, reading)
            for reading in self._protocol.more(line, self._next(line, reading)):
                self._believe(line, reading)
        except Silence:
            self._state.silent()
        except (Stopped, PortLost):
            raise
        except FrameError as error:
            self._refuse(line, str(error))
        except Exception as error:  # a protocol of another package may have faults
            self._complain(error)
            self._refuse(line, f"internal error, {error!r}")
        self._is_behind |= line.late and self._protocol.answers_always
        self._stop.wait(self._next(line, reading) - time.monotonic())

    def _next(self, line, reading):
        """When the scale may be asked again."""
        least = self._protocol.min_interval_seconds
        if reading is not None:
            least = self._protocol.pause_after(reading)
        return line.asked_at + max(self._interval, least)

    def _believe(self, line, reading):
        self._failures = 0
        self._complaint = None
        self._state.heard(reading, line.asked_at)

    def _refuse(self, line, why):
        self._state.unreadable(why)
        if self._is_behind:
            self._wait_for_quiet(line)

    def _catch_up(self, line):
        """An answer at last, but to which question? Let the others come first."""
        self._state.late()
        self._wait_for_quiet(line, self._state.late)

    def _wait_for_quiet(self, line, on_noise=None):
        for _ in line.until_quiet(self._answer_seconds * QUIET_FACTOR):
            if on_noise:
                on_noise()
        self._protocol.start()
        line.late = self._is_behind = False

    def _complain(self, error):
        """The traceback once, not with every answer."""
        if repr(error) != self._complaint:
            self._complaint = repr(error)
            _logger.error("internal error", exc_info=error)
