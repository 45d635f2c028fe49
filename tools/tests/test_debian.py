"""The pinned packages, and what is said when the suite is out of reach."""
import pytest

from komunigi_tools import debian
from komunigi_tools.errors import Failure


def test_every_package_has_one_version():
    text = debian.PINS.read_text()
    for section in ("odoo", "python"):
        suite, pins = debian.read_pins(text, section)
        assert suite == "bullseye"
        assert all(len(pin.split("=")) == 2 for pin in pins)


def test_sections_are_apart():
    text = "suite s\n[a]\nx=1\n# why\ny=2\n[b]\nz=3\n"
    assert debian.read_pins(text, "a") == ("s", ["x=1", "y=2"])
    assert debian.read_pins(text, "b") == ("s", ["z=3"])


def test_an_unreachable_mirror_leaves_nothing_trusted(settings_of):
    settings = settings_of(DEBIAN_MIRROR="file:/nowhere")
    for _run in range(2):
        with pytest.raises(Failure, match="set DEBIAN_MIRROR to a mirror"):
            debian.unpack(settings, "python", "Fetching", megabytes=1)
