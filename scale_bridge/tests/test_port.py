"""The serial port, on a pseudo-terminal."""
import os
import pty
import stat
import termios
import tty

import pytest

from scale_bridge.port import Port, PortLost
from scale_bridge.protocols.base import SerialSettings

CABLE_7E1 = SerialSettings(9600, 7, "E", 1)


@pytest.fixture
def terminal():
    master, slave = pty.openpty()
    tty.setraw(slave)
    yield master, os.ttyname(slave)
    for descriptor in (master, slave):
        try:
            os.close(descriptor)
        except OSError:
            pass


def test_what_is_sent_arrives(terminal):
    master, name = terminal
    with Port(name, CABLE_7E1) as port:
        port.write(b"W")
        assert os.read(master, 10) == b"W"
        os.write(master, b"\x0201.234\r")
        assert port.read(1) == b"\x0201.234\r"


def test_all_eight_bits_arrive(terminal):
    master, name = terminal
    everything = bytes(range(256))
    with Port(name, CABLE_7E1) as port:
        os.write(master, everything)
        heard = b""
        while len(heard) < 256:
            heard += port.read(1)
        assert heard == everything


def test_nothing_is_nothing(terminal):
    with Port(terminal[1], CABLE_7E1) as port:
        assert port.read(0.01) == b""
        assert port.read(-1) == b""


def test_a_flush_throws_away_what_came(terminal):
    master, name = terminal
    with Port(name, CABLE_7E1) as port:
        os.write(master, b"old")
        assert port.read(1) == b"old"
        os.write(master, b"old")
        port.flush()
        os.write(master, b"new")
        assert port.read(1) == b"new"


def test_a_wrong_parity_is_looked_for_and_shown(terminal):
    with Port(terminal[1], CABLE_7E1) as port:
        flags = termios.tcgetattr(port._serial.fileno())[0]
    assert flags & termios.INPCK
    assert not flags & (termios.IGNPAR | termios.PARMRK | termios.ISTRIP)


def test_a_port_that_is_not_there_is_lost(tmp_path):
    with pytest.raises(PortLost, match="not there"):
        Port(str(tmp_path / "ttyX"), CABLE_7E1)


def test_a_file_is_no_port(tmp_path):
    path = tmp_path / "ttyX"
    path.write_text("1.234")
    with pytest.raises(PortLost):
        Port(str(path), CABLE_7E1)


def test_a_port_has_one_user(terminal):
    with Port(terminal[1], CABLE_7E1):
        with pytest.raises(PortLost, match="another program"):
            Port(terminal[1], CABLE_7E1)
    with Port(terminal[1], CABLE_7E1):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_port_that_may_not_be_opened_says_who_may(terminal):
    os.chmod(terminal[1], 0)
    assert stat.S_IMODE(os.stat(terminal[1]).st_mode) == 0
    with pytest.raises(PortLost, match="dialout"):
        Port(terminal[1], CABLE_7E1)


def test_a_speed_that_cannot_be_is_lost(terminal):
    with pytest.raises(PortLost):
        Port(terminal[1], SerialSettings(9600, 9, "E", 1))


@pytest.mark.parametrize(
    "use",
    [
        lambda port: port.read(1),
        lambda port: port.write(b"W"),
        lambda port: port.flush() or port.read(1),
    ],
)
def test_a_port_that_was_unplugged_is_lost(use):
    master, slave = pty.openpty()
    tty.setraw(slave)
    with Port(os.ttyname(slave), CABLE_7E1) as port:
        os.close(slave)
        os.close(master)
        with pytest.raises(PortLost):
            use(port)


def test_a_closed_port_is_lost(terminal):
    with Port(terminal[1], CABLE_7E1) as port:
        pass
    for use in (lambda: port.read(1), lambda: port.write(b"W"), port.flush):
        with pytest.raises(PortLost):
            use()
