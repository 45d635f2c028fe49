"""What the person at the keyboard sees while something is slow."""
import contextlib
import sys
import threading
import time

TICK_SECONDS = 5
TICKS_PER_FIGURE = 6


def say(text="", end="\n"):
    """Write to standard output at once, also when it is a pipe."""
    sys.stdout.write(text + end)
    sys.stdout.flush()


@contextlib.contextmanager
def step(title, status=None):
    """Say what starts, every 5 s that it goes on, and how long it took.

    `status`, when given, returns a word on how far it is, shown now and then.
    """
    say(f"{title} ...", end="")
    started = time.monotonic()
    over = threading.Event()
    ticker = threading.Thread(target=_tick, args=(over, started, status), daemon=True)
    ticker.start()
    outcome = "failed"
    try:
        yield
        outcome = "done"
    finally:
        over.set()
        ticker.join()
        say(f" {outcome} ({time.monotonic() - started:.1f} s)")


def _tick(over, started, status):
    ticks = 0
    while not over.wait(TICK_SECONDS):
        ticks += 1
        if ticks % TICKS_PER_FIGURE:
            say(".", end="")
        else:
            where = f" {status()}" if status else ""
            say(f" {time.monotonic() - started:.0f} s{where} ", end="")
