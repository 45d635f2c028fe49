"""One Odoo series, ready to run on a database."""
import ast
import contextlib
import re
from pathlib import Path

from . import debian, interpreter, postgres, process, venvs
from .errors import Failure

LAUNCHER = Path(__file__).resolve().parents[1] / "odoo_launcher.py"
# pytest-odoo takes HOST, PORT… for PostgreSQL's; the others would change what Odoo is.
FORGOTTEN = ("HOST", "PORT", "USER", "PASSWORD", "PYTHONHOME", "PYTHONPATH", "ODOO_RC")
# 14.0 counts the modules in its log, 12.0 only names them.
COUNTED = re.compile(r"Loading module \S+ \((\d+/\d+)\)")
NAMED = re.compile(r"module (\w+): creating or updating")


@contextlib.contextmanager
def session(settings):
    """Yield an Odoo with a running PostgreSQL."""
    check(settings)
    with postgres.session(settings) as environment:
        yield Odoo(settings, environment)


def check(settings):
    """Fail at once where a wrong variable would only be noticed later."""
    if settings.odoo_src:
        _require_series(settings)
    elif settings.series == "12.0":
        raise Failure(
            "No package registry carries Odoo 12.0: set ODOO_SRC to the folder of an "
            "unpacked release or a checkout, as in ODOO_SRC=~/odoo-12.0."
        )
    interpreter.check(settings)


class Odoo:
    """Interpreter, source and environment of the series that the settings name."""

    def __init__(self, settings, postgres_env):
        self.settings = settings
        self.postgres_env = postgres_env
        self.source = _find_source(settings)
        python = interpreter.find_interpreter(settings)
        self.python = venvs.odoo_venv(settings, python)
        kept = {k: v for k, v in settings.environ.items() if k not in FORGOTTEN}
        self.env = {
            **kept,
            **python.environment,
            **postgres_env,
            "PYTHONPATH": str(self.source),
            "LANG": "C.UTF-8",
        }

    def configure(self, database, **options):
        """Write the configuration file for one database; return its path."""
        values = {
            "addons_path": self._addons_path(),
            "data_dir": self.settings.data_dir,
            "db_name": database,
            "dbfilter": f"^{database}$",
            "list_db": False,
            "max_cron_threads": 0,
            "workers": 0,
            "limit_time_cpu": 600,
            "limit_time_real": 600,
            # No mail leaves a demo or a test, even where a mail server runs.
            "smtp_port": 1,
            **options,
        }
        path = self.settings.cache / "run" / f"{database}.conf"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{key} = {value}\n" for key, value in values.items()]
        path.write_text("[options]\n" + "".join(lines))
        return path

    def command(self, configuration, *words):
        """The command line of Odoo with a configuration file."""
        head = [words[0]] if words and words[0] == "shell" else []
        rest = words[len(head) :]
        return [self.python, LAUNCHER, *head, "-c", configuration, *rest]

    def load(self, database, words, without_demo=True):
        """Install or update modules, and fail when a single one did not make it."""
        demo = "all" if without_demo else "False"
        configuration = self.configure(database, without_demo=demo)
        argv = self.command(configuration, *words, "--stop-after-init", "--no-http")
        log = self.load_log(database)
        process.run(argv, log, f"Odoo could not load {' '.join(words)}.", self.env)
        _require_clean(log)

    def load_log(self, database):
        """Where `load` writes."""
        return self.settings.logs / f"load-{database}.log"

    def load_status(self, database):
        """Return a function that tells how far `load` is, as in 12/57."""

        def status():
            log = self.load_log(database)
            text = log.read_text(errors="replace") if log.exists() else ""
            return (COUNTED.findall(text) or NAMED.findall(text) or [""])[-1]

        return status

    def script(self, database, text):
        """Run Python in Odoo's shell on a database."""
        argv = self.command(self.configure(database), "shell", "--no-http")
        log = self.settings.logs / f"script-{database}.log"
        process.run(argv, log, "A script in Odoo's shell failed.", self.env, stdin=text)

    def _addons_path(self):
        candidates = [self.source / "odoo/addons", self.source / "addons"]
        folders = [path for path in candidates if path.is_dir()]
        return ",".join(str(path) for path in [*folders, self.settings.addons_dir])


def _find_source(settings):
    """Return the folder that holds the `odoo` package."""
    if settings.odoo_src:
        return settings.odoo_src
    title = "Fetching Odoo 14.0 of Debian bullseye"
    root = debian.unpack(settings, "odoo", title, megabytes=1200)
    return root / "usr/lib/python3/dist-packages"


def _require_series(settings):
    release = settings.odoo_src / "odoo" / "release.py"
    if not release.is_file():
        raise Failure(
            f"ODOO_SRC={settings.odoo_src} is no Odoo source tree (no odoo/release.py): "
            "set it to the folder that holds the folder `odoo`."
        )
    found = re.search(r"^version_info = (\(\d+, \d+)", release.read_text(), re.M)
    series = "%d.%d" % ast.literal_eval(found.group(1) + ")") if found else "unknown"
    if series != settings.series:
        raise Failure(
            f"ODOO_SRC={settings.odoo_src} holds Odoo {series}, not {settings.series}: "
            f"set ODOO_SERIES={series}, or ODOO_SRC to a tree of {settings.series}."
        )


def _require_clean(log):
    wrong = (" ERROR ", " CRITICAL ", "demo data failed", "invalid module names")
    lines = log.read_text(errors="replace").splitlines()
    found = [line for line in lines if any(mark in line for mark in wrong)]
    if found:
        shown = "\n".join(f"    {line[:300]}" for line in found[:8])
        raise Failure(f"Odoo loaded the modules with errors:\n{shown}\n(log: {log})")
