"""What the till is told of the last answer."""
import json
import logging
from decimal import Decimal

import pytest
from cables import Clock

from scale_bridge.protocols.base import Reading
from scale_bridge.protocols.mettler_8217 import Mettler8217
from scale_bridge.state import Served, State

WEIGHT = Reading(Decimal("1.234"))


class Told:
    """A state, its clock, and what it says."""

    def __init__(self):
        self.clock = Clock()
        self.state = State("/dev/ttyX", 600, self.clock)
        self.state.opened()

    def hear(self, reading=WEIGHT, took=0.0):
        asked_at = self.clock.now
        self.clock.now += took
        self.state.heard(reading, asked_at)

    def wait(self, seconds):
        self.clock.now += seconds

    @property
    def weight(self):
        return self.state.served().weight

    @property
    def info(self):
        return self.state.served().info


@pytest.fixture
def told():
    return Told()


def test_a_fresh_weight_is_told(told):
    told.hear(took=0.25)
    assert told.state.served() == Served(1.234, "ok", 250, 1)
    assert told.state.status().as_dict() == {"status": "connected", "messages": []}


def test_the_answer_is_json_with_the_number_as_the_scale_said_it(told):
    told.hear()
    text = json.dumps(told.state.served().as_dict())
    assert text == (
        '{"weight": 1.234, "unit": "kg", "info": "ok", "age_ms": 0, "seq": 1}'
    )


@pytest.mark.parametrize(
    "frame, weight, info",
    [
        (b"01.234", 1.234, "ok"),
        (b"00.000", 0.0, "ok"),
        (b"01.200N", 1.2, ["net_weight"]),
        (b"?A", None, ["moving"]),
        (b"?B", None, ["over_capacity"]),
        (b"?D", None, ["negative"]),
        (b"?H", None, ["outside_zero_capture_range"]),
        (b"?P", None, ["center_of_zero"]),
        (b"?`", None, ["net_weight"]),
        (b"?M", None, ["moving", "negative", "outside_zero_capture_range"]),
    ],
)
def test_flags_come_as_a_list_in_their_order(told, frame, weight, info):
    told.hear(Mettler8217().parse(b"\x02" + frame + b"\r"))
    assert (told.weight, told.info) == (weight, info)


def test_a_weight_in_pounds_is_told_in_kg(told):
    told.hear(Reading(Decimal("12.34"), "lb"))
    assert told.state.served().unit == "kg"
    assert told.weight == 5.5973298458


def test_a_weight_is_told_until_its_limit_and_not_longer(told):
    told.hear()
    told.wait(0.6)
    assert told.weight == 1.234
    told.wait(0.001)
    assert (told.weight, told.info) == (None, ["error", "silent"])
    assert told.state.served().age_ms == 601


def test_flags_do_not_outlive_the_limit_either(told):
    told.hear(Reading(None, flags=frozenset(["moving"])))
    told.wait(0.601)
    assert told.info == ["error", "silent"]


def test_an_age_is_rounded_up(told):
    told.hear()
    told.wait(0.0101)
    assert told.state.served().age_ms == 11


def test_before_the_first_answer_there_is_no_age(told):
    assert told.state.served() == Served(None, ["error", "silent"], None, 0)
    assert told.state.status().status == "connecting"


def test_the_weight_goes_with_an_answer_that_cannot_be_read(told):
    told.hear()
    told.state.unreadable("a hash")
    assert (told.weight, told.info) == (None, ["error", "unreadable"])
    assert told.state.status().status == "error"
    assert "a hash" in told.state.status().messages[0]


def test_the_weight_does_not_come_back_with_silence(told):
    told.hear()
    told.state.unreadable("a hash")
    told.state.silent()
    assert told.info == ["error", "silent"]


def test_one_question_without_an_answer_does_not_take_a_fresh_weight_away(told):
    told.hear()
    told.wait(0.2)
    told.state.silent()
    assert told.weight == 1.234


def test_the_weight_goes_with_the_port(told):
    told.hear()
    told.state.unplugged("it was unplugged")
    assert (told.weight, told.info) == (None, ["error", "unplugged"])
    assert told.state.status().status == "disconnected"
    assert "/dev/ttyX" in told.state.status().messages[0]


def test_the_weight_does_not_come_back_with_the_port(told):
    told.hear()
    told.state.unplugged("it was unplugged")
    told.state.opened()
    assert told.info == ["error", "silent"]


def test_an_answer_that_is_too_old_when_it_comes_is_slow(told):
    told.hear(took=0.8)
    assert (told.weight, told.info) == (None, ["error", "slow"])
    assert told.state.served().seq == 1


def test_a_scale_that_takes_half_of_the_limit_is_slow_between_its_answers(told):
    told.hear(took=0.4)
    assert told.weight == 1.234
    told.wait(0.3)
    assert told.info == ["error", "slow"]


def test_a_slow_scale_that_falls_silent_is_silent(told):
    told.hear(took=0.8)
    told.wait(5)
    assert told.info == ["error", "silent"]


def test_a_quick_answer_ends_the_slowness(told):
    told.hear(took=0.8)
    told.hear()
    assert told.weight == 1.234
    told.wait(0.7)
    assert told.info == ["error", "silent"]


def test_an_answer_to_an_earlier_question_takes_the_weight_away(told):
    told.hear()
    told.state.late()
    assert (told.weight, told.info) == (None, ["error", "slow"])


def test_each_answer_that_can_be_read_counts(told):
    for _ in range(3):
        told.hear()
        told.state.unreadable("a hash")
        told.state.silent()
        told.state.late()
        told.state.unplugged("it was unplugged")
    assert told.state.served().seq == 3


def test_the_log_tells_changes_and_not_each_answer(told, caplog):
    caplog.set_level(logging.INFO)
    for _ in range(3):
        told.hear()
    for why in ("a", "b", "c"):
        told.state.unreadable(why)
    told.hear()
    assert [record.levelname for record in caplog.records] == [
        "INFO",
        "WARNING",
        "INFO",
    ]
