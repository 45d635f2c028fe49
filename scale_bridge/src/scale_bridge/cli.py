"""The command `scale-bridge` and its sub-commands."""
import argparse
import importlib
import logging
import signal
import sys

from . import __version__

# Each module is loaded only when its command runs: `simulate` needs no Flask, and a
# computer without pseudo-terminals can still serve.
COMMANDS = {
    "serve": ("server", "answer the till; this is what systemd runs"),
    "check": ("check", "say whether the configuration file is right"),
    "probe": ("probe", "find the scale: its port and its protocol"),
    "simulate": ("simulate.console", "be a scale, to try things out without one"),
}


def main(words=None):
    """Run one command and return its exit code."""
    words = sys.argv[1:] if words is None else words
    options = _parse(words)
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.INFO)
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    try:
        return options.run(options)
    except (OSError, ValueError) as error:
        print(f"scale-bridge: {error}", file=sys.stderr)
        return 1


def _parse(words):
    parser = argparse.ArgumentParser(
        prog="scale-bridge", description="A serial scale for a point of sale."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="command", required=True)
    for name, (module_name, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        if name in words[:1]:
            module = importlib.import_module("." + module_name, __package__)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser.parse_args(words)


def _end(_signal, _frame):
    """Leave as after `quit`: every `with` closes what it opened."""
    raise SystemExit(0)
