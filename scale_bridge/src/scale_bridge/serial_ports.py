"""The serial ports of this computer: what they are, and who uses them."""
import glob
import os

from serial.tools import list_ports

LOCK_FILES = ("/run/lock/LCK..{}", "/var/lock/LCK..{}")
BY_ID = "/dev/serial/by-id/*"


def find_ports():
    """Return {device: what it is}, those of USB adapters first."""
    found = sorted(
        list_ports.comports(), key=lambda port: (port.vid is None, port.device)
    )
    return {port.device: _describe(port) for port in found}


def lasting_name(device):
    """Return the name of a device that stays the same when others are plugged in."""
    real = os.path.realpath(device)
    for name in sorted(glob.glob(BY_ID)):
        if os.path.realpath(name) == real:
            return name
    return device


def user_of(device):
    """Return who uses a port, in words, or None; the port is not opened for that.

    An ordinary user sees the programs of others only where they lock the port, as the
    bridge does.
    """
    real = os.path.realpath(device)
    number = _process_with(real) or _process_that_locked(real)
    if number:
        return _name_of(number)
    for pattern in LOCK_FILES:
        path = pattern.format(os.path.basename(real))
        if os.path.exists(path):
            return f"a program that left {path}"
    return None


def _describe(port):
    words = [port.description, port.manufacturer]
    known = [word for word in words if word and word != "n/a"]
    return ", ".join(dict.fromkeys(known)) or "no description"


def _process_with(real):
    """The process that has the device open, of those that may be looked at."""
    for link in glob.glob("/proc/[0-9]*/fd/*"):
        try:
            if os.readlink(link) == real:
                return link.split("/")[2]
        except OSError:
            continue  # It ended, or is somebody else's.
    return None


def _process_that_locked(real):
    """The process that locked the device, as anybody may read."""
    try:
        status = os.stat(real)
        with open("/proc/locks", encoding="ascii") as file:
            locks = [line.split() for line in file]
    except OSError:
        return None
    major, minor = os.major(status.st_dev), os.minor(status.st_dev)
    place = f"{major:02x}:{minor:02x}:{status.st_ino}"
    for lock in locks:
        if place in lock:
            return lock[lock.index(place) - 1]
    return None


def _name_of(number):
    try:
        with open(f"/proc/{number}/comm", encoding="utf-8") as file:
            return f"{file.read().strip()}, process {number}"
    except OSError:
        return f"process {number}"
