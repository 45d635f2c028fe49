"""Running other programs: their failures are told, and nothing outlives an interruption."""
import subprocess
import sys
import time
from pathlib import Path

import pytest

from komunigi_tools import process
from komunigi_tools.errors import Failure

PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def test_a_failure_shows_the_last_lines_and_where_the_rest_is(tmp_path):
    script = "print('one'); print('two'); raise SystemExit(3)"
    log = tmp_path / "logs" / "x.log"
    with pytest.raises(Failure, match="It broke.\n    one\n    two\n.*x.log"):
        process.run([sys.executable, "-c", script], log, "It broke.")


def test_reading_from_a_program_that_is_not_there_is_nothing():
    assert process.read(["/nowhere/program"]) is None


def test_an_interruption_ends_the_children_too(tmp_path, monkeypatch):
    log = tmp_path / "log"

    def interrupted(_process, _stdin):
        while not log.read_text().strip():
            time.sleep(0.05)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "communicate", interrupted)
    with log.open("w") as output, pytest.raises(KeyboardInterrupt):
        process.call([sys.executable, "-c", PARENT], output=output)
    assert wait_until_gone(log.read_text().split()[0])


def wait_until_gone(pid):
    """Killed, if not yet reaped by whoever inherits it."""
    status = Path(f"/proc/{pid}/status")
    for _attempt in range(100):
        if not status.exists() or "\nState:\tZ" in status.read_text():
            return True
        time.sleep(0.05)
    return False
