"""Parts side by side: their output stays whole, and none is lost or left behind."""
import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from komunigi_tools import lanes
from komunigi_tools.closing import Outcome
from komunigi_tools.errors import Failure
from komunigi_tools.lanes import Part
from komunigi_tools.progress import say
from komunigi_tools.settings import ROOT

PATIENCE = 20
INTERRUPTED = """
import signal, sys
from pathlib import Path
from komunigi_tools import cli, lanes, process
from komunigi_tools.commands import stop

def sleep():
    try:
        process.call([sys.executable, "-c", "import time; print('up'); time.sleep(60)"])
    finally:
        Path(sys.argv[1], "tidied").open("a").write("x")

parts = [lanes.Part("one", sleep), lanes.Part("two", sleep)]
stop.run = lambda settings: lanes.run(parts, 2, Path(sys.argv[1]))
sys.exit(cli.main(["stop"]))
"""


def good():
    return Outcome(passed=1)


def sum_of(results):
    total = Outcome()
    for result in results:
        total.add(result.outcome)
    return total


def wait_for(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


def meeting(folder, mine, other):
    """A part that ends when the other has begun."""

    def run():
        (folder / mine).touch()
        wait_for((folder / other).exists)
        return good()

    return Part(mine, run)


def test_two_jobs_run_at_once(tmp_path):
    parts = [meeting(tmp_path, "a", "b"), meeting(tmp_path, "b", "a")]
    assert sum_of(lanes.run(parts, 2, tmp_path)) == Outcome(passed=2)


def test_one_job_runs_them_in_their_order(tmp_path):
    order = tmp_path / "order"

    def run(name):
        with order.open("a") as output:
            output.write(f"+{name}")
            output.flush()
            time.sleep(0.1)
            output.write(f"-{name} ")
        return good()

    parts = [Part(name, lambda name=name: run(name)) for name in "cab"]
    results = lanes.run(parts, 1, tmp_path)
    assert order.read_text() == "+c-c +a-a +b-b "
    assert [result.label for result in results] == ["c", "a", "b"]


def test_what_parts_write_is_not_mixed(tmp_path, capfd):
    def talk(mine, other):
        def run():
            for number in range(5):
                say(f"{mine}{number}")
                subprocess.run(["echo", f"{mine}{number} of a program"], check=True)
                (tmp_path / f"{mine}{number}").touch()
                wait_for((tmp_path / f"{other}{number}").exists)
            return good()

        return Part(mine, run)

    lanes.run([talk("a", "b"), talk("b", "a")], 2, tmp_path)
    out = capfd.readouterr().out
    assert out.startswith("Started: a\nStarted: b\n")
    for name in "ab":
        lines = [f"{name}{n}\n{name}{n} of a program\n" for n in range(5)]
        assert f"\nTests: {name}\n{''.join(lines)}" in out


def test_a_part_that_fails_says_why_and_the_others_go_on(tmp_path, capfd):
    def fail():
        raise Failure("No PostgreSQL.")

    def stumble():
        return {}["nothing"]

    parts = [Part("a", fail), Part("b", stumble), Part("c", good)]
    assert sum_of(lanes.run(parts, 2, tmp_path)) == Outcome(passed=1, errors=2)
    out = capfd.readouterr().out
    assert "No PostgreSQL." in out
    assert "KeyError: 'nothing'" in out


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_part_that_crashes_is_an_error(tmp_path, capfd, jobs):
    def crash():
        os.kill(os.getpid(), signal.SIGKILL)

    parts = [Part("a", crash), Part("b", good)]
    total = sum_of(lanes.run(parts, jobs, tmp_path))
    assert total == Outcome(passed=1, errors=1)
    assert not total.is_good
    assert "a ended with code -9" in capfd.readouterr().out


def test_many_skips_come_through(tmp_path):
    """More than what a pipe holds at once."""
    skips = [(f"test_{number}", "needs a scale" * 10) for number in range(5000)]
    (result,) = lanes.run([Part("a", lambda: Outcome(skips=skips))], 1, tmp_path)
    assert result.outcome.skips == skips


def test_who_waits_is_told_how_far_it_is(tmp_path, capfd, monkeypatch):
    def slow():
        say("test_x.py ..... [ 12%]\ntest_y.py ..... [ 37%]")
        time.sleep(0.5)
        return good()

    monkeypatch.setattr(lanes, "PULSE_SECONDS", 0.2)
    lanes.run([Part("a", slow), Part("b", good)], 2, tmp_path)
    assert "Running: a (0 min, 37%)\n" in capfd.readouterr().out


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_ends_all_parts_and_what_they_run(tmp_path, number):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tools")}
    argv = [sys.executable, "-c", INTERRUPTED, str(tmp_path)]
    with (tmp_path / "output").open("w") as output:
        parent = subprocess.Popen(argv, env=env, stdout=output, stderr=output)
    wait_for(lambda: len(programs(parent.pid)) == 4)
    children = programs(parent.pid)
    parent.send_signal(number)
    assert parent.wait(PATIENCE) == 130
    assert (tmp_path / "tidied").read_text() == "xx"
    assert [pid for pid in children if os.path.exists(f"/proc/{pid}")] == []
    assert "Nothing half-made is left" in (tmp_path / "output").read_text()


def programs(pid):
    """The processes below a process."""
    children = [child for child, parent in parents() if parent == pid]
    return children + [deeper for child in children for deeper in programs(child)]


def parents():
    """All processes, each with its parent."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it may end meanwhile
            # The program's name, in brackets, may itself hold spaces and brackets.
            yield int(path.parent.name), int(
                path.read_text().rpartition(")")[2].split()[1]
            )
