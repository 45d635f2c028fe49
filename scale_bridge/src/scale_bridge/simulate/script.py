"""A script of the simulated scale: its commands, with waits between them."""
import logging
import threading

from .commands import COMMANDS, obey

_logger = logging.getLogger(__name__)


class ScriptError(ValueError):
    """A line that cannot be, told with its number."""


def read_script(path):
    """Return the steps of a script file, comments and empty lines left out.

    ScriptError, in words, for the first line that cannot be.
    """
    with open(path, encoding="utf-8") as file:
        lines = [line.partition("#")[0].strip() for line in file]
    for number, line in enumerate(lines, 1):
        if line:
            _check(number, line, any(earlier.startswith("wait") for earlier in lines))
    return [line for line in lines if line]


def _check(number, line, has_wait):
    name, *words = line.split()
    if name == "wait":
        _seconds(number, words)
    elif name == "again":
        if words or not has_wait:
            raise ScriptError(f'line {number}: "again" stands alone, after a wait')
    elif name not in COMMANDS:
        raise ScriptError(f'line {number}: "{name}" is no command')


def _seconds(number, words):
    try:
        (word,) = words
        seconds = float(word)
    except ValueError:
        seconds = -1
    if not 0 < seconds <= threading.TIMEOUT_MAX:
        raise ScriptError(f'line {number}: "wait" takes seconds, such as "wait 0.5"')
    return seconds


def play(simulator, steps, stopped):
    """Do the steps of a script, until they end or the event `stopped` is set.

    `again` starts over: a script that ends with it plays forever.
    """
    while _play_once(simulator, steps, stopped):
        pass


def _play_once(simulator, steps, stopped):
    """Tell whether to start over."""
    for number, step in enumerate(steps, 1):
        if step == "again":
            return not stopped.is_set()
        if step.startswith("wait"):
            if stopped.wait(_seconds(number, step.split()[1:])):
                return False
            continue
        try:
            obey(simulator, step)
        except ValueError as error:
            _logger.error("Script: %s: %s", step, error)
    return False
