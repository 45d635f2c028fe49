"""make demo: the demo store, running in the background."""
from .. import server
from ..addons import Addons
from ..databases import Databases
from ..demo_store import DemoStore
from ..odoo import session
from ..progress import say, step

GUIDE = """
The demo store "Coop du Parvis" runs on Odoo {series}:  {url}

  Login     Who it is                  What to try
  --------  -------------------------  ---------------------------------------------
  manager   manager                    Cooperative > Configuration > Settings
  office    members' office            Cooperative > Shifts > This week at a glance
  desk      entrance desk              press / and type a number: 00009 may shop,
                                       00001 with a notice, 00021 may not,
                                       00019 may say "I am here"
  cashier   cashier                    Point of Sale > Till with a scale > New Session,
                                       and `make scale` in another terminal
  amina     books shifts freely        {url}/shifts: book one, then leave it
                                       {url}/my/counter: how it came about
  bram      has a slot of his own      {url}/my/shifts: exchange the next one
            and leads a shift now      {url}/my/sheets: note who came
  (nobody)  anybody                    {url}/planning: the free seats

The password of each is the login itself. The server's log: {log}
`make stop` stops it; `FRESH=1 make demo` starts over with a new database.
"""


def run(settings):
    """Make or update the demo store, start it, and say what is there."""
    demo = DemoStore(settings, Addons(settings.addons_dir))
    record = server.record_path(settings, demo.name)
    url = server.url(settings.host, settings.port)
    known = server.running(record)
    runs_here = bool(known) and known["url"] == url
    if settings.flag("FRESH"):
        demo.forget()
    if not runs_here:
        server.require_free_port(settings.host, settings.port)
    if not (runs_here and demo.is_current()):
        _start(settings, demo, record)
    log = settings.logs / f"server-{demo.name}.log"
    say(GUIDE.format(series=settings.series, url=url, log=log))


def _start(settings, demo, record):
    with session(settings) as odoo:
        server.stop(record)
        demo.prepare(odoo, Databases(settings, odoo.env))
        running = server.Server(
            odoo, demo.name, settings.port, settings.host, max_cron_threads=1
        )
        with step("Starting Odoo"):
            running.start()
