"""Virtual environments filled from the lock files in tools/."""
import hashlib
import sys
from pathlib import Path

from . import process, steps
from .errors import Failure

LOCKS = Path(__file__).resolve().parents[1]
# The newest pip that still fills an environment of Python 3.7.
PIP = "pip==24.0"
# Needed to build the few packages that have no wheel.
BUILD_TOOLS = ("setuptools", "wheel")
DEV_PYTHON = (3, 11)
NETWORK = "check the network and pip's configuration, then run the command again."


def odoo_venv(settings, interpreter):
    """Return the Python of the environment that runs Odoo."""
    lock = LOCKS / f"requirements-{settings.series}.txt"
    title = f"Installing what Odoo {settings.series} needs from PyPI"
    return _venv(settings, interpreter.path, lock, title, interpreter.environment)


def dev_venv(settings):
    """Return the Python of the environment with the test, lint and docs tools."""
    if sys.version_info < DEV_PYTHON:
        raise Failure(
            "The browser tests and the linters need Python 3.11 or newer as python3, "
            f"and this is {sys.version.split()[0]}: use Debian 12 or newer."
        )
    lock = LOCKS / "requirements-dev.txt"
    return _venv(settings, sys.executable, lock, "Installing the tools from PyPI", {})


def _venv(settings, python, lock, title, extra):
    key = hashlib.sha256(f"{python}\n{lock.read_text()}".encode()).hexdigest()[:12]
    directory = settings.cache / "venvs" / f"{lock.stem}-{key}"
    pip_python = pip(settings)
    log = settings.logs / f"pip-{lock.stem}.log"
    env = {**settings.environ, **extra}

    def build(target):
        argv = [python, "-m", "venv", "--without-pip", target]
        process.run(argv, log, f"{python} could not make a virtual environment.", env)
        target_python = target / "bin/python"
        install = [pip_python, "-m", "pip", "--python", target_python, "install", "-r"]
        process.run([*install, _build_tools(target, lock)], log, _refused(lock), env)
        process.run([*install, lock, "--no-build-isolation"], log, _refused(lock), env)

    return steps.build_once(directory, title, build, megabytes=600) / "bin/python"


def _build_tools(target, lock):
    """Write the lock's own lines of the build tools to a file for pip."""
    lines = lock.read_text().splitlines()
    chosen = [line for line in lines if line.split("==")[0] in BUILD_TOOLS]
    path = target / "build-tools.txt"
    path.write_text("\n".join(chosen) + "\n")
    return path


def _refused(lock):
    return f"pip could not install {lock.name}: {NETWORK}"


def pip(settings):
    """Return a Python with a known pip: some interpreters come without one."""
    version = "%d.%d" % sys.version_info[:2]
    directory = settings.cache / "venvs" / f"{PIP.replace('==', '-')}-python{version}"
    log = settings.logs / "pip.log"

    def build(target):
        argv = [sys.executable, "-m", "venv", target]
        process.run(argv, log, "python3 could not make a virtual environment.")
        argv = [target / "bin/python", "-m", "pip", "install", PIP]
        process.run(argv, log, f"{PIP} could not be installed: {NETWORK}")

    return (
        steps.build_once(directory, "Preparing pip", build, megabytes=100)
        / "bin/python"
    )
