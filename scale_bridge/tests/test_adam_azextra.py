"""What is made of the answers of an Adam AZextra."""
from decimal import Decimal

import pytest

from scale_bridge.protocols.adam_azextra import AdamAZextra
from scale_bridge.protocols.base import FrameError, OptionError, Reading

REFUSED = [
    b"1.234",
    b"1.234 lb\r\n",
    b"1.234Kg\r\n",
    b"-1.234kg\r\n",
    b"+ 1.234kg\r\n",
    b"1,234kg\r\n",
    b"1234kg\r\n",
    b".234kg\r\n",
    b"1.kg\r\n",
    b"1.2.3kg\r\n",
    b"1.2345kg\r\n",
    b"1234.5kg\r\n",
    b"Net 1.234kg\r\n",
    b"1.234kg 2.00/kg\r\n",
    b"1.2\r\n34kg\r\n",
    b"\x001.234kg\r\n",
    b"\xb1.234kg\r\n",
]


def read(answer):
    return AdamAZextra().judge(answer)


@pytest.mark.parametrize(
    "answer, weight",
    [
        (b"1.234kg\r\n", "1.234"),
        (b"    1.234kg\r\n", "1.234"),
        (b"\r\n 12.34 kg\n\r", "12.34"),
        (b"0.5kg", "0.5"),
        (b"1.234kg\r\n1.300kg\r\n", "1.3"),
    ],
)
def test_the_number_before_kg_is_the_weight(answer, weight):
    assert read(answer).kilograms == Decimal(weight)


@pytest.mark.parametrize("answer", REFUSED)
def test_anything_else_says_nothing(answer):
    try:
        assert read(answer) is None
    except FrameError:
        pass


@pytest.mark.parametrize("answer", REFUSED[1:])
def test_anything_else_is_refused_before_its_end(answer):
    with pytest.raises(FrameError):
        read(answer)


@pytest.mark.parametrize("end", range(len(b" 1.234 k")))
def test_half_an_answer_says_nothing_yet(end):
    assert read(b" 1.234 k"[:end]) is None


def test_the_scale_is_left_in_peace_after_a_weight():
    reading = Reading(Decimal("1.234"))
    assert AdamAZextra().pause_after(reading) == 5
    assert AdamAZextra(pause_seconds="1.5").pause_after(reading) == 1.5
    assert AdamAZextra(pause_seconds="0").pause_after(reading) == 0.2


@pytest.mark.parametrize("pause", ["-1", "61", "nan", "", "one"])
def test_a_pause_is_a_number_of_seconds(pause):
    with pytest.raises(OptionError):
        AdamAZextra(pause_seconds=pause)
