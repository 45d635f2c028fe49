"""Frames of all kinds: no crash, and no weight that the scale did not say.

SCALE_FUZZ_FRAMES is how many frames are made up for each test, 10000 where nothing is
said. A million: SCALE_FUZZ_FRAMES=1000000 python -m pytest tests/test_fuzz_frames.py
"""
import os

import oracles
import pytest
from cables import Clock, ListPort
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scale_bridge import protocols
from scale_bridge.line import Line, Silence
from scale_bridge.protocols.base import FrameError
from scale_bridge.protocols.dialog06 import Dialog06

FRAMES = int(os.environ.get("SCALE_FUZZ_FRAMES", "10000"))
FRAMES_EACH = 500
LETTERS = b"0123456789.,- ?NAkg\x02\x03\x06\x15\x1b\r\n\x00"
DICE = st.randoms(use_true_random=True)
fuzz = settings(
    max_examples=max(1, FRAMES // FRAMES_EACH),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


def frame_8217(dice):
    if dice.random() < 0.3:
        return b"\x02?%c\r" % dice.randrange(256)
    weight = b"%06.3f" % (dice.randrange(100000) / 1000)
    return b"\x02" + weight + dice.choice([b"", b"", b"N"]) + b"\r"


def frame_8217_lb(dice):
    weight = b"%05.2f" % (dice.randrange(100000) / 100)
    return b"\x02" + weight + dice.choice([b"", b"N"]) + b"\r"


def frame_azextra(dice):
    return b"%9.3fkg\r\n" % (dice.randrange(1000000) / 1000)


def frame_06(dice):
    kind = dice.random()
    if kind < 0.2:
        return dice.choice([b"\x06", b"\x15", b"\x0211\x1b247\x03"])
    if kind < 0.4:
        return b"\x0209\x1b%02d\x03" % dice.randrange(100)
    return oracles.weighing_06(dice.randrange(100000), dice.choice([1, 1, 1, 2]))


def damage(dice, data, frame):
    """Lose, change, add or double something, or push another frame into it."""
    at = dice.randrange(len(data) + 1)
    end = at + dice.randrange(4)
    added = dice.choice(
        [
            b"",
            bytes([dice.choice(LETTERS)]),
            bytes([dice.randrange(256)]),
            data[at:end] * 2,
            frame(dice),
        ]
    )
    return data[:at] + added + data[dice.choice([at, end]) :]


def answers(dice, frame):
    """Whole frames, one or two, damaged ones, and any bytes at all."""
    for _ in range(FRAMES_EACH):
        kind = dice.random()
        if kind < 0.1:
            letters = dice.choice([LETTERS, range(256)])
            yield bytes(dice.choice(letters) for _ in range(dice.randrange(14)))
            continue
        data = b"".join(frame(dice) for _ in range(dice.choice([1, 1, 1, 2])))
        for _ in range(dice.choice([0, 1, 1, 2, 3])):
            data = damage(dice, data, frame)
        yield data


def heard(protocol, answer):
    """What the protocol makes of an answer: a Reading, or None."""
    try:
        return protocol.judge(answer)
    except FrameError:
        return None


@pytest.mark.parametrize(
    "options, frame, said",
    [
        ({}, frame_8217, ("kg",)),
        ({"width": "6"}, frame_8217, ("kg", (6,))),
        ({"unit": "lb"}, frame_8217_lb, ("lb",)),
    ],
    ids=["kg", "kg, six characters", "lb"],
)
def test_an_8217_tells_what_its_manual_has_and_nothing_else(options, frame, said):
    protocol = protocols.create("mettler_8217", options)
    said = oracles.weights_8217(*said)

    @fuzz
    @given(DICE)
    def compare(dice):
        for answer in answers(dice, frame):
            reading = heard(protocol, answer)
            told = reading and (reading.weight, reading.flags)
            assert told == oracles.told_8217(answer, said), answer

    compare()


@fuzz
@given(DICE)
def test_an_azextra_tells_what_its_manual_has_and_nothing_else(dice):
    protocol = protocols.create("adam_azextra")
    for answer in answers(dice, frame_azextra):
        reading = heard(protocol, answer)
        assert (reading and reading.weight) == oracles.told_azextra(answer), answer


def exchange(*parts):
    """The weight that comes of a dialogue in which the scale answers ``parts``."""
    clock = Clock()
    line = Line(ListPort(parts, clock), 1.0, 1.0, clock=clock)
    line.begin()
    try:
        return Dialog06().exchange(line).weight
    except (FrameError, Silence):
        return None


@fuzz
@given(DICE)
def test_dialog_06_tells_what_its_manual_has_and_nothing_else(dice):
    taken = answers(dice, lambda dice: b"\x06")
    for first, second in zip(taken, answers(dice, frame_06)):
        told = oracles.told_06(first, second)
        assert exchange(first, second, second) == told, (first, second)


def arrivals(dice, frame):
    """(frame, what arrives of it): a character lost or added, some damaged, or the end off.

    A wrong parity arrives as NUL: see port.py.
    """
    for _ in range(FRAMES_EACH):
        whole = frame(dice)
        at = dice.randrange(len(whole))
        yield whole, dice.choice(
            [
                whole[:at] + whole[at + 1 :],
                whole[:at] + bytes([dice.randrange(256)]) + whole[at:],
                whole[: at + 1],
                bytes(byte * (dice.random() < 0.9) for byte in whole),
            ]
        )


@fuzz
@given(DICE)
def test_no_damage_on_the_cable_makes_another_weight_of_an_8217(dice):
    protocol = protocols.create("mettler_8217", {"width": "6"})
    for whole, arrived in arrivals(dice, frame_8217):
        reading = heard(protocol, arrived)
        if reading and reading.weight is not None:
            assert reading.weight == heard(protocol, whole).weight, (whole, arrived)


@fuzz
@given(DICE)
def test_no_damage_on_the_cable_makes_another_weight_of_dialog_06(dice):
    for whole, arrived in arrivals(dice, frame_06):
        weight = exchange(b"\x06", arrived)
        assert weight in (None, exchange(b"\x06", whole)), (whole, arrived)
