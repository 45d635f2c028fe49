"""What the till is told: the last answer of the scale, and how old it is."""
import logging
import math
import threading
import time
from dataclasses import dataclass
from typing import List, Optional, Union

from .protocols.base import FLAGS

# Why there is no weight.
SILENT, UNPLUGGED, UNREADABLE, SLOW = "silent", "unplugged", "unreadable", "slow"
# So long after a late answer, beyond twice the time that a weight may be old, the scale
# counts as slow, not as silent.
SLOW_MS = 3000
WORDS = {
    SILENT: "The scale on {port} does not answer. Is it switched on, and is its cable in?",
    UNPLUGGED: "The port {port} cannot be used: {detail}. Is the scale plugged in?",
    UNREADABLE: "What the scale on {port} sends cannot be read: {detail}.",
    SLOW: "The scale on {port} answers too late for its weight to be believed.",
}

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Served:
    """The answer to one question of the till.

    weight: in kg, or None where the scale says none now
    info: "ok", or a list: flags of the scale, or ["error", why there is no weight]
    age_ms: age of the last answer that could be read, or None before the first
    seq: how many answers could be read since the start
    """

    weight: Optional[float]
    info: Union[str, List[str]]
    age_ms: Optional[int]
    seq: int
    unit: str = "kg"

    def as_dict(self):
        """The ``result`` of ``/hw_proxy/scale_read``."""
        return {
            "weight": self.weight,
            "unit": self.unit,
            "info": self.info,
            "age_ms": self.age_ms,
            "seq": self.seq,
        }


@dataclass(frozen=True)
class Status:
    """How it goes, for people.

    status: "connected", "connecting", "disconnected" or "error"
    messages: sentences that say what is wrong and what to do, none when connected
    """

    status: str
    messages: List[str]

    def as_dict(self):
        """The value of "scale" in the ``result`` of ``/hw_proxy/status_json``."""
        return {"status": self.status, "messages": list(self.messages)}


class State:
    """The last answer of the scale on ``port``, safe to read from any thread.

    max_age_ms: no weight is told that was asked for longer ago
    clock: seconds that only go forward
    """

    def __init__(self, port, max_age_ms, clock=time.monotonic):
        self._port = port
        self._max_age_ms = max_age_ms
        self._clock = clock
        self._lock = threading.Lock()
        self._reading = None
        self._asked_at = None
        self._seq = 0
        self._late_at = None
        self._trouble = None
        self._detail = ""
        self._logged = SILENT

    def opened(self):
        """The port is open; the scale has said nothing yet."""
        with self._lock:
            self._reading, self._trouble = None, None

    def unplugged(self, why):
        """The port is not there, or no longer."""
        self._lose(UNPLUGGED, why)

    def unreadable(self, why):
        """The last answer cannot be read, so that nothing is known any more."""
        self._lose(UNREADABLE, why)

    def silent(self):
        """A question stayed unanswered; a weight that is still fresh goes on."""
        with self._lock:
            self._trouble = SILENT
        self._log()

    def late(self):
        """An answer came that may belong to an earlier question."""
        with self._lock:
            self._reading, self._trouble = None, SILENT
            self._late_at = self._clock()
        self._log()

    def heard(self, reading, asked_at):
        """The scale said ``reading`` in answer to a question of the time ``asked_at``."""
        with self._lock:
            now = self._clock()
            self._reading, self._asked_at = reading, asked_at
            self._seq += 1
            # With answers that take half of the time that a weight may be old there
            # are moments without a weight; those are the scale's slowness.
            is_late = (now - asked_at) * 2000 > self._max_age_ms
            self._late_at = now if is_late else None
            self._trouble = SILENT
        self._log()

    def served(self):
        """What the till is told now: a Served."""
        with self._lock:
            return self._served()

    def status(self):
        """How it goes: a Status."""
        with self._lock:
            return self._status(self._reason())

    def _status(self, reason):
        if reason is None:
            return Status("connected", [])
        if self._trouble is None:
            return Status("connecting", [])
        words = WORDS[reason].format(port=self._port, detail=self._detail)
        return Status("disconnected" if reason == UNPLUGGED else "error", [words])

    def _lose(self, trouble, why):
        with self._lock:
            self._reading, self._trouble, self._detail = None, trouble, why
        self._log()

    def _served(self):
        age_ms = self._age_ms()
        reason = self._reason()
        if reason:
            return Served(None, ["error", reason], age_ms, self._seq)
        reading = self._reading
        weight = None if reading.weight is None else float(reading.kilograms)
        flags = [flag for flag in FLAGS if flag in reading.flags]
        return Served(weight, flags or "ok", age_ms, self._seq)

    def _age_ms(self):
        """Rounded up: it is never told younger than it is."""
        if self._asked_at is None:
            return None
        return max(0, math.ceil((self._clock() - self._asked_at) * 1000))

    def _reason(self):
        """Why there is no weight, or None while the last reading counts."""
        if self._reading and self._age_ms() <= self._max_age_ms:
            return None
        if self._trouble in (UNPLUGGED, UNREADABLE):
            return self._trouble
        return SLOW if self._is_slow() else SILENT

    def _is_slow(self):
        if self._late_at is None:
            return False
        elapsed = (self._clock() - self._late_at) * 1000
        return elapsed < 2 * self._max_age_ms + SLOW_MS

    def _log(self):
        """Write to the log when it changes, not with every answer."""
        with self._lock:
            reason = self._reason()
            status = self._status(reason)
        if reason != self._logged:
            self._logged = reason
            message = status.messages or [f"The scale on {self._port} answers."]
            _logger.log(logging.WARNING if reason else logging.INFO, message[0])
