"""What is made of the frames of a Mettler-Toledo 8217."""
from decimal import Decimal

import pytest

from scale_bridge.protocols.base import FrameError, OptionError
from scale_bridge.protocols.mettler_8217 import Mettler8217

WEIGHTS = [
    (b"\x0201.234\r", "1.234", set()),
    (b"\x0200.000\r", "0", set()),
    (b"\x0299.999\r", "99.999", set()),
    (b"\x0201.234N\r", "1.234", {"net_weight"}),
    (b"\x02 1.234\r", "1.234", set()),
    (b"\x02  2.345\r", "2.345", set()),
    (b"\x02 1.111N\r", "1.111", {"net_weight"}),
]
STATUSES = [
    (0x41, {"moving"}),
    (0x42, {"over_capacity"}),
    (0x44, {"negative"}),
    (0x48, {"outside_zero_capture_range"}),
    (0x50, {"center_of_zero"}),
    (0x60, {"net_weight"}),
    (0x4D, {"moving", "negative", "outside_zero_capture_range"}),
    (0x61, {"moving", "net_weight"}),
]
REFUSED = [
    (b"\x022.345\r", "five characters: 12.345 may have lost one"),
    (b"\x021.111N\r", "five characters, net"),
    (b"\x0201234\r", "no point"),
    (b"\x022,345\r", "a comma"),
    (b"\x02-0.100\r", "a sign"),
    (b"\x02?\x40\r", "a status without a flag"),
    (b"\x02?\x02\r", "a status without bit 6, which is an STX"),
    (b"\x02?\x01\r", "a status without bit 6"),
    (b"\x02?\xc1\r", "a parity bit"),
    (b"\x02\r", "no content"),
    (b"\x02?\r", "no status"),
    (b"\x02?AA\r", "two status bytes"),
    (b"\x0201.234\x00\r", "a character with a wrong parity"),
    (b"\x02\xb01.234\r", "a digit with the parity bit"),
    (b"\x0212.34\r", "two decimals, as in pounds"),
    (b"\x02101.234\r", "three digits before the point"),
    (b"\x02     1.234\r", "too many blanks"),
    (b"\x020 1.234\r", "a blank inside"),
    (b"\x0201.234n\r", "a small n"),
    (b"\x0201.234G\r", "another letter"),
    (b"\x0201.234kg\r", "a unit"),
    (b"\x02.234\r", "nothing before the point"),
    (b"\x02E\r", "the answer to another command"),
    (b"01.234\r", "no STX"),
    (b"\x0201.2\x0201.234\r", "a frame that starts twice"),
    (b"34\r\x0201.234\r", "the end of another frame before it"),
    (b"\x0201.234\r5", "a character after it"),
    (b"\x0201.234567890123", "a frame without an end"),
    (b"\x0201.234\r\x0201,300\r", "a second frame that cannot be read"),
]


def read(answer, **options):
    return Mettler8217(**options).judge(answer)


@pytest.mark.parametrize("frame, weight, flags", WEIGHTS)
def test_a_weight_is_read_as_it_stands(frame, weight, flags):
    reading = read(frame)
    assert reading.kilograms == Decimal(weight)
    assert reading.flags == flags
    assert reading.raw == frame


@pytest.mark.parametrize("status, flags", STATUSES)
def test_a_status_has_flags_and_no_weight(status, flags):
    reading = read(b"\x02?%c\r" % status)
    assert reading.weight is None
    assert reading.flags == flags


@pytest.mark.parametrize("answer, what", REFUSED, ids=[what for _, what in REFUSED])
def test_what_the_manual_does_not_have_is_refused(answer, what):
    with pytest.raises(FrameError):
        read(answer)


@pytest.mark.parametrize("end", range(len(b"\x0201.234N\r")))
def test_half_a_frame_says_nothing_yet(end):
    assert read(b"\x0201.234N\r"[:end]) is None


def test_of_two_frames_the_last_one_counts():
    assert read(b"\x0201.234\r\x0201.300\r").weight == Decimal("1.3")
    assert read(b"\x0201.234\r\x02?A\r").weight is None


def test_a_second_frame_under_way_is_waited_for():
    assert read(b"\x0201.234\r\x0201") is None


@pytest.mark.parametrize("noise", [b"\n", b"\x00", b"\x7f", b"\x03\x04"])
def test_line_ends_and_clicks_on_the_line_do_no_harm(noise):
    assert read(noise + b"\x0201.234\r" + noise).weight == Decimal("1.234")


def test_pounds_are_two_decimals():
    assert read(b"\x0212.34\r", unit="lb").kilograms == Decimal("5.5973298458")
    assert read(b"\x02012.34\r", unit="lb").kilograms == Decimal("5.5973298458")
    with pytest.raises(FrameError):
        read(b"\x0201.234\r", unit="lb")


@pytest.mark.parametrize(
    "options, frame, kilograms",
    [
        ({"unit": "g", "decimals": "0"}, b"\x0201234\r", "1.234"),
        ({"unit": "kg", "decimals": "3"}, b"\x0201234\r", "1.234"),
        ({"unit": "kg", "decimals": "2"}, b"\x0200123N\r", "1.23"),
        ({"unit": "lb", "decimals": "2"}, b"\x02 01234\r", "5.5973298458"),
        ({"unit": "oz", "decimals": "1"}, b"\x0200010\r", "0.028349523125"),
    ],
)
def test_a_scale_without_a_point_is_read_with_its_decimals(options, frame, kilograms):
    assert read(frame, **options).kilograms == Decimal(kilograms)


def test_a_point_is_refused_where_none_was_announced():
    with pytest.raises(FrameError):
        read(b"\x0201.234\r", unit="g", decimals="0")


def test_a_comma_counts_only_where_it_was_announced():
    assert read(b"\x0201,234\r", decimal_mark=",").weight == Decimal("1.234")
    with pytest.raises(FrameError):
        read(b"\x0201.234\r", decimal_mark=",")


def test_a_scale_whose_bit_5_is_always_1_does_not_say_net():
    assert read(b"\x02?\x61\r", status_bit_5="one").flags == {"moving"}
    for status in (0x41, 0x60):
        with pytest.raises(FrameError):
            read(b"\x02?%c\r" % status, status_bit_5="one")


def test_with_a_width_a_weight_that_lost_a_digit_is_refused():
    assert read(b"\x0212.345N\r", width="6").weight == Decimal("12.345")
    with pytest.raises(FrameError):
        read(b"\x022.345N\r", width="6")


@pytest.mark.parametrize(
    "options",
    [
        {"unit": "stone"},
        {"unit": "g"},
        {"unit": "oz"},
        {"decimals": "4"},
        {"decimals": "-1"},
        {"decimal_mark": ";"},
        {"status_bit_5": "yes"},
        {"width": "9"},
        {"baud": "9600"},
    ],
)
def test_a_setting_that_cannot_be_is_refused(options):
    with pytest.raises(OptionError):
        Mettler8217(**options)
