"""The status as a function, against the same told day by day in slow_standing."""
import unittest

from hypothesis import given
from hypothesis import strategies as st

from ..tools.standing import STATUSES, Facts, Rules, days_in_alert, status_of
from .slow_standing import walk_days
from .strategies import HORIZON, day, days, examples, histories, rules


def quick_rules(slow):
    """The rules as the addon takes them, in points."""
    return Rules(slow.alert_below / 100, slow.alert_days, slow.unsubscribe_at / 100)


def facts_of(history, standing):
    """The facts of a day with that standing, as the addon takes them."""
    return Facts(
        mode=history.mode,
        counter=standing.counter / 100,
        alert_since=standing.alert_since,
        leaves=history.leaves,
        graces=history.graces,
        resigned_on=history.resigned_on,
    )


def statuses(history, slow):
    """``{day: status}`` as the addon gives it, whatever was noted in which order."""
    return {
        today: status_of(facts_of(history, standing), quick_rules(slow), today)
        for today, standing in walk_days(history, slow, day(HORIZON)).items()
    }


class TestStandingProperties(unittest.TestCase):
    @examples(200)
    @given(histories, rules())
    def test_status_is_what_walking_through_the_days_gives(self, history, slow):
        standings = walk_days(history, slow, day(HORIZON))
        expected = {today: standing.status for today, standing in standings.items()}
        self.assertEqual(statuses(history, slow), expected)

    @examples(200)
    @given(histories, rules())
    def test_days_in_alert_are_those_that_the_walk_counts(self, history, slow):
        for today, standing in walk_days(history, slow, day(HORIZON)).items():
            days = days_in_alert(facts_of(history, standing), today)
            self.assertEqual(days, standing.days_in_alert)

    @examples(50)
    @given(histories, rules(), st.data())
    def test_the_order_of_what_was_noted_does_not_matter(self, history, slow, data):
        shuffled = history._replace(
            entries=data.draw(st.permutations(history.entries)),
            leaves=data.draw(st.permutations(history.leaves)),
            graces=data.draw(st.permutations(history.graces)),
        )
        self.assertEqual(statuses(shuffled, slow), statuses(history, slow))

    @examples(50)
    @given(histories, rules(), days)
    def test_grace_never_makes_a_status_worse(self, history, slow, today):
        history = history._replace(start=day(0), graces=[])
        graced = history._replace(graces=[(today, today)])
        before, after = statuses(history, slow), statuses(graced, slow)
        ranks = [key for key, __ in STATUSES]
        self.assertLessEqual(ranks.index(after[today]), ranks.index(before[today]))
        del before[today], after[today]
        self.assertEqual(after, before)
