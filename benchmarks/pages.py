"""Serve /my/shifts and /shifts to a volunteer, with 4 weeks of 60 shifts."""
import re
import sys
from datetime import datetime, time, timedelta
from pathlib import Path

from werkzeug.test import Client
from werkzeug.wrappers import BaseResponse

import odoo.http

sys.path.insert(0, str(Path(__file__).parent))

from _measure import measuring, print_table  # noqa: E402

env = globals()["env"]
KILOBYTES = 80
QUERIES = 25


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


def log_in():
    """A client that talks to Odoo within this process, logged in as the volunteer."""
    client = Client(odoo.http.root, BaseResponse)
    form = client.get("/web/login").get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', form).group(1)
    client.post(
        "/web/login",
        data={"csrf_token": token, "login": "bench", "password": "bench"},
        environ_base={"REMOTE_ADDR": "127.0.0.1"},
    )
    return client


def serve(client, path):
    """Measure the second visit, as the first one compiles the templates."""
    client.get(path)
    with measuring() as measure:
        answer = client.get(path)
        body = answer.get_data()
    assert answer.status_code == 200, answer.status
    size = len(body) / 1000
    remark = "%.1f kB of at most %s" % (size, KILOBYTES)
    return (path, measure.queries, measure.seconds, QUERIES, remark)


volunteer = create_volunteer()
for shift in create_shifts()[::24]:
    shift._book(volunteer, env.user)
env.cr.commit()
visitor = log_in()
print_table(serve(visitor, "/my/shifts"), serve(visitor, "/shifts"))
