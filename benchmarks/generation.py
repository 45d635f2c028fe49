"""Plan one week of 60 shifts and 360 regular registrations."""
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import flush, measuring, print_table  # noqa: E402

env = globals()["env"]
MONDAY = date(2031, 1, 6)
SUNDAY = MONDAY + timedelta(days=6)


def create_slots():
    """60 slots of 6 seats in one week, with 360 regular workers."""
    env.user.company_id.write({"shift_cycle_anchor": MONDAY})
    workers = env["res.partner"].create(
        [
            {"name": "W %s" % n, "member_role": "worker", "shift_mode": "regular"}
            for n in range(360)
        ]
    )
    return env["coop.shift.template"].create(
        [
            {
                "name": "Shop",
                "week": "1",
                "weekday": str(n % 6),
                "start_hour": 8.0 + n // 6,
                "end_hour": 9.0 + n // 6,
                "seats": 6,
                "worker_ids": [(6, 0, workers[n * 6 : n * 6 + 6].ids)],
            }
            for n in range(60)
        ]
    )


def plan(templates):
    """Measure one run of the planning with cold caches."""
    flush(env)
    templates.invalidate_cache()
    with measuring() as measure:
        templates._generate(MONDAY, SUNDAY)
        flush(env)
    return measure


def copy_by_orm(shifts):
    """Measure the same rows a week later, created record by record."""
    week = timedelta(weeks=1)
    vals_list = [
        {
            "name": shift.name,
            "start": shift.start + week,
            "stop": shift.stop + week,
            "seats": shift.seats,
            "registration_ids": [
                (0, 0, {"worker_id": registration.worker_id.id})
                for registration in shift.registration_ids
            ],
        }
        for shift in shifts
    ]
    with measuring() as measure:
        env["coop.shift"].create(vals_list)
        flush(env)
    return measure


slots = create_slots()
first = plan(slots)
second = plan(slots)
made = "%s shifts, %s registrations" % (
    len(slots.mapped("shift_ids")),
    len(slots.mapped("shift_ids.registration_ids")),
)
by_orm = copy_by_orm(slots.mapped("shift_ids"))
print_table(
    ("Plan a week", first.queries, first.seconds, 60, made),
    ("Plan it once more", second.queries, second.seconds, 60, "nothing to do"),
    (
        "The same rows by the ORM",
        by_orm.queries,
        by_orm.seconds,
        "",
        "%.1f x the time" % (by_orm.seconds / first.seconds),
    ),
)
