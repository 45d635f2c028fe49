"""Variables that make no sense are refused in a sentence."""
import os

import pytest

from komunigi_tools import interpreter, odoo
from komunigi_tools.errors import Failure


def write_release(folder, version):
    (folder / "odoo").mkdir()
    (folder / "odoo" / "release.py").write_text(f"version_info = {version}\n")


def test_an_unknown_series_lists_the_known_ones(settings_of):
    with pytest.raises(Failure, match="choose one of 14.0, 12.0"):
        settings_of(ODOO_SERIES="13.0")


@pytest.mark.parametrize("port", ["none", "0", "70000"])
def test_a_port_is_a_number(settings_of, port):
    with pytest.raises(Failure, match="try PORT=8080"):
        settings_of(PORT=port)


@pytest.mark.parametrize("jobs", ["none", "0", "-1", "1.5"])
def test_jobs_are_a_number(settings_of, jobs):
    with pytest.raises(Failure, match="try JOBS=1"):
        settings_of(JOBS=jobs)


@pytest.mark.parametrize("cores, jobs", [(1, 1), (2, 2), (16, 2)])
def test_there_are_two_jobs_where_there_are_two_cores(
    settings_of, monkeypatch, cores, jobs
):
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(cores)))
    assert settings_of().jobs == jobs
    assert settings_of(JOBS="5").jobs == 5


def test_12_needs_a_source_tree(settings_of):
    with pytest.raises(Failure, match="set ODOO_SRC"):
        odoo.check(settings_of(ODOO_SERIES="12.0"))


def test_any_folder_is_no_source_tree(settings_of, tmp_path):
    with pytest.raises(Failure, match="is no Odoo source tree"):
        odoo.check(settings_of(ODOO_SRC=str(tmp_path)))


def test_a_source_tree_of_another_series_is_named(settings_of, tmp_path):
    write_release(tmp_path, (12, 0, 0, "final", 0, ""))
    with pytest.raises(Failure, match="holds Odoo 12.0, not 14.0"):
        odoo.check(settings_of(ODOO_SRC=str(tmp_path)))


def test_a_source_tree_of_the_series_is_taken(settings_of, tmp_path):
    write_release(tmp_path, (14, 0, 0, "final", 0, ""))
    odoo.check(settings_of(ODOO_SRC=str(tmp_path)))


def test_no_python_3_7_says_how_to_get_one(settings_of, tmp_path):
    places = {"PATH": str(tmp_path), "PYENV_ROOT": str(tmp_path)}
    with pytest.raises(Failure, match="pyenv install 3.7"):
        interpreter.check(settings_of(ODOO_SERIES="12.0", **places))
