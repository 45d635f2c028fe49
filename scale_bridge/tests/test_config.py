"""The configuration file: what it may hold, and how a mistake is told."""
from pathlib import Path

import pytest

from scale_bridge.config import ConfigError, read_config

EXAMPLE = Path(__file__).parent.parent / "scale-bridge.example.ini"
SCALE = "[scale]\nprotocol = mettler_8217\nport = /dev/ttyUSB0\n"
SERVER = "[server]\nodoo_url = https://odoo.example.coop\n"


@pytest.fixture
def read(tmp_path):
    def write_and_read(content):
        path = tmp_path / "scale-bridge.ini"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_config(path)

    return write_and_read


@pytest.fixture
def problems(read):
    def read_problems(content):
        with pytest.raises(ConfigError) as caught:
            read(content)
        return caught.value.problems

    return read_problems


def test_the_example_is_right_and_says_the_defaults(read):
    assert read_config(EXAMPLE).origins == ("https://odoo.example.coop",)
    # Each key that is commented out stands there with its default.
    shown = EXAMPLE.read_text().replace("\n#", "\n").replace("\n ", "\n# ")
    everything = read(shown)
    assert everything.poll_interval_ms == 200
    assert everything.max_age_ms == 600
    assert (everything.host, everything.http_port) == ("127.0.0.1", 8069)


def test_the_least_that_is_needed(read):
    config = read(SCALE + SERVER)
    assert (config.protocol, config.port) == ("mettler_8217", "/dev/ttyUSB0")
    assert (config.serial, config.options) == ({}, {})
    assert (config.host, config.http_port, config.log) == ("127.0.0.1", 8069, "info")


def test_the_cable_in_words_and_in_letters(read):
    config = read(SCALE + "baudrate = 4800\nparity = Odd\nbytesize = 7\n" + SERVER)
    assert config.serial == {"baudrate": 4800, "parity": "O", "bytesize": 7}
    assert read(SCALE + "parity = N\n" + SERVER).serial == {"parity": "N"}


@pytest.mark.parametrize(
    "address, origin",
    [
        ("https://odoo.coop", "https://odoo.coop"),
        ("https://Odoo.coop/web#home", "https://odoo.coop"),
        ("https://odoo.coop:443/", "https://odoo.coop"),
        ("http://odoo.coop:8069", "http://odoo.coop:8069"),
        ("http://[::1]:8069", "http://[::1]:8069"),
    ],
)
def test_an_address_becomes_what_browsers_send(read, address, origin):
    assert read(SCALE + "[server]\nodoo_url = " + address).origins == (origin,)


def test_several_addresses(read):
    config = read(
        SCALE + "[server]\nodoo_url = https://a.coop, https://b.coop\n  http://c"
    )
    assert config.origins == ("https://a.coop", "https://b.coop", "http://c")


@pytest.mark.parametrize(
    "section, line, advice",
    [
        ("scale", "baudrate = 9601", "one of"),
        ("scale", "bytesize = 9", "7, 8"),
        ("scale", "parity = some", "none, even or odd"),
        ("scale", "stopbits = 1.5", "1, 2"),
        ("scale", "poll_interval_ms = 0.2", "whole number from 50"),
        ("scale", "poll_interval_ms = fast", "whole number from 50"),
        ("scale", "max_age_ms = -1", "whole number from 100"),
        ("scale", "max_age_ms = 99999999999999", "whole number from 100"),
        ("server", "port = 70000", "whole number from 1"),
        ("server", "host = 0.0.0.0", "127.0.0.1"),
        ("server", "host = odoo.coop", "127.0.0.1"),
        ("server", "names = https://scale.coop", "without https"),
        ("server", "log = loud", "debug, info"),
    ],
)
def test_a_wrong_value_is_told_with_section_key_and_what_to_write(
    problems, section, line, advice
):
    parts = {"scale": SCALE, "server": SERVER}
    parts[section] += line + "\n"
    (problem,) = problems("".join(parts.values()))
    assert problem.startswith(f"[{section}] {line.split()[0]}")
    assert advice in problem


@pytest.mark.parametrize(
    "address", ["*", "odoo.coop", "ftp://odoo.coop", "https://", "https://a:x"]
)
def test_what_is_no_address_of_odoo(problems, address):
    (problem,) = problems(SCALE + "[server]\nodoo_url = " + address)
    assert problem.startswith("[server] odoo_url")
    assert "https://odoo.example.coop" in problem


def test_all_mistakes_are_told_at_once(problems):
    assert len(problems("[scale]\nparity = x\n[server]\nport = y\n[oven]\n")) == 3


def test_what_is_missing_is_told(problems):
    assert "[scale] protocol" in " ".join(problems("[scale]\n" + SERVER))
    assert problems(SCALE) == ["The section [server] is missing."]


def test_an_unknown_key_is_told_with_those_that_are_known(problems):
    (problem,) = problems(SCALE + "speed = 9600\n" + SERVER)
    assert "speed" in problem and "baudrate" in problem
    (problem,) = problems(SCALE + SERVER + "cors_origins = *\n")
    assert "cors_origins" in problem and "odoo_url" in problem


def test_an_unknown_protocol_is_told_with_those_that_are_known(problems):
    (problem,) = problems("[scale]\nprotocol = sumo\nport = /dev/x\n" + SERVER)
    assert "sumo" in problem and "mettler_8217" in problem


def test_a_weight_must_live_until_the_next(problems):
    (problem,) = problems(SCALE + "poll_interval_ms = 600\n" + SERVER)
    assert "poll_interval_ms" in problem


@pytest.mark.parametrize(
    "content, word",
    [
        ("protocol = x\n", "Line 1"),
        (SCALE + "what is this\n" + SERVER, "Line 4"),
        (SCALE + "port = /dev/a\n", "twice"),
        (SCALE + SCALE, "twice"),
        (b"[scale]\nport = \xff\xfe", "UTF-8"),
        ("[DEFAULT]\nport = 1\n" + SCALE + SERVER, "DEFAULT"),
    ],
)
def test_a_file_that_is_none_is_told(problems, content, word):
    (problem,) = problems(content)
    assert word in problem


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ConfigError, match="--config"):
        read_config(tmp_path / "nothing.ini")
