"""What Hypothesis draws: histories of workers and rules of a shop, small, awkward."""
from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from .slow_standing import History, SlowRules

# Always the same examples, so that a failure on one machine is one on all.
ALWAYS_THE_SAME = dict(
    database=None,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

FIRST_DAY = date(2031, 1, 1)
HORIZON = 60

# Hundredths of a point: mostly whole, so that sums meet thresholds, some that binary
# fractions can't hold.
POINTS = [-100, -100, -100, -200, 100, 100, 200, -57, 57, -29, 29, -10, 10]


def examples(number):
    """The settings of a property test that tries ``number`` examples."""
    return settings(max_examples=number, **ALWAYS_THE_SAME)


def day(number):
    """The day that comes ``number`` days after the first."""
    return FIRST_DAY + timedelta(days=number)


days = st.integers(0, HORIZON).map(day)
points = st.sampled_from(POINTS)
entries = st.lists(st.tuples(days, points), max_size=10)


@st.composite
def periods(draw, most, open_ended=False):
    """At most ``most`` (first day, last day) that share no day, in any order."""
    number = 2 * draw(st.integers(0, most))
    bounds = sorted(
        draw(
            st.lists(
                st.integers(0, HORIZON), unique=True, min_size=number, max_size=number
            )
        )
    )
    pairs = [(day(a), day(b)) for a, b in zip(bounds[::2], bounds[1::2])]
    if open_ended and pairs and draw(st.booleans()):
        pairs[-1] = (pairs[-1][0], None)
    return draw(st.permutations(pairs))


@st.composite
def leaves(draw):
    """Leaves of one worker: a holiday ends, an exemption may stay open."""
    return [
        (draw(st.sampled_from(["holiday", "exemption"])) if last else "exemption",)
        + (first, last)
        for first, last in draw(periods(2, open_ended=True))
    ]


histories = st.builds(
    History,
    mode=st.sampled_from(["regular", "regular", "irregular", "exempt"]),
    start=days,
    entries=entries,
    leaves=leaves(),
    graces=periods(2),
    resigned_on=st.none() | st.none() | st.none() | days,
)


@st.composite
def rules(draw):
    """Thresholds and delay of a shop, 0 and fractions among them."""
    below = draw(st.sampled_from([0, 0, 100, 57, 29, -50, -110]))
    gap = draw(st.sampled_from([100, 100, 200, 300, 57, 1]))
    days_in_alert = draw(st.sampled_from([0, 1, 3, 7, 10, 28]))
    return SlowRules(below, days_in_alert, below - gap)
