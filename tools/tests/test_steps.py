"""What is made once in the cache is trusted only when it was finished."""
import pytest

from komunigi_tools import steps
from komunigi_tools.errors import Failure


def test_a_finished_step_is_not_made_again(tmp_path):
    made = []
    for _run in range(2):
        steps.build_once(tmp_path / "thing", "Making", made.append)
    assert made == [tmp_path / "thing"]


def test_an_interrupted_step_starts_from_nothing(tmp_path):
    def interrupted(directory):
        (directory / "half").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        steps.build_once(tmp_path / "thing", "Making", interrupted)
    assert (tmp_path / "thing" / "half").exists()
    steps.build_once(tmp_path / "thing", "Making", lambda directory: None)
    assert not (tmp_path / "thing" / "half").exists()


def test_a_full_disk_is_said_before_the_step(tmp_path):
    with pytest.raises(Failure, match="free some room, or set XDG_CACHE_HOME"):
        steps.build_once(tmp_path / "thing", "Making", None, megabytes=10**9)
    assert not (tmp_path / "thing").exists()


def test_progress_says_how_long_a_step_took(tmp_path, capsys):
    steps.build_once(tmp_path / "thing", "Making a thing", lambda directory: None)
    assert capsys.readouterr().out == "Making a thing ... done (0.0 s)\n"
