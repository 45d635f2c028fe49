"""The addons' scripts that need no browser pass their own tests, run by Node.js."""
import re
import shutil
import subprocess

import pytest

from komunigi_tools.settings import ROOT

TEST_FILES = sorted(ROOT.glob("*/static/tests/node/*.test.js"))
TIMEOUT = 120
# Node.js writes "# pass 12", from version 23 on "ℹ pass 12".
COUNT = re.compile(
    r"^\W+ (tests|pass|fail|cancelled|skipped|todo) (\d+)$", re.MULTILINE
)
HEAD = 'const {test} = require("node:test");'


def passes(test_file):
    """Return whether this file has tests and all pass; print what Node.js says."""
    node = shutil.which("node")
    if node is None:
        pytest.fail("Node.js is missing: install it (18 or newer), then try again.")
    # Not `node --test`: that counts a file without tests as one that passes.
    done = subprocess.run(
        [node, str(test_file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=TIMEOUT,
    )
    print(done.stdout)
    counts = {name: int(count) for name, count in COUNT.findall(done.stdout)}
    return done.returncode == 0 and 0 < counts.get("tests", 0) == counts["pass"]


def test_there_are_files_to_run():
    assert TEST_FILES


@pytest.mark.parametrize(
    "test_file", TEST_FILES, ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_test_of_the_file_passes(test_file):
    assert passes(test_file)


@pytest.mark.parametrize(
    "tests, expected",
    [
        ('test("one", () => null); test("two", () => null);', True),
        ("", False),
        ('test("one", () => null); test.skip("two", () => null);', False),
        ('test("one", () => null); test.todo("two", () => null);', False),
        ('test("one", () => { throw new Error("failed"); });', False),
        ('test("one", () => null); process.exit(0);', False),
    ],
    ids=["all pass", "none", "skipped", "to do", "failed", "left early"],
)
def test_a_file_passes_only_if_all_its_tests_do(tmp_path, tests, expected):
    test_file = tmp_path / "made.test.js"
    test_file.write_text(HEAD + tests)
    assert passes(test_file) is expected
