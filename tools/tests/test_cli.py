"""How the commands end, as the caller of tools/run sees it."""
import errno
import subprocess
import sys

import pytest

from komunigi_tools import cli
from komunigi_tools.commands import stop
from komunigi_tools.errors import Failure
from komunigi_tools.settings import ROOT


@pytest.mark.parametrize(
    "ending, code, words",
    [
        (Failure("Port taken."), 1, "Port taken."),
        (OSError(errno.ENOSPC, "No space"), 1, "The disk is full"),
        (PermissionError(errno.EACCES, "Refused", "/x"), 1, "Refused: /x. See that"),
        (KeyboardInterrupt(), 130, "Nothing half-made"),
    ],
)
def test_an_ending_is_a_code_and_a_sentence(monkeypatch, capsys, ending, code, words):
    def run(_settings):
        raise ending

    monkeypatch.setattr(stop, "run", run)
    assert cli.main(["stop"]) == code
    assert words in capsys.readouterr().err


def test_every_command_has_a_target_with_a_word_of_help():
    makefile = (ROOT / "Makefile").read_text()
    for command in cli.COMMANDS:
        assert f"\n{command}: ## " in makefile


def test_an_unknown_command_lists_the_known_ones():
    argv = [sys.executable, ROOT / "tools" / "main.py", "dance"]
    answer = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert "demo|scale|test|lint" in answer.stderr
