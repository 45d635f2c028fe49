"""Serve a volunteer's pages, with 4 weeks of 60 shifts and 3 years behind them."""
import sys
from datetime import datetime, time, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _client import log_in  # noqa: E402
from _measure import measuring, print_table  # noqa: E402

env = globals()["env"]
KILOBYTES = 80
# Queries a page may need. 12.0 itself needs eleven more for each.
BUDGETS = {"/my/shifts": 15, "/shifts": 25, "/my/counter": 25, "/planning": 25}


def create_volunteer():
    """A volunteer who logs in as ``bench``."""
    worker = env["res.partner"].create(
        {"name": "Bench", "member_role": "worker", "shift_mode": "irregular"}
    )
    env["res.users"].with_context(no_reset_password=True).create(
        {
            "partner_id": worker.id,
            "login": "bench",
            "password": "bench",
            "groups_id": [(6, 0, [env.ref("base.group_portal").id])],
        }
    )
    return worker


def create_shifts():
    """60 shifts in each of the coming four weeks, from tomorrow on."""
    company = env.user.company_id
    tomorrow = datetime.combine(company._coop_today(), time()) + timedelta(days=1)
    vals_list = []
    for week in range(4):
        for number in range(60):
            start = tomorrow + timedelta(
                weeks=week, days=number % 6, hours=8 + number // 6
            )
            vals_list.append(
                {
                    "name": "Magasin",
                    "start": company._coop_utc(start),
                    "stop": company._coop_utc(start + timedelta(hours=1)),
                    "seats": 4,
                }
            )
    return env["coop.shift"].create(vals_list)


def create_history(worker):
    """A shift every four weeks for three years, each with an entry of the counter."""
    start = datetime.now() - timedelta(days=3)
    shifts = env["coop.shift"].create(
        [
            {
                "name": "Magasin",
                "start": start - timedelta(weeks=4 * number),
                "stop": start - timedelta(weeks=4 * number, hours=-3),
                "seats": 4,
                "leader_id": worker.id,
            }
            for number in range(39)
        ]
    )
    env["coop.shift.registration"].create(
        [
            {"shift_id": shift.id, "worker_id": worker.id, "state": "present"}
            for shift in shifts
        ]
    )
    shifts.action_validate()


def serve(client, path):
    """Measure the second visit, as the first one compiles the templates."""
    client.get(path)
    with measuring() as measure:
        answer = client.get(path)
        body = answer.get_data()
    assert answer.status_code == 200, answer.status
    size = len(body) / 1000
    remark = "%.1f kB of at most %s" % (size, KILOBYTES)
    return (path, measure.queries, measure.seconds, BUDGETS[path], remark)


env.user.company_id.write({"public_planning": True, "coworker_names": "short"})
volunteer = create_volunteer()
create_history(volunteer)
for shift in create_shifts()[::24]:
    shift._book(volunteer, env.user)
env.cr.commit()
visitor = log_in()
print_table(*[serve(visitor, path) for path in BUDGETS])
