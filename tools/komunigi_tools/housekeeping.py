"""Throwing away what killed runs and earlier versions of the addons left in the cache."""
import os
import time

from . import server, steps
from .templates import RUN_PREFIX, marks

KEPT_SECONDS = 2 * 24 * 3600


def tidy(settings, databases):
    """Drop databases that nobody uses any more, and their files and old logs."""
    _drop_clones_of_the_dead(databases)
    _drop_unused_templates(settings, databases)
    _remove_old_files(settings)


def _drop_clones_of_the_dead(databases):
    for name in databases.names(RUN_PREFIX):
        pid = name[len(RUN_PREFIX) :].split("_")[0]
        if not os.path.exists(f"/proc/{pid}"):
            server.stop(server.record_path(databases.settings, name))
            databases.drop(name)


def _drop_unused_templates(settings, databases):
    for mark in [path for path in marks(settings).glob("*") if path.is_dir()]:
        stamp = mark / steps.STAMP
        # Without a stamp it is unfinished, which another run may be about to change.
        if _age(stamp if stamp.exists() else mark) > KEPT_SECONDS:
            steps.discard(mark)
            databases.drop(mark.name)


def _remove_old_files(settings):
    files = [*settings.logs.glob("*"), *(settings.cache / "run").glob("*.conf")]
    for path in files:
        if _age(path) > KEPT_SECONDS:
            path.unlink()


def _age(path):
    return time.time() - path.stat().st_mtime
