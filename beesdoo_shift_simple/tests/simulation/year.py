"""The days of the year, one after the other."""
from datetime import time

from . import door, invariants, office, online, plans, sheets, volunteers
from .clock import DAY, days, is_outage
from .nights import night
from .people import settle_in

ACTIONS = (
    volunteers.ACTIONS
    + online.ACTIONS
    + sheets.ACTIONS
    + door.ACTIONS
    + office.ACTIONS
    + plans.ACTIONS
)
ACTIONS_A_DAY = (8, 15)
CHECK_EVERY = 7
GROWING = (
    "res_partner",
    "coop_shift",
    "coop_shift_registration",
    "coop_shift_point",
    "coop_shift_notice",
)


def live(world, weeks=None):
    """Live the year, or only its first weeks; return what does not hold, as sentences."""
    with world.clock.running():
        settle_in(world)
        for number, day in enumerate(days(weeks)):
            if not is_outage(day):
                night(world, day)
            if number % CHECK_EVERY == 0 and not is_outage(day):
                analyze(world)
                faults = invariants.check_week(world)
                if faults:
                    return ["%s: %s" % (day, fault) for fault in faults]
            live_day(world, day)
        night(world, day + DAY)
        return invariants.check_year(world)


def live_day(world, day):
    """What happens at random hours of the day, and the sheets in the evening."""
    world.wake_up()
    weights, actions = zip(*ACTIONS)
    number = world.random.randint(*ACTIONS_A_DAY)
    minutes = sorted(world.random.randrange(6 * 60, 23 * 60) for __ in range(number))
    for minute in minutes:
        world.clock.set(day, time(*divmod(minute, 60)))
        world.random.choices(actions, weights)[0](world)
    world.clock.set(day, time(23, 30))
    sheets.evening(world)


def analyze(world):
    """Let PostgreSQL see how tables grow: by itself it looks at what is committed."""
    world.env.cr.execute("ANALYZE %s" % ", ".join(GROWING))
