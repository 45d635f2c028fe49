"""Create 2,000 members, beside as many plain partners and fewer members."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import flush, measuring, print_table  # noqa: E402

env = globals()["env"]


def create(count, name, **values):
    """Measure one ``create`` of ``count`` partners."""
    vals_list = [dict(values, name="%s %s" % (name, n)) for n in range(count)]
    with measuring() as measure:
        env["res.partner"].create(vals_list)
        flush(env)
    return measure


member = {"member_role": "worker", "shift_mode": "regular"}
create(10, "Warm-up", **member)
plain = create(2000, "Partner")
few = create(500, "Few", **member)
many = create(2000, "Member", **member)
print_table(
    ("2,000 plain partners", plain.queries, plain.seconds, "", ""),
    ("500 members", few.queries, few.seconds, "", ""),
    (
        "2,000 members",
        many.queries,
        many.seconds,
        2 * plain.queries,
        "%.2f x the time of plain partners, %.2f x that of 500 members"
        % (many.seconds / plain.seconds, many.seconds / few.seconds),
    ),
)
