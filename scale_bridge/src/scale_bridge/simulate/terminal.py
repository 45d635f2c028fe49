"""A serial port that is not there: a pseudo-terminal under a name that stays."""
import os
import pty
import tempfile
from contextlib import suppress


class Terminal:
    """A pseudo-terminal behind a symbolic link, which goes when it is unplugged.

    `link` is the link's path; without one it is made in a folder of its own.
    """

    def __init__(self, link=None):
        self._folder = None if link else tempfile.mkdtemp(prefix="scale-")
        self.link = str(link) if link else os.path.join(self._folder, "ttySCALE")
        self.master = None

    def plug(self):
        """Make the terminal and its link; ValueError where something else has its name.

        Only the scale's end is kept open: who uses the other is its only user.
        """
        if self.master is not None:
            return
        if os.path.lexists(self.link) and not os.path.islink(self.link):
            raise ValueError(f"{self.link} is there already and is not a link")
        self.master, other_end = pty.openpty()
        os.set_blocking(self.master, False)
        new_link = f"{self.link}.{os.getpid()}"
        os.symlink(os.ttyname(other_end), new_link)
        os.replace(new_link, self.link)
        os.close(other_end)

    def unplug(self):
        """Take link and terminal away, as a USB adapter that is pulled out."""
        if self.master is None:
            return
        with suppress(FileNotFoundError):
            os.unlink(self.link)
        os.close(self.master)
        self.master = None

    def remove(self):
        """Unplug, and leave nothing behind."""
        self.unplug()
        if self._folder:
            with suppress(FileNotFoundError):
                os.rmdir(self._folder)

    def read(self):
        """Return what was sent to the scale, or None where the cable ends loose."""
        try:
            return os.read(self.master, 4096)
        except BlockingIOError:
            return b""
        except OSError:
            return None

    def write(self, data):
        """Send to the computer; what nobody fetches is lost, as on a cable."""
        with suppress(OSError):
            os.write(self.master, data)
