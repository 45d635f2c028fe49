"""Debian packages of another suite, unpacked into the cache instead of installed."""
import functools
import hashlib
from pathlib import Path

from . import process, steps
from .errors import Failure
from .mirror import find_mirror

PINS = Path(__file__).resolve().parents[1] / "debian-packages.txt"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


def unpack(settings, section, title, megabytes):
    """Return a root that holds the packages of one section of debian-packages.txt."""
    suite, pins = read_pins(PINS.read_text(), section)
    key = hashlib.sha256("\n".join([suite, *pins]).encode()).hexdigest()[:12]
    root = settings.cache / "debian" / f"{section}-{key}"

    def build(directory):
        apt = Apt(settings, suite)
        apt.update()
        for package in apt.download(pins, directory):
            argv = ["dpkg-deb", "-x", package, directory]
            process.run(argv, apt.log, f"{package.name} could not be unpacked.")
            package.unlink()

    return steps.build_once(root, title, build, megabytes)


def read_pins(text, section):
    """Return the suite, and the `name=version` lines of one section."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    suite = next(line.split()[1] for line in lines if line.startswith("suite "))
    start = lines.index(f"[{section}]") + 1
    ends = (n for n, line in enumerate(lines) if line.startswith("[") and n >= start)
    return suite, lines[start : next(ends, None)]


class Apt:
    """apt with lists and sources of its own: nothing of the machine's is touched."""

    def __init__(self, settings, suite):
        self.home = settings.cache / "debian" / "apt"
        self.log = settings.logs / "apt.log"
        self.suite = suite
        self.mirror = find_mirror(settings)

    def update(self):
        """Fetch the suite's index; apt refuses it unless Debian signed it."""
        if not KEYRING.exists():
            raise Failure(
                f"{KEYRING} is missing, so that nothing from Debian can be verified: "
                "apt-get install debian-archive-keyring."
            )
        for name in ("lists/partial", "cache/archives/partial"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        (self.home / "status").touch()
        source = f"deb [signed-by={KEYRING}] {self.mirror} {self.suite} main\n"
        (self.home / "sources.list").write_text(source)
        self._run("update", f"apt could not read {self.suite} from {self.mirror}")

    def download(self, pins, directory):
        """Fetch packages into `directory`, checked against the signed index."""
        words = ["download", *pins]
        self._run(words, f"apt could not fetch packages of {self.suite}", directory)
        return sorted(directory.glob("*.deb"))

    def _run(self, words, failure, cwd=None):
        words = [words] if isinstance(words, str) else words
        way_out = (
            "check the network, or set DEBIAN_MIRROR to a mirror that has the suite."
        )
        argv = ["apt-get", *self._options, *words]
        process.run(argv, self.log, f"{failure}: {way_out}", cwd=cwd)

    @functools.cached_property
    def _options(self):
        pairs = {
            "Dir::Etc::sourcelist": self.home / "sources.list",
            "Dir::Etc::sourceparts": "/dev/null",
            "Dir::State": self.home,
            "Dir::State::lists": self.home / "lists",
            "Dir::State::status": self.home / "status",
            "Dir::Cache": self.home / "cache",
            # The sandbox user could not write into a cache in a home directory.
            "APT::Sandbox::User": "",
            "APT::Update::Error-Mode": "any",
            "Acquire::Retries": 3,
            "Acquire::Languages": "none",
        }
        return [
            word for pair in pairs.items() for word in ("-o", "=".join(map(str, pair)))
        ]
