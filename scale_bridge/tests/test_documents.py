"""README and the example name everything that there is."""
from pathlib import Path

import pytest

from scale_bridge import cli, protocols
from scale_bridge.config import KEYS
from scale_bridge.simulate.commands import COMMANDS

FOLDER = Path(__file__).parent.parent
README = (FOLDER / "README.md").read_text(encoding="utf-8")
EXAMPLE = (FOLDER / "scale-bridge.example.ini").read_text(encoding="utf-8")
UNIT = (FOLDER / "systemd" / "scale-bridge.service").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [*COMMANDS, "quit", "wait", "again"])
def test_each_command_of_the_simulated_scale_is_explained(command):
    assert f"`{command}" in README


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_each_command_is_explained(command):
    assert f"scale-bridge {command}" in README + UNIT


@pytest.mark.parametrize("protocol", protocols.names())
def test_each_protocol_is_explained(protocol):
    assert f"`{protocol}`" in README


@pytest.mark.parametrize("key", sorted({key for keys in KEYS.values() for key in keys}))
def test_each_key_stands_in_the_example(key):
    assert f"\n{key} =" in EXAMPLE or f"\n#{key} =" in EXAMPLE


def test_the_unit_starts_the_service_again_and_as_nobody():
    assert "\nRestart=always\n" in UNIT
    assert "\nDynamicUser=yes\n" in UNIT
    assert "\nSupplementaryGroups=dialout\n" in UNIT
