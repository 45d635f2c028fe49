"""The command `scale-bridge check`: is the configuration right?"""
import os

from . import protocols
from .config import DEFAULT_PATH, read_config


def add_arguments(parser):
    """Add what the command can be told when it starts."""
    parser.add_argument("--config", default=DEFAULT_PATH, help="the configuration file")


def run(options):
    """Say what the file means, and warn of what may hinder; ConfigError if it is wrong."""
    config = read_config(options.config)
    print(f"{options.config} is right:")
    for line in describe(config):
        print("  " + line)
    for warning in warnings(config):
        print(f"But: {warning}")
    return 0


def describe(config):
    """Return lines that say in words what the service will do."""
    protocol = protocols.create(config.protocol, config.options)
    line = {**vars(protocol.serial), **config.serial}
    pages = ", ".join(config.origins) or "none"
    return [
        f"scale: {protocol.title or config.protocol} on {config.port}",
        "cable: {baudrate} baud, {bytesize} data bits, parity {parity},"
        " {stopbits} stop bits".format(**line),
        f"asked every {config.poll_interval_ms} ms;"
        f" no weight older than {config.max_age_ms} ms is served",
        f"served at http://{config.host}:{config.http_port} to the pages of {pages}",
    ]


def warnings(config):
    """Return what is no mistake in the file but will not work now, with what to do."""
    found = []
    if not config.origins:
        found.append(
            "no page may read the scale: write odoo_url = https://... under [server]."
        )
    if not os.path.exists(config.port):
        found.append(
            f"{config.port} is not there now: plug the scale's cable in, or find its"
            " port by scale-bridge probe."
        )
    elif not os.access(config.port, os.R_OK | os.W_OK):
        found.append(
            f"you may not use {config.port}; the service may, when its user is in the"
            " group dialout."
        )
    return found
