"""What goes wrong, in words that a person is meant to read."""
import errno


class Failure(Exception):
    """A sentence for the person at the keyboard: what is wrong, and the way out."""


def explain(error):
    """The sentence for an error of the operating system."""
    if error.errno == errno.ENOSPC:
        return "The disk is full: free some room, then run the command again."
    if error.errno == errno.EPIPE:
        return "Stopped: nothing reads the output any more."
    return (
        f"{error.strerror}: {error.filename}. See that your user may read and write it, "
        "or set XDG_CACHE_HOME to a folder of your own."
    )
