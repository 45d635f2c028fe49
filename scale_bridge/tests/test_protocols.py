"""How protocols are found, and what none of them may say."""
import re
from decimal import Decimal
from pathlib import Path

import pytest

from scale_bridge import protocols
from scale_bridge.protocols import OptionError, Reading

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


def install(folder, entry_points):
    """Another package that adds protocols, as pip would leave it."""
    info = folder / "scale_of_mars-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: scale-of-mars\n")
    (info / "entry_points.txt").write_text(
        "[scale_bridge.protocols]\n" + "".join(f"{line}\n" for line in entry_points)
    )
    (folder / "scale_of_mars.py").write_text(
        "from scale_bridge.protocols.base import Protocol\n"
        "class Mars(Protocol):\n"
        "    name = 'mars'\n"
    )


def test_three_protocols_are_there():
    assert {"mettler_8217", "dialog06", "adam_azextra"} <= set(protocols.names())


@pytest.mark.parametrize("name", ["mettler_8217", "dialog06", "adam_azextra"])
def test_a_protocol_says_its_name_its_source_and_its_cable(name):
    protocol = protocols.create(name)
    module = __import__(type(protocol).__module__, fromlist=["x"])
    assert protocol.name == name
    assert "Source" in module.__doc__
    assert protocol.title
    assert protocol.serial.baudrate in (4800, 9600)


def test_the_package_announces_the_protocols_that_it_has():
    section = PYPROJECT.read_text().split('"scale_bridge.protocols"]')[1].split("[")[0]
    assert dict(re.findall(r'(\w+) = "(.+)"', section)) == protocols.OWN


def test_another_package_adds_a_protocol(tmp_path, monkeypatch):
    install(tmp_path, ["mars = scale_of_mars:Mars"])
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "mars" in protocols.names()
    assert protocols.create("mars").name == "mars"


def test_another_package_does_not_replace_a_protocol(tmp_path, monkeypatch):
    install(tmp_path, ["mettler_8217 = scale_of_mars:Mars"])
    monkeypatch.syspath_prepend(str(tmp_path))
    assert protocols.create("mettler_8217").name == "mettler_8217"


def test_an_unknown_protocol_is_told_with_those_that_are_known():
    with pytest.raises(OptionError, match="no protocol foo.*mettler_8217"):
        protocols.create("foo")


def test_an_unknown_setting_is_told_with_those_that_are_known():
    with pytest.raises(OptionError, match="no setting foo.*decimals"):
        protocols.create("mettler_8217", {"foo": "1"})


@pytest.mark.parametrize(
    "unit, kilograms",
    [("kg", "1"), ("g", "0.001"), ("lb", "0.45359237"), ("oz", "0.028349523125")],
)
def test_units_are_converted_exactly(unit, kilograms):
    assert Reading(Decimal(1), unit).kilograms == Decimal(kilograms)


@pytest.mark.parametrize(
    "weight, unit, flags",
    [
        ("-0.001", "kg", []),
        ("NaN", "kg", []),
        ("Infinity", "kg", []),
        ("1.234", "stone", []),
        ("1.234", "kg", ["wet"]),
        ("1.234", "kg", ["moving"]),
        ("1.234", "kg", ["over_capacity", "net_weight"]),
        ("0", "kg", ["negative"]),
        ("1.234", "kg", ["outside_zero_capture_range"]),
        (None, "kg", []),
    ],
)
def test_no_protocol_can_say_what_must_not_be_sold(weight, unit, flags):
    weight = None if weight is None else Decimal(weight)
    with pytest.raises(ValueError):
        Reading(weight, unit, frozenset(flags))
