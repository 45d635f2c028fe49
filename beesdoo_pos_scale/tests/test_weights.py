"""What of a till's words can be stored. No database is needed."""
import unittest

from ..tools.weights import fit_to_store

WAYS = ("scale", "scale_net", "manual")
SAID = {
    "weight_gross": 1.484,
    "weight_tare": 0.25,
    "weight_net": 1.234,
    "weighed_by": "scale",
    "weighed_on": "Vegetables",
}


def stored(**said):
    """What is kept of ``SAID`` with these changes, and why the rest isn't."""
    return fit_to_store(dict(SAID, **said), WAYS)


class TestWeights(unittest.TestCase):
    def assertDropped(self, values):
        """Fail unless no weight was kept."""
        weights = [values[key] for key in ("weight_gross", "weight_tare", "weight_net")]
        self.assertEqual(weights, [0, 0, 0])

    def test_a_weighing_is_kept_as_it_is(self):
        self.assertEqual(stored(), (SAID, None))

    def test_weights_are_kept_to_the_gram(self):
        values, reason = stored(weight_net=1.234000001, weight_tare=0.24999999)
        self.assertEqual(values, SAID)
        self.assertIsNone(reason)

    def test_odd_weights_are_dropped_and_who_weighed_is_kept(self):
        for odd in (
            {"weight_net": float("nan")},
            {"weight_gross": float("inf"), "weight_net": float("inf")},
            {"weight_net": "1.234"},
            {"weight_gross": "a kilogram"},
            {"weight_tare": None},
            {"weight_tare": True},
            {"weight_tare": [0.25]},
            {"weight_tare": -0.25, "weight_net": 1.734},
            {"weight_net": 1.235},
            {"weight_gross": 0.25, "weight_net": 0},
            {"weight_gross": 0.2, "weight_net": -0.05},
            {"weight_gross": 1000, "weight_net": 999.75},
            {"weight_gross": 10**400},
        ):
            with self.subTest(odd=odd):
                values, reason = stored(**odd)
                self.assertDropped(values)
                self.assertTrue(reason)
                self.assertEqual(values["weighed_by"], "scale")
                self.assertEqual(values["weighed_on"], "Vegetables")

    def test_weights_of_nobody_are_dropped(self):
        for nobody in ("a ghost", None, 7, ["scale"], {}):
            with self.subTest(nobody=nobody):
                values, reason = stored(weighed_by=nobody)
                self.assertDropped(values)
                self.assertIs(values["weighed_by"], False)
                self.assertTrue(reason)

    def test_a_name_that_no_database_takes_is_cleaned(self):
        for name, kept in (
            ("Che\x00ese\n", "Cheese"),
            ("\ud83c", False),
            ("x" * 100, "x" * 64),
            (12, False),
            ("   ", False),
        ):
            with self.subTest(name=name):
                values, reason = stored(weighed_on=name)
                self.assertEqual(values["weighed_on"], kept)
                self.assertIsNone(reason)

    def test_a_line_that_was_not_weighed_is_nothing_odd(self):
        values, reason = stored(**dict.fromkeys(SAID, False))
        self.assertDropped(values)
        self.assertIs(values["weighed_by"], False)
        self.assertIsNone(reason)
