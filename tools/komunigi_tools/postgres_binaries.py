"""Where PostgreSQL's programs are: Debian's, or those of a wheel from PyPI."""
import shutil
from pathlib import Path

from . import process, steps, venvs
from .errors import Failure

DEBIAN = Path("/usr/lib/postgresql")
WHEEL = "pgserver==0.1.4"


def find(settings, shelf):
    """Return the folder of the programs; a wheel is kept in `shelf`."""
    versions = [path.parent.parent for path in DEBIAN.glob("*/bin/initdb")]
    if versions:
        return max(versions, key=lambda path: float(path.name)) / "bin"
    return _wheel(settings, shelf)


def major_version(folder):
    """The version that a cluster's files belong to."""
    answer = process.read([folder / "initdb", "--version"])
    if not answer:
        raise Failure(f"{folder}/initdb does not run: reinstall PostgreSQL.")
    return answer.split()[-1 if "(" not in answer else 2].split(".")[0]


def require_client(settings):
    """Fail when psql, which makes the databases, is not there."""
    if not shutil.which("psql", path=settings.environ.get("PATH")):
        raise Failure(
            "PGHOST is set but there is no psql to reach it: "
            "apt-get install postgresql-client."
        )


def _wheel(settings, shelf):
    python = venvs.pip(settings)

    def build(directory):
        argv = [python, "-m", "pip", "install", "--no-deps", WHEEL]
        process.run(
            [*argv, "--target", directory],
            settings.logs / "pgserver.log",
            "PostgreSQL is neither installed nor to be had from PyPI for this Python: "
            "apt-get install postgresql.",
        )

    title = "Fetching PostgreSQL from PyPI"
    directory = steps.build_once(shelf / WHEEL.replace("==", "-"), title, build, 100)
    return directory / "pgserver" / "pginstall" / "bin"
