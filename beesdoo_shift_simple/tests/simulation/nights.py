"""What the server does at night, unless it is down."""
from datetime import time

from .clock import DAY

LIVES = """
    SELECT id, shift_mode, shift_start_date, shift_resigned_on, active
      FROM res_partner WHERE member_role = 'worker'
"""
LEAVES = "SELECT id, worker_id, date_from, date_to FROM coop_leave"


def night(world, day):
    """The jobs of one night, in any order."""
    jobs = [plan_shifts, refresh_standing, remind]
    world.random.shuffle(jobs)
    remember(world)
    for minute, job in enumerate(jobs):
        world.clock.set(day, time(1, 10 + minute))
        job(world)
    world.last_night = day
    world.counts["nights"] += 1


def plan_shifts(world):
    world.env["coop.shift.template"]._cron_generate()


def refresh_standing(world):
    world.env["res.partner"]._cron_shift_standing()


def remind(world):
    world.env["coop.shift.registration"]._cron_remind()


def remember(world):
    """Note what periods depend on, to judge later by what was known at the time."""
    for worker_id, *life in world.rows(LIVES):
        known = world.lives.setdefault(worker_id, [])
        if not known or known[-1][1:] != life:
            known.append([world.clock.today] + life)
    leaves = world.rows(LEAVES)
    remember_deleted(world, {row[0] for row in leaves})
    for leave_id, *period in leaves:
        known = world.leaves.setdefault(leave_id, [])
        if not known or known[-1][1:] != period:
            known.append([world.clock.now] + period)


def remember_deleted(world, kept):
    """A leave that was deleted has no day any more."""
    for leave_id in set(world.leaves) - kept:
        __, worker_id, first, last = world.leaves[leave_id][-1]
        if last is None or last >= first:
            no_day = [world.clock.now, worker_id, first, first - DAY]
            world.leaves[leave_id].append(no_day)
