"""The protocols that the bridge knows: its own, and those of other packages."""
import importlib
from importlib import metadata

from .base import (
    FLAGS,
    UNITS,
    FrameError,
    OptionError,
    Protocol,
    Reading,
    SerialSettings,
)

GROUP = "scale_bridge.protocols"
# Also in pyproject.toml; here they are found in a folder that was not installed.
OWN = {
    "mettler_8217": "scale_bridge.protocols.mettler_8217:Mettler8217",
    "dialog06": "scale_bridge.protocols.dialog06:Dialog06",
    "adam_azextra": "scale_bridge.protocols.adam_azextra:AdamAZextra",
}


def names():
    """Names of the protocols that can be configured, sorted."""
    return sorted(_places())


def get(name):
    """The class of the protocol ``name``; raises OptionError where there is none."""
    places = _places()
    if name not in places:
        raise OptionError(
            "There is no protocol %s. Known are: %s."
            % (name, ", ".join(sorted(places)))
        )
    module, _, attribute = places[name].partition(":")
    return getattr(importlib.import_module(module), attribute)


def create(name, options=None):
    """The protocol ``name`` with its settings, a dict of texts."""
    return get(name)(**(options or {}))


def _places():
    """{name: "module:Class"}; nobody replaces the bridge's own protocols."""
    return dict({point.name: point.value for point in _entry_points()}, **OWN)


def _entry_points():
    found = metadata.entry_points()
    # Python 3.9 gives a dict of groups.
    if hasattr(found, "select"):
        return found.select(group=GROUP)
    return found.get(GROUP, ())
