"""Whatever a scale does: no weight is told that is older than it says, or not the last.

SCALE_FUZZ_SCALES is how many scales are made up, 150 where nothing is said.
"""
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from timeless import ADDING, KINDS, MAX_AGE_SECONDS, Lie, Phase, World, no_lie

EXAMPLES = int(os.environ.get("SCALE_FUZZ_SCALES", "150"))
# What comes later cannot be told from the answer to a later question by anybody; here it
# is watched in scales that go on being so slow, below.
DELAYS = st.one_of(st.floats(0.001, 0.15), st.floats(0.15, 1.2), st.floats(0.5, 1.9))


def phases(kinds):
    """Scales that behave in these ways, one after the other."""
    phase = st.builds(
        Phase, st.sampled_from(kinds), st.floats(0.3, 12), DELAYS, st.booleans()
    )
    return st.lists(phase, min_size=1, max_size=8)


# A scale that says more than one thing to a question does so always: see below.
SCALES = st.one_of(phases(sorted(set(KINDS) - set(ADDING))), phases(ADDING))


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
@given(SCALES, st.sampled_from([50, 200, 300]))
def test_no_scale_can_make_the_bridge_lie(scale, poll_interval_ms):
    World(scale, no_lie, poll_interval_ms=poll_interval_ms).run()


def weights_of(*phases):
    """The weights in grams that were told, and all reasons why there was none."""
    told, reasons = set(), set()

    def watch(world, served):
        no_lie(world, served)
        if served.weight is not None:
            told.add(round(served.weight * 1000))
        elif served.info[0] == "error":
            reasons.add(served.info[1])

    World(phases, watch).run()
    return told, reasons


@pytest.mark.parametrize("one_by_one", [True, False])
@pytest.mark.parametrize("seconds", range(10))
def test_a_scale_that_is_too_slow_is_never_believed(seconds, one_by_one):
    for delay in (seconds + part / 20 for part in range(20)):
        if delay > MAX_AGE_SECONDS:
            told, reasons = weights_of(Phase("good", 60, delay, one_by_one))
            assert not told, delay
            assert reasons == {"silent", "slow"}, delay


@pytest.mark.parametrize(
    "kind, weights",
    [("good", 290), ("in pieces", 290), ("doubled", 290), ("doubled later", 100)],
)
def test_a_scale_that_is_quick_is_believed_each_time(kind, weights):
    told, reasons = weights_of(Phase(kind, 60, 0.05))
    assert len(told) >= weights
    assert reasons == {"silent"}  # before the first answer


def test_a_scale_that_takes_a_while_is_believed_each_time():
    seconds_without = []

    def watch(world, served):
        if served.weight is None:
            seconds_without.append(world.clock.now)

    World([Phase("good", 60, 0.29)], watch).run()
    # The first answer, and a trial every ten seconds.
    assert len({int(at) for at in seconds_without}) <= 14


@pytest.mark.parametrize(
    "before", ["silent", "half", "garbage", "every other", "after garbage"]
)
def test_a_scale_that_is_well_again_is_believed_again(before):
    told, _ = weights_of(Phase(before, 20), Phase("good", 4))
    assert len(told) > 3


def test_an_answer_to_another_programs_question_is_not_believed():
    told = []
    World(
        [Phase("good", 5, 0.5)],
        lambda world, served: told.append(served.weight),
        leftovers=[(0.1, b"\x0290.000\r"), (0.3, b"\x0291.000\r")],
    ).run()
    assert not {90.0, 91.0} & set(told)


@pytest.mark.parametrize("delay", [0.1, 0.15, 0.18, 0.19, 0.3, 0.5])
@pytest.mark.parametrize("kind", ADDING)
def test_a_scale_that_begins_to_say_things_twice_is_seen_through_soon(kind, delay):
    lies = []

    def watch(world, served):
        try:
            no_lie(world, served)
        except Lie:
            lies.append(world.clock.now)

    scale = [Phase("good", 20), Phase(kind, 20, delay, one_by_one=True)]
    World(scale, watch).run()
    assert not lies or max(lies) - min(lies) < 11
