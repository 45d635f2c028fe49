"""tools/run tells an ordinary user one line with everything that a command lacks."""
import os
import shutil
import subprocess

import pytest

from komunigi_tools.settings import ROOT


@pytest.fixture
def missing(tmp_path):
    """A function that returns the packages a command asks for where hardly any are."""
    for name in ("sh", "dirname", "ls"):
        (tmp_path / name).symlink_to(shutil.which(name))
    (tmp_path / "id").write_text("#!/bin/sh\necho 1000\n")
    (tmp_path / "id").chmod(0o755)

    def missing(command):
        env = {**os.environ, "PATH": str(tmp_path), "PGHOST": "elsewhere"}
        argv = [ROOT / "tools" / "run", command]
        answer = subprocess.run(
            argv, env=env, capture_output=True, text=True, check=False
        )
        lines = [line for line in answer.stderr.splitlines() if "sudo apt-get" in line]
        assert answer.returncode == 1
        assert len(lines) == 1
        return lines[0].split()

    return missing


def test_one_line_names_all_that_the_tests_need(missing):
    needed = {"postgresql-client", "chromium", "fonts-liberation", "nodejs"}
    assert needed <= set(missing("test"))


@pytest.mark.parametrize(
    "version, asked", [("v16.20.2", True), ("v18.19.0", False), ("v22.1.0", False)]
)
def test_the_tests_of_scripts_need_node_18(missing, tmp_path, version, asked):
    (tmp_path / "node").write_text(f"#!/bin/sh\necho {version}\n")
    (tmp_path / "node").chmod(0o755)
    assert ("nodejs" in missing("test")) == asked


def test_the_demo_needs_no_browser(missing):
    assert "chromium" not in missing("demo")


def test_the_linters_need_no_database(missing):
    packages = missing("lint")
    assert {"git", "nodejs", "npm"} <= set(packages)
    assert "postgresql-client" not in packages
