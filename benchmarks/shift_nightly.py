"""The nightly job over 3,000 workers with two years of entries, and a sheet of 15."""
import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import flush, measuring, print_table  # noqa: E402

from odoo import fields  # noqa: E402

env = globals()["env"]
WORKERS = 3000
CHANGED = 300
COMPANY = env.user.company_id
TODAY = COMPANY._coop_today()


def create_workers():
    """3,000 irregular workers whose period does not end today."""
    return env["res.partner"].create(
        [
            {
                "name": "W %s" % number,
                "member_role": "worker",
                "shift_mode": "irregular",
                "shift_start_date": TODAY - timedelta(days=5),
            }
            for number in range(WORKERS)
        ]
    )


def enter_history(workers):
    """26 periods of a debit and a shift each, so that everybody is at 0."""
    rows = [
        {
            "worker_id": worker.id,
            "date": TODAY - timedelta(days=28 * period + 10 + kind),
            "points": (-1.0, 1.0)[kind],
            "kind": "attendance",
            "origin": "bench/%s/%s" % (period, kind),
            "reason": "Bench",
            "registration_id": None,
            "company_id": COMPANY.id,
        }
        for worker in workers
        for period in range(26)
        for kind in (0, 1)
    ]
    env["coop.shift.point"]._post(rows)


def run_nightly():
    """Measure one night with cold caches."""
    flush(env)
    env["res.partner"].invalidate_cache()
    with measuring() as measure:
        env["res.partner"]._cron_shift_standing()
        flush(env)
    return measure


def owe_a_period(workers):
    """Let the period of these workers end today."""
    workers.write({"shift_start_date": TODAY - timedelta(days=28)})


def create_sheet(workers):
    """A shift that started an hour ago, with these workers on it."""
    start = fields.Datetime.now() - timedelta(hours=1)
    shift = env["coop.shift"].create(
        {
            "name": "Shop",
            "start": start,
            "stop": start + timedelta(hours=3),
            "seats": len(workers),
        }
    )
    Registration = env["coop.shift.registration"]
    Registration.create(
        [{"shift_id": shift.id, "worker_id": worker.id} for worker in workers]
    )
    return shift


def validate(shift):
    """Measure the validation: three were noted, the others get the default."""
    shift.registration_ids[:2].action_present()
    shift.registration_ids[2].write({"state": "excused"})
    flush(env)
    shift.invalidate_cache()
    with measuring() as measure:
        shift._validate(env.user)
        flush(env)
    return measure


people = create_workers()
enter_history(people)
run_nightly()
quiet = run_nightly()
owe_a_period(people[:CHANGED])
busy = run_nightly()
sheet = validate(create_sheet(people[-15:]))
print_table(
    ("A night in which nothing changed", quiet.queries, quiet.seconds, 200, ""),
    (
        "A night in which %s statuses changed" % CHANGED,
        busy.queries,
        busy.seconds,
        200 + 3 * CHANGED,
        "%.1f x the time of a quiet night" % (busy.seconds / quiet.seconds),
    ),
    ("Validate a sheet of 15 workers", sheet.queries, sheet.seconds, 40, ""),
)
