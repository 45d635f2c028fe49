"""The thread that asks the scale, over and over, and remembers its last answer."""


class Reader:
    """Asks the scale on ``port`` every ``poll_interval_ms`` in a thread of its own.

    protocol: a Protocol
    port: name of the device, as /dev/ttyUSB0
    serial: a dict that replaces some of the protocol's SerialSettings
    max_age_ms: no weight is served that was asked for longer ago
    """

    def __init__(
        self, protocol, port, serial=None, poll_interval_ms=200, max_age_ms=600
    ):
        raise NotImplementedError

    def start(self):
        """Start asking. Does not wait for the port: a missing one is tried again."""

    def stop(self, timeout=2.0):
        """Stop asking and close the port; True when that was done in time."""

    def served(self):
        """What the till is told now: a Served."""

    def status(self):
        """How it goes: a Status."""
