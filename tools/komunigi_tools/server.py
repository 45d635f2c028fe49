"""Odoo servers in the background, each with a file that says how to find it again."""
import contextlib
import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from . import process
from .errors import Failure

START_SECONDS = 180
STOP_SECONDS = 30


class Server:
    """One Odoo server on one database."""

    def __init__(self, odoo, database, port, host="127.0.0.1", **options):
        self.odoo = odoo
        self.database = database
        self.port = port
        self.host = host
        self.options = options
        self.log = odoo.settings.logs / f"server-{database}.log"
        self.url = url(host, port)
        self._bus_port = free_port()
        # Where the bus listens when there are workers, else at the same address.
        self.bus_url = url(host, self._bus_port) if options.get("workers") else self.url

    def start(self):
        """Start it and return when it answers."""
        require_free_port(self.host, self.port)
        configuration = self.odoo.configure(
            self.database,
            http_interface=self.host,
            http_port=self.port,
            longpolling_port=self._bus_port,
            **self.options,
        )
        with self.log.open("w") as output:
            server = subprocess.Popen(
                [str(word) for word in self.odoo.command(configuration)],
                env=self.odoo.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # A group of its own: Ctrl-C in the terminal is not for it.
                start_new_session=True,
            )
        self._remember(server.pid)
        try:
            self._wait(server)
        except BaseException:
            self.stop()
            raise

    def stop(self):
        """Stop it with its workers."""
        stop(self._record)

    @property
    def _record(self):
        return record_path(self.odoo.settings, self.database)

    def _remember(self, pid):
        record = {"pid": pid, "birth": _birth(pid), "url": self.url}
        self._record.write_text(json.dumps(record))

    def _wait(self, server):
        deadline = time.monotonic() + START_SECONDS
        while not _answers(self.url):
            if server.poll() is not None or time.monotonic() > deadline:
                raise Failure(
                    f"Odoo did not start on {self.url}:\n{process.last_lines(self.log)}"
                    f"\n(the whole log: {self.log})"
                )
            time.sleep(0.2)


def url(host, port):
    """The address to open in a browser on this machine."""
    return f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"


def record_path(settings, database):
    """The file that remembers the server of a database."""
    return settings.cache / "run" / f"{database}.json"


def running(record):
    """Return what is remembered of a server that still runs, or None."""
    with contextlib.suppress(OSError, ValueError):
        known = json.loads(record.read_text())
        # The same number may be another program's by now; its birth cannot.
        if _birth(known["pid"]) == known["birth"]:
            return known
    return None


def any_running(settings):
    """Tell whether a server of ours uses the databases."""
    return any(running(record) for record in records(settings))


def records(settings):
    """The files of all servers that were started and not stopped."""
    return sorted((settings.cache / "run").glob("*.json"))


def stop(record):
    """Stop a remembered server; return whether there was one."""
    known = running(record)
    if known:
        os.kill(known["pid"], signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while running(record):
            if time.monotonic() > deadline:
                os.killpg(known["pid"], signal.SIGKILL)
            _reap(known["pid"])
            time.sleep(0.1)
    with contextlib.suppress(FileNotFoundError):
        record.unlink()
    return bool(known)


def require_free_port(host, port, way_out="choose another port, as in {}."):
    """Fail with a sentence, and the way out, when another program listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            advice = way_out.format(f"PORT={port + 11} make demo")
            raise Failure(
                f"{host} port {port} is not free ({error.strerror}): {advice}"
            ) from error


def free_port():
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _birth(pid):
    """When a process started, in the kernel's own count; None when it is gone."""
    with contextlib.suppress(OSError):
        # The program's name, in brackets, may itself hold spaces and brackets.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return None if fields[0] == "Z" else fields[19]
    return None


def _reap(pid):
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)


def _answers(address):
    try:
        # Never through a proxy: the server is on this machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        opener.open(f"{address}/web/login", timeout=60).close()
        return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
