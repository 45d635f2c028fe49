"""The configuration file: sections and keys, told in words where they are wrong."""
import configparser
from dataclasses import dataclass, field
from typing import Dict, Tuple

from . import config_values as values
from . import protocols

DEFAULT_PATH = "/etc/scale-bridge.ini"
KEYS = {
    "scale": {
        "protocol": values.text,
        "port": values.text,
        "baudrate": values.one_of(values.BAUD_RATES),
        "bytesize": values.one_of((7, 8)),
        "parity": values.parity,
        "stopbits": values.one_of((1, 2)),
        "poll_interval_ms": values.whole(50, 5000),
        "max_age_ms": values.whole(100, 10000),
    },
    "server": {
        "odoo_url": values.origins,
        "host": values.loopback,
        "port": values.whole(1, 65535),
        "names": values.names,
        "log": values.level,
    },
}
SERIAL_KEYS = ("baudrate", "bytesize", "parity", "stopbits")


class ConfigError(ValueError):
    """What is wrong in the file, one sentence a line."""

    def __init__(self, path, problems):
        super().__init__("\n".join([f"{path} cannot be used:", *problems]))
        self.problems = problems


@dataclass(frozen=True)
class Config:
    """What the service needs to know.

    serial: what replaces the protocol's own settings of the cable
    options: the protocol's own settings, as text
    """

    protocol: str
    port: str
    serial: Dict = field(default_factory=dict)
    options: Dict = field(default_factory=dict)
    poll_interval_ms: int = 200
    max_age_ms: int = 600
    origins: Tuple[str, ...] = ()
    host: str = "127.0.0.1"
    http_port: int = 8069
    names: Tuple[str, ...] = ()
    log: str = "info"


def read_config(path=DEFAULT_PATH):
    """Return the Config in a file; ConfigError tells all that is wrong with it."""
    parser = _parse(path)
    problems = [
        f"[{section}] is no section that is known: " + _listed(KEYS)
        for section in parser.sections()
        if section not in KEYS
    ]
    found = {}
    for section in KEYS:
        if not parser.has_section(section):
            problems.append(f"The section [{section}] is missing.")
            continue
        found[section] = _read_section(section, parser[section], problems)
    if not problems:
        _check_protocol(found["scale"], problems)
    if problems:
        raise ConfigError(path, problems)
    return _make(**found)


def _parse(path):
    parser = configparser.ConfigParser(
        interpolation=None, inline_comment_prefixes=("#", ";"), default_section=None
    )
    try:
        with open(path, encoding="utf-8-sig") as file:
            parser.read_file(file)
    except FileNotFoundError:
        advice = "It is not there. README says how to write it, or name another by"
        raise ConfigError(path, [advice + " --config."]) from None
    except UnicodeDecodeError:
        raise ConfigError(path, ["It is no text in UTF-8."]) from None
    except configparser.Error as error:
        raise ConfigError(path, [_explain(error)]) from None
    return parser


def _explain(error):
    """A sentence for what configparser could not read."""
    if isinstance(error, configparser.DuplicateOptionError):
        return f"[{error.section}] {error.option}: it is there twice (line {error.lineno})."
    if isinstance(error, configparser.DuplicateSectionError):
        return f"[{error.section}] is there twice (line {error.lineno})."
    line = getattr(error, "lineno", None) or error.errors[0][0]
    return f'Line {line} is neither a section as "[scale]" nor "key = value".'


def _read_section(section, lines, problems):
    """Return {key: value}; what is not known here is left to the protocol."""
    found = {}
    for key, value in lines.items():
        reader = KEYS[section].get(key)
        if reader is None and section != "scale":
            known = _listed(KEYS[section])
            problems.append(f"[{section}] {key}: it is not known. Known are {known}")
            continue
        try:
            found[key] = reader(value) if reader else value
        except ValueError as error:
            problems.append(f'[{section}] {key} = "{value}": {error}.')
    return found


def _check_protocol(scale, problems):
    """See that the scale has a protocol and a port, and the settings fit together."""
    for key in ("protocol", "port"):
        if key not in scale:
            problems.append(
                f"[scale] {key}: it is missing; scale-bridge probe finds it."
            )
    own = {key: value for key, value in scale.items() if key not in KEYS["scale"]}
    try:
        if "protocol" in scale:
            protocols.create(scale["protocol"], own)
    except ValueError as error:
        problems.append(f"[scale] {error} This tool knows {_listed(KEYS['scale'])}")
    age = scale.get("max_age_ms", Config.max_age_ms)
    poll = scale.get("poll_interval_ms", Config.poll_interval_ms)
    if age <= poll:
        problems.append(
            f"[scale] max_age_ms = {age}: each weight would be too old before the next"
            f" comes; write more than poll_interval_ms, which is {poll}."
        )


def _make(scale, server):
    own = {key: value for key, value in scale.items() if key not in KEYS["scale"]}
    timing = {k: scale[k] for k in ("poll_interval_ms", "max_age_ms") if k in scale}
    renamed = {"odoo_url": "origins", "port": "http_port"}
    return Config(
        protocol=scale["protocol"],
        port=scale["port"],
        serial={key: scale[key] for key in SERIAL_KEYS if key in scale},
        options=own,
        **timing,
        **{renamed.get(key, key): value for key, value in server.items()},
    )


def _listed(names):
    return ", ".join(names) + "."
