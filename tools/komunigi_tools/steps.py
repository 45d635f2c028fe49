"""Things made once in the cache: trusted only when they were finished."""
import contextlib
import fcntl
import shutil

from .errors import Failure
from .progress import say, step

STAMP = ".complete"


@contextlib.contextmanager
def lock(path, shared=False):
    """Hold a file lock, waiting for whoever holds it now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"Waiting for another run that holds {path}")
            fcntl.flock(handle, kind)
        yield handle


def build_once(directory, title, build, megabytes=0, status=None):
    """Return `directory`, filled by `build(directory)` unless an earlier run finished.

    The stamp is written last: what an interrupted run left is thrown away.
    """
    stamp = directory / STAMP
    with lock(directory.parent / f"{directory.name}.lock"):
        if not stamp.exists():
            discard(directory)
            require_space(directory.parent, megabytes)
            directory.mkdir()
            with step(title, status):
                build(directory)
            stamp.touch()
    return directory


def discard(directory):
    """Remove a directory, stamp first, so that a half-removed one is not trusted."""
    with contextlib.suppress(FileNotFoundError):
        (directory / STAMP).unlink()
    if directory.exists():
        shutil.rmtree(directory)


def require_space(directory, megabytes):
    """Fail with a sentence when the disk has less room than a step needs."""
    free = shutil.disk_usage(directory).free // 2**20
    if free < megabytes:
        raise Failure(
            f"{directory} has {free} MB free and this needs {megabytes} MB: free some "
            "room, or set XDG_CACHE_HOME to a folder on a larger disk."
        )
