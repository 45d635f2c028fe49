"""What the environment asks for, and where things are."""
import os
from pathlib import Path

from .errors import Failure

ROOT = Path(__file__).resolve().parents[2]
SERIES = ("14.0", "12.0")
DEFAULT_PORT = 8069
# What a browser test waits for is slow when more than this runs beside it.
DEFAULT_JOBS = 2


class Settings:
    """The variables of `make help`, read once."""

    def __init__(self, environ=os.environ):
        self.environ = dict(environ)
        self.root = ROOT
        self.addons_dir = self._path("ADDONS_DIR", ROOT)
        self.cache = self._path("XDG_CACHE_HOME", Path.home() / ".cache") / "komunigi"
        self.series = environ.get("ODOO_SERIES") or SERIES[0]
        self.odoo_src = self._path("ODOO_SRC", None)
        self.mirror = environ.get("DEBIAN_MIRROR")
        self.host = environ.get("HOST") or "127.0.0.1"
        self.port = self._port()
        self.jobs = self._jobs()
        if self.series not in SERIES:
            raise Failure(
                f"ODOO_SERIES={self.series} is not a series that these addons run on: "
                f"choose one of {', '.join(SERIES)}."
            )

    @property
    def short_series(self):
        """The series as part of a name: 140."""
        return self.series.replace(".", "")

    @property
    def logs(self):
        """Where the output of every step is kept."""
        return self.cache / "logs"

    @property
    def data_dir(self):
        """Odoo's data directory: the filestores of the databases of this series."""
        return self.cache / "data" / self.series

    def flag(self, name):
        """Tell whether a variable is set to anything but 0."""
        return self.environ.get(name, "0") not in ("", "0")

    def value(self, name):
        """Return a variable, or an empty string."""
        return self.environ.get(name, "")

    def _path(self, name, default):
        text = self.environ.get(name)
        return Path(text).expanduser().absolute() if text else default

    def _port(self):
        text = self.environ.get("PORT") or str(DEFAULT_PORT)
        if not (text.isdigit() and 0 < int(text) < 65533):
            raise Failure(f"PORT={text} is not a port number: try PORT=8080.")
        return int(text)

    def _jobs(self):
        cores = len(os.sched_getaffinity(0))
        text = self.environ.get("JOBS") or str(min(DEFAULT_JOBS, cores))
        if not (text.isdigit() and int(text)):
            raise Failure(f"JOBS={text} is not a number of jobs: try JOBS=1.")
        return int(text)
