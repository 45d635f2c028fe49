"""`scale-bridge simulate` as a person or a program drives it."""
import os
import signal
import subprocess
import sys
import threading

import pytest
from cables import wait_until
from line import ask, line_to
from till import ODOO, Till

from scale_bridge.simulate import Simulator
from scale_bridge.simulate.script import ScriptError, play, read_script


@pytest.fixture
def start():
    processes = []

    def start_simulate(*words, stdin=subprocess.PIPE):
        process = subprocess.Popen(
            [sys.executable, "-m", "scale_bridge", "simulate", *words],
            stdin=stdin,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        processes.append(process)
        return process

    yield start_simulate
    for process in processes:
        process.kill()
        process.communicate()


def test_it_names_its_port_then_answers_each_line(start):
    said, _ = start().communicate("weight 1.234\n\nweight x\nslow 0.8\nquit\n")
    port, *answers = said.splitlines()
    assert port.startswith("port /")
    assert [answer.split()[0] for answer in answers] == ["ok", "error", "ok", "ok"]


@pytest.mark.parametrize(
    "line", ["dance", "weight", "weight 1 2", "zero 1", "slow x", "doubled x", "raw z"]
)
def test_a_line_that_cannot_be_is_told_in_words(start, line):
    said, _ = start().communicate(line + "\nquit\n")
    assert said.splitlines()[1].startswith("error ")


def test_it_ends_when_who_drove_it_is_gone(start):
    process = start()
    process.communicate("weight 1\n")
    assert process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_by_a_signal(start, tmp_path, number):
    process = start("--link", str(tmp_path / "scale"), stdin=subprocess.DEVNULL)
    process.stdout.readline()
    process.send_signal(number)
    assert process.wait(10) == 0
    assert not os.listdir(tmp_path)


def test_scale_and_service_in_one(start):
    process = start("--serve", "--origin", ODOO + "/web", "--port", "0")
    process.stdout.readline()
    word, url = process.stdout.readline().split()
    assert word == "url"
    till = Till(url)
    process.stdin.write("weight 1.5\n")
    process.stdin.flush()
    till.seconds_until(lambda reading: reading["weight"] == 1.5)
    till.close()
    process.communicate("quit\n")
    assert process.returncode == 0


def test_a_script_is_played(start, tmp_path):
    script = tmp_path / "script"
    script.write_text("# apples\nweight 0.5\nwait 0.01\nunplug\n")
    link = tmp_path / "scale"
    start("--script", str(script), "--link", str(link)).stdout.readline()
    wait_until(lambda: not link.is_symlink())


def test_again_starts_a_script_over():
    stopped = threading.Event()
    with Simulator() as scale, line_to(scale) as port:
        steps = ["weight 1", "wait 0.05", "weight 2", "wait 0.05", "again"]
        player = threading.Thread(target=play, args=(scale, steps, stopped))
        player.start()
        for weight in (b"01", b"02", b"01", b"02"):
            wait_until(lambda: ask(port, b"W")[1:3] == weight)  # noqa: B023
        stopped.set()
        player.join()


@pytest.mark.parametrize("line", ["dance", "wait", "wait x", "wait -1", "again"])
def test_a_script_that_cannot_be_is_told_with_its_line(tmp_path, line):
    script = tmp_path / "script"
    script.write_text("weight 1\n" + line + "\n")
    with pytest.raises(ScriptError, match="line 2"):
        read_script(script)
