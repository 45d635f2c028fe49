"""The serial port of the scale."""
import errno
import select
import termios
from contextlib import suppress

import serial

READ_SIZE = 256
WRITE_SECONDS = 1.0
WORDS = {
    errno.ENOENT: "it is not there",
    errno.EACCES: "the bridge may not open it; its user has to be in the group dialout",
    errno.EAGAIN: "another program uses it",
    errno.EBUSY: "another program uses it",
    errno.EIO: "it was unplugged",
}


class PortLost(OSError):
    """The port is not there, is in use by another program, or was unplugged."""


class Port:
    """The open port ``name``; every fault of it is a PortLost.

    settings: SerialSettings
    """

    def __init__(self, name, settings):
        self.name = name
        try:
            self._serial = _open(name, settings)
        except (OSError, ValueError, termios.error) as error:
            raise PortLost(_words(error)) from error

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with suppress(OSError, termios.error):
            self._serial.close()

    def flush(self):
        """Throw away what was received and not read."""
        self._guard(self._serial.reset_input_buffer)

    def write(self, data):
        """Send ``data``."""
        self._guard(self._serial.write, data)

    def read(self, seconds):
        """What was received, b"" where nothing came within ``seconds``."""
        return self._guard(self._read, seconds)

    def _read(self, seconds):
        readable, _, _ = select.select([self._serial.fileno()], [], [], max(0, seconds))
        if not readable:
            return b""
        try:
            return self._serial.read(READ_SIZE)
        except serial.SerialException as error:
            raise PortLost(errno.EIO, WORDS[errno.EIO]) from error

    def _guard(self, action, *arguments):
        try:
            return action(*arguments)
        # termios.error is no OSError; select refuses a closed file with ValueError.
        except (OSError, ValueError, termios.error) as error:
            raise PortLost(_words(error)) from error


def _words(error):
    return WORDS.get(getattr(error, "errno", None), str(error))


def _open(name, settings):
    port = serial.Serial(
        port=name,
        baudrate=settings.baudrate,
        bytesize=settings.bytesize,
        parity=settings.parity,
        stopbits=settings.stopbits,
        timeout=0,
        write_timeout=WRITE_SECONDS,
        # Two programs on one port would take each other's answers.
        exclusive=True,
    )
    try:
        _show_damage(port.fileno())
    except termios.error:
        port.close()
        raise
    return port


def _show_damage(descriptor):
    """Receive a byte with a wrong parity as NUL, which no protocol accepts.

    pyserial has the parity checked by nobody: it clears INPCK (serialposix.py), so that
    a damaged digit would arrive as another digit. termios(3) says what INPCK without
    IGNPAR and PARMRK does.
    """
    attributes = termios.tcgetattr(descriptor)
    attributes[0] |= termios.INPCK
    attributes[0] &= ~(termios.IGNPAR | termios.PARMRK | termios.BRKINT)
    termios.tcsetattr(descriptor, termios.TCSANOW, attributes)
