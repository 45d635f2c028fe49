"""Which Debian mirror to use: the one that this machine already uses."""
from . import process
from .errors import Failure

SUITES = {
    "stable",
    "oldstable",
    "oldoldstable",
    "testing",
    "unstable",
    "sid",
    "buster",
    "bullseye",
    "bookworm",
    "trixie",
    "forky",
}
FORMAT = "$(REPO_URI) $(RELEASE) $(COMPONENT)"


def find_mirror(settings):
    """Return DEBIAN_MIRROR, else the mirror of the machine's own apt sources."""
    if settings.mirror:
        return settings.mirror.rstrip("/")
    argv = ["apt-get", "indextargets", "--format", FORMAT, "Created-By: Packages"]
    mirror = choose(process.read(argv) or "")
    if not mirror:
        raise Failure(
            "apt's sources on this machine name no Debian mirror: "
            "set DEBIAN_MIRROR to the URL of one."
        )
    return mirror


def choose(targets):
    """Pick the main archive out of lines `uri suite component`.

    Other vendors also call a suite `stable`; an archive of Debian is nearly always
    a path that ends in /debian, so such a one is preferred.
    """
    rows = [line.split() for line in targets.splitlines()]
    uris = [
        row[0].rstrip("/")
        for row in rows
        if len(row) == 3 and row[1] in SUITES and row[2] == "main"
    ]
    return next(
        (uri for uri in uris if uri.endswith("/debian")), uris[0] if uris else None
    )
