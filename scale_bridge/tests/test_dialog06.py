"""The dialogue of Dialog 06."""
from decimal import Decimal

import pytest
from cables import Clock, ListPort

from scale_bridge.line import Line, Silence
from scale_bridge.protocols.base import FrameError, OptionError
from scale_bridge.protocols.dialog06 import Dialog06

PRICE = b"\x04\x0201\x1b000001\x1b\x03"
ENQUIRY = b"\x04\x05"
WHY = b"\x04\x0208\x03"
ACK, NAK = b"\x06", b"\x15"
CHECKSUMS = b"\x0211\x1b247\x03"


def weighing(digits=b"01234", unit=b"3", price=b"000001"):
    return b"\x0202\x1b" + unit + b"\x1b" + digits + b"\x1b" + price + b"\x1b000001\x03"


def status(digits):
    return b"\x0209\x1b" + digits + b"\x03"


class Conversation:
    """A protocol and a scale that answers one question after the other."""

    def __init__(self, *answers, **options):
        clock = Clock()
        self.port = ListPort(answers, clock)
        self.line = Line(self.port, 1.0, 3.0, clock=clock)
        self.protocol = Dialog06(**options)
        self.protocol.start()

    def exchange(self):
        self.line.begin()
        return self.protocol.exchange(self.line)


def test_price_enquiry_weight():
    conversation = Conversation(ACK, weighing())
    reading = conversation.exchange()
    assert reading.kilograms == Decimal("1.234")
    assert reading.flags == set()
    assert conversation.port.questions == [PRICE, ENQUIRY]


def test_the_price_is_a_setting():
    conversation = Conversation(ACK, weighing(price=b"01250"), price="1250")
    assert conversation.exchange().kilograms == Decimal("1.234")
    assert conversation.port.questions[0] == b"\x04\x0201\x1b001250\x1b\x03"


@pytest.mark.parametrize(
    "digits, flag",
    [
        (b"20", "moving"),
        (b"22", "moving"),
        (b"30", "center_of_zero"),
        (b"31", "negative"),
        (b"32", "over_capacity"),
    ],
)
def test_a_refusal_is_asked_why(digits, flag):
    conversation = Conversation(ACK, NAK, status(digits))
    reading = conversation.exchange()
    assert reading.weight is None
    assert reading.flags == {flag}
    assert conversation.port.questions == [PRICE, ENQUIRY, WHY]


def test_a_price_that_is_refused_is_asked_why():
    conversation = Conversation(NAK, status(b"31"))
    assert conversation.exchange().flags == {"negative"}
    assert conversation.port.questions == [PRICE, WHY]


@pytest.mark.parametrize(
    "digits", [b"00", b"01", b"02", b"10", b"11", b"12", b"13", b"21", b"99", b"2"]
)
def test_a_status_that_is_no_state_of_the_pan_says_nothing(digits):
    with pytest.raises(FrameError):
        Conversation(ACK, NAK, status(digits)).exchange()


@pytest.mark.parametrize(
    "answer",
    [
        weighing(unit=b"0"),
        weighing(unit=b"1"),
        weighing(unit=b"2"),
        weighing(unit=b"?"),
        weighing(b"1234"),
        weighing(b"001234"),
        weighing(b"     "),
        weighing(b"-1234"),
        weighing(b"01.23"),
        weighing(b"0123\x00"),
        weighing(b"0123\xb4"),
        weighing(price=b"000002"),
        weighing().replace(b"\x1b", b""),
        b"\x0202\x03",
        b"1" + weighing(),
        weighing() + b"1",
        weighing()[:12] + weighing(),
    ],
)
def test_a_weighing_that_the_manual_does_not_have_is_refused(answer):
    with pytest.raises(FrameError):
        Conversation(ACK, answer).exchange()


def test_checksums_are_not_guessed():
    with pytest.raises(FrameError, match="checksums"):
        Conversation(CHECKSUMS).exchange()


def test_silence_is_told_as_such():
    with pytest.raises(Silence):
        Conversation(ACK).exchange()


def test_half_an_answer_is_refused_in_the_end():
    with pytest.raises(FrameError, match="unfinished"):
        Conversation(ACK, weighing()[:9]).exchange()


def test_an_answer_may_come_in_pieces():
    conversation = Conversation(ACK, [weighing()[:9], 0.1, weighing()[9:]])
    assert conversation.exchange().kilograms == Decimal("1.234")


def test_doubled_answers_do_no_harm():
    conversation = Conversation(ACK + ACK, weighing() * 2)
    assert conversation.exchange().kilograms == Decimal("1.234")


def test_what_is_left_of_an_earlier_answer_is_passed_over():
    conversation = Conversation([weighing(b"09999"), 0.1, ACK], [ACK, 0.1, weighing()])
    assert conversation.exchange().kilograms == Decimal("1.234")


def test_a_weight_is_told_again_while_the_scale_says_that_it_is_still_there():
    unchanged = (ACK, NAK, status(b"21"))
    conversation = Conversation(ACK, weighing(), *unchanged, *unchanged)
    for _ in range(3):
        assert conversation.exchange().kilograms == Decimal("1.234")


@pytest.mark.parametrize("between", [status(b"20"), status(b"30"), status(b"00"), b""])
def test_it_is_not_told_again_once_the_scale_said_anything_else(between):
    conversation = Conversation(
        ACK, weighing(), ACK, NAK, between, ACK, NAK, status(b"21")
    )
    assert conversation.exchange().weight
    try:
        assert conversation.exchange().weight is None
    except (FrameError, Silence):
        pass
    with pytest.raises(FrameError, match="lift the product"):
        conversation.exchange()


def test_it_is_not_told_again_after_the_port_was_opened_anew():
    conversation = Conversation(ACK, weighing(), ACK, NAK, status(b"21"))
    conversation.exchange()
    conversation.protocol.start()
    with pytest.raises(FrameError, match="lift the product"):
        conversation.exchange()


def test_a_weight_without_a_question_is_refused():
    conversation = Conversation(ACK, [weighing(), 0.1, weighing(b"02000")])
    conversation.exchange()
    with pytest.raises(FrameError, match="without a question"):
        list(
            conversation.protocol.more(
                conversation.line, conversation.line.asked_at + 1
            )
        )


@pytest.mark.parametrize("price", ["", "-1", "1.25", "1234567", "x"])
def test_a_price_is_a_whole_number_of_cents(price):
    with pytest.raises(OptionError):
        Dialog06(price=price)
