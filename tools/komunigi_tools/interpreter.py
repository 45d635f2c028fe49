"""The Python that runs each Odoo series."""
import os
from pathlib import Path

from . import debian, process
from .errors import Failure

PROBE = (
    "import ctypes, ensurepip, ssl, sys, venv; print(sys.version_info[:2] == (3, 7))"
)


class Interpreter:
    """A Python, and the libraries that it needs beside the machine's own."""

    def __init__(self, path, libraries=None):
        self.path = path
        self.libraries = libraries

    @property
    def environment(self):
        """Variables without which this interpreter does not start."""
        return {"LD_LIBRARY_PATH": str(self.libraries)} if self.libraries else {}


def check(settings):
    """Fail when the series needs a Python that cannot be fetched and is not there."""
    if settings.series == "12.0":
        _python37(settings.environ)


def find_interpreter(settings):
    """Return the interpreter of the series, fetching it where that is possible."""
    if settings.series == "12.0":
        return Interpreter(_python37(settings.environ))
    title = "Fetching Python 3.9 of Debian bullseye"
    root = debian.unpack(settings, "python", title, megabytes=200)
    # Named by architecture, of which there is one.
    (libraries,) = (root / "usr/lib").glob("*-linux-gnu*")
    return Interpreter(root / "usr/bin/python3.9", libraries)


def _python37(environ):
    for candidate in _candidates37(environ):
        # A pyenv shim exists on PATH even where no 3.7 is selected: only running tells.
        if (process.read([candidate, "-c", PROBE]) or "").strip() == "True":
            return candidate
    raise Failure(
        "Odoo 12.0 needs Python 3.7 and none was found on PATH or under pyenv: "
        "run `pyenv install 3.7`, or use ODOO_SERIES=14.0."
    )


def _candidates37(environ):
    for folder in environ.get("PATH", os.defpath).split(os.pathsep):
        yield Path(folder) / "python3.7"
    pyenv = Path(environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob("versions/3.7.*/bin/python3.7"), reverse=True)
