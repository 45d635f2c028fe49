"""The thread that asks the scale, over and over, and finds it again when it was lost."""
import dataclasses
import logging
import threading
import time

from .conversation import Conversation
from .line import Stopped
from .port import Port, PortLost
from .state import State

# Between two attempts to open the port.
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
        self._seconds = (poll_interval_ms / 1000, max_age_ms / 1000)
        self._open_port = open_port
        self._clock = clock
        self._state = State(port, max_age_ms, clock)
        self._stop = stop or threading.Event()
        self._thread = threading.Thread(target=self.run, name="scale", daemon=True)
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

    def run(self):
        """What the thread does: talk to the scale until the end, whatever happens."""
        pause = FIRST_PAUSE_SECONDS
        while not self._stop.is_set():
            before = self.served().seq
            self._talk()
            answered = self.served().seq > before
            pause = (
                FIRST_PAUSE_SECONDS if answered else min(2 * pause, LAST_PAUSE_SECONDS)
            )
            self._stop.wait(pause)

    def _talk(self):
        """Open the port and ask until it is lost."""
        try:
            with self._open_port(self._port, self._settings) as port:
                Conversation(
                    self._protocol,
                    port,
                    self._state,
                    *self._seconds,
                    self._stop,
                    self._clock,
                ).run()
        except Stopped:
            pass
        except PortLost as error:
            self._state.unplugged(str(error))
        except Exception as error:  # the thread must outlive any fault
            self._complain(error)
            self._state.unplugged(f"internal error, {error!r}")

    def _complain(self, error):
        """The traceback once, not with every attempt."""
        if repr(error) != self._complaint:
            self._complaint = repr(error)
            _logger.error("internal error", exc_info=error)
