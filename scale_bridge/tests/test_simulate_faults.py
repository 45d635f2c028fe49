"""The faults of the simulated scale."""
import os
import time

import pytest
from line import ask, line_to

from scale_bridge.simulate import Simulator


@pytest.fixture
def scale():
    with Simulator() as simulator:
        simulator.weight("1.234")
        yield simulator


def test_silence_ends_with_the_next_weight(scale):
    with line_to(scale) as port:
        scale.silence()
        assert ask(port, b"W") == b""
        scale.weight("2")
        assert ask(port, b"W") == b"\x0202.000\r"


def test_garbage_has_the_marks_of_the_protocol_and_no_weight(scale):
    with line_to(scale) as port:
        scale.garbage()
        answers = {ask(port, b"W") for _ in range(5)}
    assert len(answers) > 1
    for answer in answers:
        assert (answer[:1], answer[-1:]) == (b"\x02", b"\r")
        assert b"#" in answer


def test_half_a_frame(scale):
    with line_to(scale) as port:
        scale.half()
        assert ask(port, b"W") == b"\x0201."


def test_doubled_stays_until_switched_off(scale):
    with line_to(scale) as port:
        scale.doubled()
        scale.weight("3")
        assert ask(port, b"W") == b"\x0203.000\r" * 2
        scale.doubled(False)
        assert ask(port, b"W") == b"\x0203.000\r"


def test_raw_bytes_come_as_they_are(scale):
    with line_to(scale) as port:
        scale.raw(b"\x0201234\r")
        assert ask(port, b"W") == b"\x0201234\r"


def test_a_slow_scale_tells_what_it_weighed_when_asked(scale):
    with line_to(scale) as port:
        port.timeout = 5
        scale.slow(0.3)
        asked = time.monotonic()
        port.write(b"W")
        time.sleep(0.1)
        scale.weight("2")
        assert port.read(8) == b"\x0201.234\r"
        assert time.monotonic() - asked >= 0.3


def test_a_slow_scale_hears_nothing_while_it_is_busy(scale):
    with line_to(scale) as port:
        port.timeout = 0.5
        scale.slow(0.2)
        port.write(b"W")
        time.sleep(0.05)
        port.write(b"W")
        assert port.read(64) == b"\x0201.234\r"


def test_unplugged_the_device_is_gone_and_comes_back(scale):
    name = scale.port
    with line_to(scale) as port:
        scale.unplug()
        assert not os.path.lexists(name)
        with pytest.raises(OSError):
            port.write(b"W")
    scale.plug()
    assert scale.port == name
    with line_to(scale) as port:
        assert ask(port, b"W") == b"\x0201.234\r"


def test_the_link_given_is_the_port_and_nothing_stays(tmp_path):
    link = tmp_path / "scale"
    with Simulator(link=link) as simulator:
        assert simulator.port == str(link)
        assert link.is_symlink()
    assert not list(tmp_path.iterdir())


def test_a_file_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "letter").write_text("dear")
    with pytest.raises(ValueError, match="is not a link"):
        Simulator(link=tmp_path / "letter").start()
    assert (tmp_path / "letter").read_text() == "dear"


@pytest.mark.parametrize("text", ["-1", "100", "1.2345", "NaN", "inf", "1,2", ""])
def test_a_weight_that_no_scale_says_is_refused(scale, text):
    with pytest.raises(ValueError, match="a weight"):
        scale.weight(text)


def test_an_unknown_protocol_is_told():
    with pytest.raises(ValueError, match="mettler_8217"):
        Simulator("sumo")
