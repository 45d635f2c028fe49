"""The commands by name, and how each way of ending looks to the caller."""
import importlib
import signal
import sys

from .errors import Failure, explain
from .settings import Settings

COMMANDS = (
    "demo",
    "scale",
    "test",
    "lint",
    "format",
    "pot",
    "bench",
    "pictures",
    "shell",
    "stop",
    "clean",
)
INTERRUPTED = 130


def main(words):
    """Run one command; return the exit code."""
    if len(words) != 1 or words[0] not in COMMANDS:
        sys.stderr.write(f"Usage: tools/run {'|'.join(COMMANDS)}\n")
        return 2
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        module = importlib.import_module(f"komunigi_tools.commands.{words[0]}")
        return module.run(Settings()) or 0
    except Failure as failure:
        sys.stderr.write(f"\n{failure}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"\n{explain(error)}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(
            "\nStopped. Nothing half-made is left; run it again any time.\n"
        )
        return INTERRUPTED


def _interrupt(_signal, _frame):
    raise KeyboardInterrupt
