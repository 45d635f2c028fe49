"""What the manifests say about the addons, and which runs follow from it."""
import shutil

import pytest

from komunigi_tools.addons import Addons
from komunigi_tools.errors import Failure
from komunigi_tools.pytest_runs import TOGETHER, plans


@pytest.fixture
def addons(tmp_path):
    """A base, an addon on it, and one on Odoo alone."""
    depends = {"base_ours": ["mail"], "shifts": ["base_ours"], "scale": ["sale"]}
    for name, modules in depends.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "__manifest__.py").write_text(repr({"depends": modules}))
    return Addons(tmp_path)


def test_each_addon_runs_alone_then_all_together(addons):
    runs = [(plan.installed, plan.tested) for plan in plans(addons)]
    everything = ["base_ours", "scale", "shifts"]
    assert runs == [
        (["base_ours"], ["base_ours"]),
        (["scale"], ["scale"]),
        (["base_ours", "shifts"], ["shifts"]),
        (everything, everything),
    ]


def test_the_same_set_is_not_run_twice(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "__manifest__.py").write_text("{}")
    assert [plan.label for plan in plans(Addons(tmp_path))] == ["all"]


def test_the_year_is_short_only_where_its_addon_lives_it_alone_too(addons, tmp_path):
    assert [plan.environ for plan in plans(addons)] == [{}, {}, {}, TOGETHER]
    assert [plan.environ for plan in plans(addons, "shifts")] == [{}]
    for name in ("scale", "base_ours"):
        shutil.rmtree(tmp_path / name)
    assert [plan.environ for plan in plans(Addons(tmp_path))] == [{}]


def test_core_modules_are_those_that_are_not_ours(addons):
    assert addons.core_modules(addons.names) == ["base", "mail", "sale", "web"]


def test_only_what_a_server_loads_changes_the_fingerprint(addons):
    before = addons.fingerprint(["shifts"])
    folder = addons.directory / "shifts"
    (folder / "tests").mkdir()
    (folder / "tests" / "test_x.py").touch()
    assert addons.fingerprint(["shifts"]) == before
    (folder / "model.py").touch()
    assert addons.fingerprint(["shifts"]) != before


def test_an_unknown_addon_lists_the_known_ones(addons):
    with pytest.raises(Failure, match="choose of base_ours, scale, shifts"):
        plans(addons, "nothing")


def test_a_folder_without_addons_is_refused(tmp_path):
    with pytest.raises(Failure, match="holds no addon"):
        Addons(tmp_path)
