"""Running the parts of `make test` side by side, each in a process of its own."""
import multiprocessing
import os
import re
import signal
import sys
import time
import traceback
from dataclasses import dataclass
from multiprocessing import connection
from typing import Callable

from . import process
from .closing import Outcome
from .errors import Failure, explain
from .progress import say

PULSE_SECONDS = 60
# A part waits TIDY_SECONDS for what it runs, and then has its database to drop.
END_SECONDS = 3 * process.TIDY_SECONDS
# A fork knows the settings and the Odoo that were prepared before it.
FORK = multiprocessing.get_context("fork")
STOPPING = (signal.SIGINT, signal.SIGTERM)
PERCENT = re.compile(r"\[ *(\d+%)\]")


@dataclass
class Part:
    """What may run beside others: `run()` returns an outcome, `size` guesses how long."""

    label: str
    run: Callable
    size: int = 0


@dataclass
class Result:
    """How a part ended."""

    label: str
    outcome: Outcome
    seconds: float


def run(parts, jobs, logs):
    """Run parts in their order, at most `jobs` at a time; return their results.

    With one job, or one part, the output is seen at once. Otherwise each part's is kept
    in a file of the folder `logs`, and shown as a whole when the part ends.
    """
    alone = jobs == 1 or len(parts) == 1
    waiting, lanes, results = list(parts), [], []
    try:
        while waiting or lanes:
            while waiting and len(lanes) < jobs:
                lanes.append(Lane(waiting.pop(0), None if alone else logs))
                lanes[-1].start()
            for lane in _ended(lanes):
                results.append(lane.close())
                lanes.remove(lane)
    except BaseException:
        _end(lanes)
        raise
    return results


class Lane:
    """The process of one part."""

    def __init__(self, part, logs=None):
        self.label = part.label
        self.log = logs and logs / f"test-{os.getpid()}-{part.label}.log"
        self.receiver, self._sender = FORK.Pipe(duplex=False)
        self.process = FORK.Process(target=_work, args=(part, self._sender, self.log))
        self._started = time.monotonic()

    def start(self):
        """Start the part, and say so."""
        if self.log:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            self.log.touch()
        say(f"Started: {self.label}" if self.log else f"\nTests: {self.label}")
        self.process.start()
        # When the process is gone nobody can write any more, which the receiver notices.
        self._sender.close()

    def close(self):
        """Show what the part wrote, and return its result."""
        try:
            outcome = self.receiver.recv()
        except EOFError:
            outcome = None
        self.process.join()
        if self.log:
            say(f"\nTests: {self.label}\n{self.log.read_text(errors='replace')}")
        if outcome is None:
            code = self.process.exitcode
            say(f"{self.label} ended with code {code} before it could say why.")
            outcome = Outcome(errors=1)
        return Result(self.label, outcome, time.monotonic() - self._started)

    def progress(self):
        """A few words on how far the part is."""
        minutes = f"{(time.monotonic() - self._started) / 60:.0f} min"
        found = PERCENT.findall(self.log.read_text(errors="replace"))
        return f"{self.label} ({', '.join([minutes, *found[-1:]])})"


def _ended(lanes):
    """Wait until a part ends, and say now and then what still runs."""
    while True:
        ready = connection.wait([lane.receiver for lane in lanes], PULSE_SECONDS)
        if ready:
            return [lane for lane in lanes if lane.receiver in ready]
        if lanes[0].log:
            say(f"Running: {', '.join(lane.progress() for lane in lanes)}")


def _end(lanes):
    """Ask the parts to tidy up, and see that they are gone."""
    # Who is impatient does not leave half of them running.
    former = [(number, signal.signal(number, signal.SIG_IGN)) for number in STOPPING]
    try:
        running = [lane.process for lane in lanes if lane.process.pid]
        for part in running:
            part.terminate()
        deadline = time.monotonic() + END_SECONDS
        for part in running:
            part.join(max(0, deadline - time.monotonic()))
            part.kill()
            part.join()
    finally:
        for number, handler in former:
            signal.signal(number, handler)


def _work(part, sender, log):
    # A session of its own: Ctrl-C in the terminal is for the parent, which passes it on.
    os.setsid()
    for number in STOPPING:
        signal.signal(number, signal.default_int_handler)
    if log:
        _write_to(log)
    try:
        sender.send(_attempt(part))
    except KeyboardInterrupt:
        say("\nStopped.")


def _write_to(log):
    """Send what this process and its children print to a file."""
    sys.stdout = sys.stderr = log.open("w", buffering=1)
    for descriptor in (1, 2):
        os.dup2(sys.stdout.fileno(), descriptor)


def _attempt(part):
    try:
        return part.run()
    except Failure as failure:
        say(f"\n{failure}")
    except OSError as error:
        say(f"\n{explain(error)}")
    except Exception:
        say(f"\n{traceback.format_exc()}")
    return Outcome(errors=1)
