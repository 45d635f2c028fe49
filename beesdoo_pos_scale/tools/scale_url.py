"""The address of a scale's service, as a person types it."""
import ipaddress
import re

# A name, an IPv4 or an IPv6 address in brackets, and a port.
PLACE = re.compile(
    r"(?P<host>\[[0-9a-f:.]+\]|[\w-]+(\.[\w-]+)*)(:(?P<port>[0-9]{1,5}))?"
)


class AddressError(ValueError):
    """Why it is no address of a scale: ``scheme``, ``login``, ``rest`` or ``place``."""


def clean(text):
    """The address in the one form that the till takes: ``scheme://host[:port]``.

    ``text`` may have blanks around it, a slash at its end and no scheme, which is http
    then. Raises AddressError with the part that is wrong.
    """
    text = (text or "").strip()
    scheme, _separator, rest = (text if "://" in text else "http://" + text).partition(
        "://"
    )
    place, _separator, path = rest.partition("/")
    if scheme.lower() not in ("http", "https"):
        raise AddressError("scheme")
    if "@" in rest:
        raise AddressError("login")
    if path.strip("/") or "?" in rest or "#" in rest:
        raise AddressError("rest")
    if not _is_place(place.lower()):
        raise AddressError("place")
    return "%s://%s" % (scheme.lower(), place.lower())


def is_on_this_computer(url):
    """Whether a cleaned address is that of the computer whose browser opens it."""
    host = PLACE.fullmatch(url.partition("://")[2]).group("host")
    if host.split(".")[-1] == "localhost":
        return True
    address = _ip(host)
    return bool(address and address.is_loopback)


def _is_place(place):
    found = PLACE.fullmatch(place)
    if not found or (place.startswith("[") and not _ip(found.group("host"))):
        return False
    return found.group("port") is None or 0 < int(found.group("port")) < 65536


def _ip(host):
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None
