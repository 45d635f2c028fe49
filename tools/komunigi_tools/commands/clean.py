"""make clean: everything that the tool made."""
import contextlib
import shutil

from .. import postgres
from ..databases import Databases
from ..progress import say
from ..settings import ROOT
from . import stop

GENERATED = ("e2e/screenshots", "**/__pycache__", "**/.pytest_cache", "**/.hypothesis")
OUR_DATABASES = "komunigi_"


def run(settings):
    """Remove databases, caches and what lies in this checkout, and say so."""
    stop.run(settings)
    _drop_databases(settings)
    folders = [*postgres.folders(settings), settings.cache]
    folders += [path for pattern in GENERATED for path in ROOT.glob(pattern)]
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder)
            if folder.name != "__pycache__":
                say(f"Removed {folder}")
    with contextlib.suppress(OSError):  # not there, or used by another cache
        postgres.ROOTS_SHELF.rmdir()


def _drop_databases(settings):
    """Our own server goes as a whole; on the user's, only what is ours."""
    if settings.value("PGHOST"):
        databases = Databases(settings, {})
        for name in databases.names(OUR_DATABASES):
            databases.drop(name)
            say(f"Dropped the database {name}")
