"""The mirror is the machine's own, or the one that DEBIAN_MIRROR names."""
import pytest

from komunigi_tools import mirror, process
from komunigi_tools.errors import Failure


def test_debians_own_archive_is_preferred():
    targets = """
        http://browser.example/deb/ stable main
        http://mirror.example/debian-security/ bookworm-security main
        http://mirror.example/debian/ bookworm main
        http://mirror.example/debian/ bookworm-updates main
    """
    assert mirror.choose(targets) == "http://mirror.example/debian"


def test_a_snapshot_serves_when_there_is_nothing_else():
    targets = "http://mirror.example/archive/20250520/ bookworm main"
    assert mirror.choose(targets) == "http://mirror.example/archive/20250520"


def test_other_suites_and_components_are_no_mirror():
    targets = """
        http://node.example/ nodistro main
        http://mirror.example/debian/ bookworm contrib
    """
    assert mirror.choose(targets) is None


def test_the_variable_wins(settings_of):
    settings = settings_of(DEBIAN_MIRROR="http://archive.example/debian/")
    assert mirror.find_mirror(settings) == "http://archive.example/debian"


def test_no_mirror_says_which_variable_names_one(settings_of, monkeypatch):
    monkeypatch.setattr(process, "read", lambda *_args: None)
    with pytest.raises(Failure, match="set DEBIAN_MIRROR"):
        mirror.find_mirror(settings_of())
