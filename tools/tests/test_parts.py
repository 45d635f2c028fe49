"""What `make test` is made of, and what is missing counts as an error."""
import sys
from types import SimpleNamespace

import pytest

from komunigi_tools import scale_bridge, venvs
from komunigi_tools.addons import Addons
from komunigi_tools.closing import Outcome
from komunigi_tools.commands import test as command
from komunigi_tools.errors import Failure
from komunigi_tools.pytest_runs import Runner
from komunigi_tools.settings import ROOT

ADDONS = Addons(ROOT).names


@pytest.fixture
def labels(settings_of):
    """A function that names the parts in which ADDON results."""

    def labels(only):
        settings = settings_of()
        runner, templates = Runner(settings), SimpleNamespace(settings=settings)
        parts = command.without_odoo(runner, only)
        if not (only and parts):
            parts += command.with_odoo(runner, templates, only)
        return [part.label for part in parts]

    return labels


@pytest.fixture
def bridge(tmp_path, monkeypatch):
    """A folder in the place of scale_bridge/, and this Python in that of the tools'."""
    folder = tmp_path / "scale_bridge"
    (folder / "tests").mkdir(parents=True)
    (folder / "src").mkdir()
    (folder / "src" / "weights.py").write_text("HEAVY = 5\n")
    (folder / "pyproject.toml").touch()
    monkeypatch.setattr(scale_bridge, "FOLDER", folder)
    monkeypatch.setattr(venvs, "dev_venv", lambda settings: sys.executable)
    return folder


def test_everything_is_each_addon_all_together_browser_bridge_and_tools(labels, bridge):
    expected = [*ADDONS, "all", "e2e", "scale_bridge", "tools"]
    assert sorted(labels("")) == sorted(expected)


def test_there_is_no_part_without_its_folder(labels, bridge, monkeypatch):
    monkeypatch.setattr(scale_bridge, "FOLDER", bridge / "nowhere")
    assert "scale_bridge" not in labels("")
    with pytest.raises(Failure, match="There is no addon scale_bridge"):
        labels("scale_bridge")


@pytest.mark.parametrize("only", ["tools", "scale_bridge", "e2e", ADDONS[0]])
def test_one_part_can_be_chosen(labels, bridge, only):
    assert labels(only) == [only]


def test_the_bridges_tests_find_its_sources(settings_of, bridge):
    text = "import weights\n\n\ndef test_x():\n    assert weights.HEAVY == 5\n"
    (bridge / "tests" / "test_x.py").write_text(text)
    assert Runner(settings_of()).scale_bridge() == Outcome(passed=1)


def test_a_bridge_without_tests_is_an_error(settings_of, bridge):
    assert Runner(settings_of()).scale_bridge() == Outcome(errors=1)
    (bridge / "tests").rmdir()
    assert Runner(settings_of()).scale_bridge() == Outcome(errors=1)
