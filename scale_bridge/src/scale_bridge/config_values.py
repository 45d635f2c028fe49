"""How each kind of setting is read; ValueError says in words what to write instead."""
import ipaddress
import re
from urllib.parse import urlsplit

BAUD_RATES = (600, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
PARITIES = {"none": "N", "even": "E", "odd": "O", "n": "N", "e": "E", "o": "O"}
LEVELS = ("debug", "info", "warning", "error")
DEFAULT_PORTS = {"http": 80, "https": 443}
NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


def text(value):
    """Return anything but nothing."""
    if not value:
        raise ValueError("it is empty")
    return value


def whole(least, most):
    """Return a reader of whole numbers between two."""

    def read(value):
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"write a whole number from {least} to {most}")
        return int(value)

    return read


def one_of(values):
    """Return a reader of one of these whole numbers."""

    def read(value):
        if value not in map(str, values):
            raise ValueError("write one of " + ", ".join(map(str, values)))
        return int(value)

    return read


def parity(value):
    """Return pyserial's letter."""
    if value.lower() not in PARITIES:
        raise ValueError("write none, even or odd")
    return PARITIES[value.lower()]


def level(value):
    """Return how much is logged."""
    if value.lower() not in LEVELS:
        raise ValueError("write one of " + ", ".join(LEVELS))
    return value.lower()


def loopback(value):
    """Return an address that only this computer reaches."""
    try:
        is_loopback = ipaddress.ip_address(value).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise ValueError(
            "write 127.0.0.1: only this computer may ask; for other computers see"
            " README, a proxy with https"
        )
    return value


def names(value):
    """Return the names in a list with blanks or commas."""
    found = tuple(value.lower().replace(",", " ").split())
    for name in found:
        if not NAME.fullmatch(name):
            raise ValueError(
                f'"{name}" is no name; write names such as scale.example.coop,'
                " without https:// and without a port"
            )
    return found


def origins(value):
    """Return the origins of the addresses in a list with blanks or commas."""
    return tuple(origin(address) for address in value.replace(",", " ").split())


def origin(address):
    """Return what a browser sends as Origin from pages of this address."""
    if "*" in address:
        raise ValueError(
            "a * would let every page read the scale; write the address of your"
            " Odoo, such as https://odoo.example.coop"
        )
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or parts.scheme not in DEFAULT_PORTS:
        raise ValueError(
            f'"{address}" is no address; write it as the browser shows it, such as'
            " https://odoo.example.coop"
        )
    host = f"[{host}]" if ":" in host else host
    usual = port in (None, DEFAULT_PORTS[parts.scheme])
    return f"{parts.scheme}://{host}" + ("" if usual else f":{port}")
