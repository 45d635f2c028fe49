"""What the till is told lay on the pan within the age that it is told with."""
import random
import time

import pytest
from till import shop

MAX_AGE_MS = 600
SECONDS = 4
# What the clocks of two threads and of the simulated scale may differ by.
SLACK_SECONDS = 0.02
CASES = [
    ("mettler_8217", 0, False),
    ("mettler_8217", 0, True),
    ("mettler_8217", 0.25, True),
    ("mettler_8217", 0.4, False),
    ("mettler_8217", 0.55, False),
    ("mettler_8217", 0.8, False),
    ("dialog06", 0, True),
    ("dialog06", 0.25, False),
    ("adam_azextra", 0.1, True),
]


class Diary:
    """Which weight lay on the scale when; none to begin with."""

    def __init__(self, scale):
        self._scale = scale
        self._entries = [[0.0, float("-inf"), float("inf")]]

    def lay(self, weight):
        """Lay a weight on the scale; it is written down as long as it may be there."""
        began = time.monotonic()
        self._scale.weight(weight)
        self._entries[-1][2] = time.monotonic()
        self._entries.append([float(weight), began, float("inf")])

    def was_there(self, weight, since, until):
        """Whether a weight lay there at some time between two."""
        return any(
            weight == entry and began <= until and ended >= since
            for entry, began, ended in self._entries
        )


@pytest.mark.parametrize("protocol, late, is_doubled", CASES)
def test_no_weight_is_older_than_it_says(protocol, late, is_doubled):
    chance = random.Random(f"{protocol}{late}{is_doubled}")
    with shop(protocol) as (scale, till):
        diary = Diary(scale)
        scale.slow(late)
        scale.doubled(is_doubled)
        end = time.monotonic() + SECONDS
        next_change = 0
        weights = 0
        while time.monotonic() < end:
            if time.monotonic() >= next_change:
                diary.lay(f"{chance.randint(1, 9999) / 1000:.3f}")
                next_change = time.monotonic() + chance.uniform(0.1, 1.5)
            asked = time.monotonic()
            reading = till.read()
            if reading["weight"] is not None:
                weights += 1
                assert reading["age_ms"] <= MAX_AGE_MS
                since = asked - reading["age_ms"] / 1000 - SLACK_SECONDS
                assert diary.was_there(reading["weight"], since, time.monotonic())
            time.sleep(0.02)
    print(f"\n{protocol}, {late} s late, doubled {is_doubled}: {weights} weights read")
    assert weights or late * 1000 > MAX_AGE_MS / 3
