"""Tries whether a scale on a port speaks a protocol."""
import dataclasses
import time
from collections import namedtuple

from .line import Line, Silence
from .port import Port, PortLost
from .protocols import FrameError

# Long enough for a few questions, and for a scale that takes its time.
TRIAL_SECONDS = 1.5
ANSWER_SECONDS = 0.6
SPEEDS = (9600, 4800, 2400, 19200, 1200)

# reading: what the scale said, or None; heard: in words, what came in place of it
Outcome = namedtuple("Outcome", "protocol baudrate reading heard")


def speeds_of(protocol, all_speeds=False):
    """Return the speeds to try, the usual one first."""
    usual = protocol.serial.baudrate
    if not all_speeds:
        return [usual]
    return [usual] + [speed for speed in SPEEDS if speed != usual]


def try_protocol(device, protocol, baudrate):
    """Ask a scale for a while and return an Outcome; PortLost where that cannot be.

    It ends at the first weight. Where the scale said only why it has none, that counts
    as understood as well.
    """
    settings = dataclasses.replace(protocol.serial, baudrate=baudrate)
    end = time.monotonic() + TRIAL_SECONDS
    outcome = Outcome(protocol, baudrate, None, "no answer")
    with Port(device, settings) as port:
        line = Line(port, answer_seconds=ANSWER_SECONDS, patience_seconds=0)
        protocol.start()
        while time.monotonic() < end:
            outcome = _ask(line, outcome)
            if outcome.reading and outcome.reading.weight is not None:
                break
            time.sleep(protocol.min_interval_seconds)
    return outcome


def _ask(line, before):
    line.begin()
    try:
        return before._replace(reading=before.protocol.exchange(line))
    except Silence:
        return before
    except PortLost:
        raise
    except FrameError as error:
        return before._replace(heard=f"something else: {error}")
