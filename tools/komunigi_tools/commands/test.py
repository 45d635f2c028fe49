"""make test: every test, each addon alone, all together, and in a browser."""
import time

from ..addons import Addons
from ..housekeeping import tidy
from ..odoo import check, session
from ..progress import say
from ..pytest_runs import Runner, plans
from ..templates import Templates

# Parts that ADDON may name beside the addons.
TOOLS = "tools"
BROWSER = "e2e"


def run(settings):
    """Run what ADDON and TESTS leave of the tests; return 1 when not all is well."""
    started = time.monotonic()
    only = settings.value("ADDON")
    runner = Runner(settings)
    check(settings)
    if only in ("", TOOLS):
        runner.tools()
    if only != TOOLS:
        with session(settings) as odoo:
            _run_on_odoo(runner, Templates(settings, odoo), only)
    return _close(runner.total, time.monotonic() - started)


def _run_on_odoo(runner, templates, only):
    settings = templates.settings
    addons = Addons(settings.addons_dir)
    tidy(settings, templates.databases)
    for plan in [] if only == BROWSER else plans(addons, only):
        runner.addons(templates, plan, addons)
    if only in ("", BROWSER):
        runner.browser(templates.odoo, templates.with_demo(addons, addons.names))


def _close(total, seconds):
    say()
    for test, reason in total.skips:
        say(f"skipped: {test}: {reason or 'NO REASON GIVEN'}")
    for test, _reason in total.refused_skips:
        say(f"This skip counts as a failure: {test}")
    say(total.closing_line(seconds))
    return 0 if total.is_good else 1
