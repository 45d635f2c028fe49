"""Running other programs, with what they print kept in a log file."""
import contextlib
import os
import signal
import subprocess

from .errors import Failure

SHOWN_LINES = 15
TIDY_SECONDS = 20


def run(argv, log, failure, env=None, cwd=None, stdin=None):
    """Run a program to its end; when it fails, raise `failure` with its last lines."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as output:
        code = call(argv, env=env, cwd=cwd, stdin=stdin, output=output)
    if code:
        raise Failure(f"{failure}\n{last_lines(log)}\n(the whole log: {log})")


def call(argv, env=None, cwd=None, stdin=None, output=None):
    """Run a program and return its exit code; nothing of it outlives this call."""
    process = subprocess.Popen(
        [str(word) for word in argv],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        universal_newlines=True,
        # A group of its own, so that Ctrl-C comes here first and then ends all of it.
        start_new_session=True,
    )
    try:
        process.communicate(stdin)
    except BaseException:
        _end(process)
        raise
    return process.returncode


def read(argv, env=None):
    """Return what a program prints, or None when it fails or does not exist."""
    with contextlib.suppress(OSError):
        answer = subprocess.run(
            [str(word) for word in argv],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            universal_newlines=True,
        )
        if answer.returncode == 0:
            return answer.stdout
    return None


def last_lines(log, count=SHOWN_LINES):
    """Return the end of a log, each line cut to what a terminal can show."""
    lines = log.read_text(errors="replace").splitlines()[-count:]
    return "\n".join(f"    {line[:300]}" for line in lines)


def _end(process):
    """Ask a program to tidy up, and see that it and its children are gone."""
    _signal_group(process.pid, signal.SIGINT)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(TIDY_SECONDS)
    _signal_group(process.pid, signal.SIGKILL)
    process.wait()


def _signal_group(pid, number):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, number)
