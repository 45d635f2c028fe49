"""What the simulated scales say, byte by byte, as the manuals have it."""
import pytest
from line import ask, line_to

from scale_bridge.simulate import Simulator

PRICE = b"\x04\x0201\x1b000123\x1b\x03"
RESULT = b"\x04\x05"
ERROR = b"\x04\x0208\x03"


@pytest.fixture
def mettler():
    with Simulator("mettler_8217") as scale, line_to(scale) as port:
        yield scale, port


@pytest.fixture
def dialog():
    with Simulator("dialog06") as scale, line_to(scale) as port:
        yield scale, port


@pytest.fixture
def adam():
    with Simulator("adam_azextra") as scale, line_to(scale) as port:
        yield scale, port


@pytest.mark.parametrize(
    "state, status",
    [
        ("moving", b"A"),
        ("overload", b"B"),
        ("below_zero", b"D"),
        ("not_at_zero", b"H"),
        ("center_of_zero", b"P"),
    ],
)
def test_8217_says_why_it_has_no_weight(mettler, state, status):
    scale, port = mettler
    getattr(scale, state)()
    assert ask(port, b"W") == b"\x02?" + status + b"\r"


def test_8217_says_gross_and_net(mettler):
    scale, port = mettler
    assert ask(port, b"W") == b"\x0200.000\r"
    scale.weight("1.234")
    assert ask(port, b"W") == b"\x0201.234\r"
    scale.net("0.5")
    assert ask(port, b"W") == b"\x0200.500N\r"


def test_dialog_06_computes_the_amount(dialog):
    scale, port = dialog
    scale.weight("1.500")
    assert ask(port, PRICE) == b"\x06"
    assert ask(port, RESULT) == b"\x0202\x1b3\x1b01500\x1b000123\x1b000185\x03"
    assert ask(port, ERROR) == b"\x0209\x1b00\x03"


@pytest.mark.parametrize(
    "state, error",
    [("moving", b"20"), ("zero", b"30"), ("below_zero", b"31"), ("overload", b"32")],
)
def test_dialog_06_refuses_and_says_why(dialog, state, error):
    scale, port = dialog
    getattr(scale, state)()
    assert ask(port, PRICE, RESULT) == b"\x15"
    assert ask(port, ERROR) == b"\x0209\x1b" + error + b"\x03"


def test_dialog_06_weighs_only_after_a_price(dialog):
    scale, port = dialog
    scale.weight("1")
    assert ask(port, RESULT) == b"\x15"
    assert ask(port, b"\x04\x0201\x1b000000\x1b\x03") == b"\x15"
    assert ask(port, ERROR) == b"\x0209\x1b11\x03"


def test_dialog_06_can_tell_a_weight_once(dialog):
    scale, port = dialog
    scale.once()
    scale.weight("1")
    assert ask(port, PRICE, RESULT).startswith(b"\x0202")
    assert ask(port, PRICE, RESULT) == b"\x15"
    assert ask(port, ERROR) == b"\x0209\x1b21\x03"
    scale.weight("1")
    assert ask(port, PRICE, RESULT).startswith(b"\x0202")


def test_dialog_06_can_want_checksums(dialog):
    scale, port = dialog
    scale.checksums()
    assert ask(port, PRICE) == b"\x0211\x1b247\x03"


def test_azextra_prints_a_weight_once(adam):
    scale, port = adam
    scale.weight("1.234")
    assert ask(port, b"P\r\n") == b"    1.234kg\r\n"
    assert ask(port, b"P\r\n") == b""
    scale.weight("1.234")
    assert ask(port, b"P\r\n") == b"    1.234kg\r\n"


@pytest.mark.parametrize("state", ["zero", "moving", "overload", "below_zero"])
def test_azextra_prints_nothing_else(adam, state):
    scale, port = adam
    getattr(scale, state)()
    assert ask(port, b"P\r\n") == b""


def test_a_command_in_two_pieces_is_understood(adam):
    scale, port = adam
    scale.weight("0.2")
    assert ask(port, b"P\r") == b""
    assert ask(port, b"\n") == b"    0.200kg\r\n"
