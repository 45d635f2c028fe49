"""A PostgreSQL server of our own on a unix socket, unless PGHOST names another."""
import contextlib
import fcntl
import hashlib
import os
import pwd
import shutil
from pathlib import Path

from . import postgres_binaries, process, server, steps
from .errors import Failure
from .progress import step

ROLE = "odoo"
# A development server: what it loses with the power can be made again.
CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{socket}'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
"""
# Where root keeps the server's files when its cache is closed to other users.
ROOTS_SHELF = Path("/var/cache/komunigi")
# The kernel's limit for the path of a socket is 107 characters.
LONGEST_SOCKET_FOLDER = 80


@contextlib.contextmanager
def session(settings):
    """Yield the variables with which PostgreSQL's clients find a running server.

    Our own server is stopped afterwards unless a demo or another run needs it.
    """
    if settings.value("PGHOST"):
        postgres_binaries.require_client(settings)
        yield {
            key: val for key, val in settings.environ.items() if key.startswith("PG")
        }
        return
    cluster = Cluster(settings)
    with steps.lock(settings.cache / "postgres.users", shared=True) as users:
        try:
            cluster.start()
            yield cluster.environment
        finally:
            if not server.any_running(settings):
                cluster.stop_if_unused(users)


def stop(settings):
    """Stop our server; return whether it was running."""
    if not any(folder.exists() for folder in folders(settings)):
        return False
    cluster = Cluster(settings)
    was_running = cluster.is_running()
    cluster.stop()
    return was_running


def folders(settings):
    """The folders of our server, which may lie outside the cache."""
    home = _home(settings)
    return [home, _socket_folder(home)]


class Cluster:
    """The server's files, and the unprivileged user that owns and runs them."""

    def __init__(self, settings):
        self.settings = settings
        self.owner = _owner()
        self.home = _home(settings)
        self.bin = postgres_binaries.find(settings, self.home)
        self.socket = _socket_folder(self.home)
        self.data = self.home / f"data-{postgres_binaries.major_version(self.bin)}"

    @property
    def environment(self):
        """Variables for clients; PATH finds the clients of this very server."""
        path = f"{self.bin}{os.pathsep}{self.settings.value('PATH') or os.defpath}"
        return {"PGHOST": str(self.socket), "PGUSER": ROLE, "PATH": path}

    def start(self):
        """Start the server, making its files first; do nothing when it runs."""
        with steps.lock(self.settings.cache / "postgres.start"):
            steps.build_once(self.data, "Preparing PostgreSQL", self._initdb, 300)
            if self.is_running():
                return
            self._prepare_socket_folder()
            with step("Starting PostgreSQL"):
                words = ["-w", "-t", "60", "-l", self.home / "server.log", "start"]
                self._control(words, "PostgreSQL did not start: try `make clean`.")

    def stop(self):
        """Stop the server if it runs."""
        if self.is_running():
            self._control(["-m", "fast", "stop"], "PostgreSQL did not stop.")

    def stop_if_unused(self, users):
        """Stop the server unless another run holds the users' lock too."""
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.stop()

    def is_running(self):
        """Ask the server's own control program."""
        argv = self._as_owner([self.bin / "pg_ctl", "-D", self._files, "status"])
        return process.read(argv) is not None

    @property
    def _files(self):
        return self.data / "files"

    def _initdb(self, directory):
        for folder in (self.home, directory):
            shutil.chown(folder, self.owner)
            folder.chmod(0o700)
        argv = [self.bin / "initdb", "-D", self._files, "-U", ROLE, "-A", "trust"]
        argv = self._as_owner([*argv, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
        log = self.settings.logs / "initdb.log"
        process.run(argv, log, "PostgreSQL could not be prepared.", cwd="/")
        with (self._files / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION.format(socket=self.socket))

    def _prepare_socket_folder(self):
        if not self.socket.exists():
            self.socket.mkdir(mode=0o700)
            shutil.chown(self.socket, self.owner)
        # Anybody may make a folder in /tmp: a server behind it would not be ours.
        if self.socket.is_symlink() or self.socket.owner() != self.owner:
            raise Failure(
                f"{self.socket} belongs to another user: remove it, or set "
                "XDG_CACHE_HOME to a folder with a shorter path."
            )

    def _control(self, words, failure):
        argv = self._as_owner([self.bin / "pg_ctl", "-D", self._files, *words])
        process.run(argv, self.settings.logs / "postgres.log", failure, cwd="/")

    def _as_owner(self, argv):
        # PostgreSQL refuses to run as root.
        return ["runuser", "-u", self.owner, "--", *argv] if os.geteuid() == 0 else argv


def _owner():
    if os.geteuid():
        return pwd.getpwuid(os.geteuid()).pw_name
    with contextlib.suppress(KeyError):
        return pwd.getpwnam("postgres").pw_name
    return "nobody"


def _home(settings):
    """Root's cache is mostly closed to the server's user: then use /var/cache."""
    home = settings.cache / "postgres"
    if os.geteuid() == 0 and not _open_to_others(settings.cache):
        home = ROOTS_SHELF / _short_hash(settings.cache)
    return home


def _open_to_others(folder):
    existing = [path for path in (folder, *folder.parents) if path.exists()]
    return all(path.stat().st_mode & 0o001 for path in existing)


def _socket_folder(home):
    if len(str(home)) <= LONGEST_SOCKET_FOLDER:
        return home
    return Path(f"/tmp/komunigi-{os.geteuid()}-{_short_hash(home)}")


def _short_hash(path):
    return hashlib.sha256(str(path).encode()).hexdigest()[:8]
