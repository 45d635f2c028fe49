"""What the office's calendar asks for: a month of 240 shifts with their labels."""
import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import flush, measuring, print_table  # noqa: E402

env = globals()["env"]
BUDGET = 20
FIRST = datetime(2031, 3, 1, 8)


def create_month():
    """240 shifts, half of which have somebody on them."""
    workers = env["res.partner"].create(
        [
            {"name": "W %s" % n, "member_role": "worker", "shift_mode": "irregular"}
            for n in range(120)
        ]
    )
    shifts = env["coop.shift"].create(
        [
            {
                "name": "Shop",
                "start": FIRST + timedelta(hours=3 * number),
                "stop": FIRST + timedelta(hours=3 * number + 2),
                "seats": 4,
                "leader_id": workers[number // 2].id,
            }
            for number in range(240)
        ]
    )
    env["coop.shift.registration"].create(
        [
            {"shift_id": shift.id, "worker_id": worker.id}
            for shift, worker in zip(shifts, workers)
        ]
    )
    return shifts


def read_month(shifts):
    """Measure the web client's reading, with cold caches."""
    flush(env)
    shifts.invalidate_cache()
    Shift = env["coop.shift"].with_context(shift_name_with_seats=True)
    names = sorted(Shift.fields_view_get(view_type="calendar")["fields"])
    domain = [("start", ">=", FIRST), ("start", "<=", FIRST + timedelta(days=31))]
    shifts.invalidate_cache()
    with measuring() as measure:
        rows = Shift.search_read(domain, names + ["start", "stop", "display_name"])
        Shift.browse([row["id"] for row in rows]).name_get()
    return measure, len(rows)


month, count = read_month(create_month())
print_table(
    (
        "A month of the calendar",
        month.queries,
        month.seconds,
        BUDGET,
        "%s shifts" % count,
    )
)
