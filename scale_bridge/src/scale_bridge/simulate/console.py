"""The command `scale-bridge simulate`: a simulated scale that is told what to do."""
import os
import stat
import sys
import threading
from contextlib import contextmanager

from ..config_values import origin
from .commands import obey
from .script import play, read_script
from .simulator import Simulator


def add_arguments(parser):
    """Add what the command can be told when it starts."""
    parser.add_argument(
        "--protocol", default="mettler_8217", help="what it speaks (mettler_8217)"
    )
    parser.add_argument(
        "--link",
        help="the path under which its port appears, and vanishes when unplugged",
    )
    parser.add_argument(
        "--script",
        help='a file of commands, with "wait 0.5" between them; "again" starts over',
    )
    parser.add_argument(
        "--serve",
        action="store_true",
        help="answer a till as well: scale and service in one, for a demonstration",
    )
    parser.add_argument(
        "--origin",
        action="append",
        default=[],
        help="with --serve: the address of an Odoo whose pages may read (repeatable)",
    )
    parser.add_argument(
        "--port",
        type=int,
        default=8069,
        help="with --serve: where to answer on this computer (8069; 0: any free port)",
    )


def run(options):
    """Simulate a scale until `quit`, the end of the input or a signal."""
    steps = read_script(options.script) if options.script else []
    with Simulator(options.protocol, options.link) as simulator:
        print(f"port {simulator.port}", flush=True)
        with _serving(options, simulator.port), _playing(simulator, steps):
            converse(simulator, sys.stdin)
    return 0


@contextmanager
def _serving(options, port):
    """Answer a till, where that was asked for, and say at which address."""
    if not options.serve:
        yield
        return
    # Only here: a simulated scale alone needs no Flask.
    from ..config import Config
    from ..server import Service

    config = Config(
        protocol=options.protocol,
        port=port,
        origins=tuple(map(origin, options.origin)),
        http_port=options.port,
    )
    with Service(config) as service:
        print(f"url {service.url}", flush=True)
        yield


def converse(simulator, lines):
    """Obey line by line and answer each, until `quit` or the end.

    Where nobody could write a line, as with /dev/null, the end is no end.
    """
    for line in lines:
        command = line.strip()
        if command == "quit":
            print("ok quit", flush=True)
            return
        if command:
            print(_answer(simulator, command), flush=True)
    if not _has_a_writer(lines):
        threading.Event().wait()


def _answer(simulator, command):
    try:
        obey(simulator, command)
    except (ValueError, OSError) as error:
        return f"error {error}"
    return f"ok {command}"


def _has_a_writer(lines):
    mode = os.fstat(lines.fileno()).st_mode
    return lines.isatty() or not stat.S_ISCHR(mode)


@contextmanager
def _playing(simulator, steps):
    """Play a script beside what else happens, and stop it at the end."""
    stopped = threading.Event()
    player = threading.Thread(target=play, args=(simulator, steps, stopped))
    player.start()
    try:
        yield
    finally:
        stopped.set()
        player.join()
