"""A year of 300 workers, in which everything holds week after week."""
import json
import os

from .common import ShiftCase
from .simulation import World, live

# Name a file in this variable to read there what happened in the year.
REPORT = "SIMULATED_YEAR_REPORT"
# ... and a number of weeks here, to live those instead of the whole year. Where all
# addons are tested together `make test` asks for a quarter, which has an outage over the
# change of clocks and all that is demanded below: the year is lived by this addon alone.
WEEKS = "SIMULATED_WEEKS"
DONE = """
book, book online, exchange, ask replacement, take over, watch, leave, validate, reopen,
walk in, replace, take off, scan, touch, give leave, shorten leave, delete leave,
give grace, grace by button, guide mode, change slot, change seats, move shift, close,
change closing, delete closing
"""
REFUSED = """
book anything, book online, exchange, take over, watch, leave, note, validate, walk in,
replace, touch, correct, give leave, give slot, guide mode, change slot
"""


def names(text):
    return [" ".join(name.split()) for name in text.split(",")]


class TestSimulatedYear(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write(
            {
                "regulars_may_leave": True,
                "replacements_allowed": True,
                "shift_max_exchanges": 2,
                "reminder_days": 3,
            }
        )
        manager = cls.env.ref("komunigi_base.group_manager")
        cls.env.user.write({"groups_id": [(4, manager.id)]})
        volunteer = cls._create_worker("Volunteer", shift_mode="exempt")
        cls.users = {
            "office": cls.office,
            "volunteer": cls._create_portal_user(volunteer, "volunteer_test"),
        }

    def test_everything_holds_week_after_week_of_300_workers(self):
        world = World(self.env, self.company, self.users, seed=2026)
        faults = live(world, int(os.environ.get(WEEKS, 0)))
        self._write_report(world, faults)
        self.assertFalse(faults, "\n".join(faults))
        for name in names(DONE):
            self.assertTrue(world.counts[name], name)
        for name in names(REFUSED):
            self.assertTrue(world.counts[name + ", refused"], name)

    def _write_report(self, world, faults):
        if os.environ.get(REPORT):
            with open(os.environ[REPORT], "w") as report:
                facts = {"done": world.counts, "faults": faults}
                json.dump(facts, report, indent=1, sort_keys=True)
