"""make test: every test, each addon alone, all together, and in a browser."""
import time
from functools import partial

from .. import lanes, scale_bridge
from ..addons import Addons
from ..closing import Outcome
from ..housekeeping import tidy
from ..lanes import Part
from ..odoo import check, session
from ..progress import say
from ..pytest_runs import Runner, count_tests, plans
from ..settings import ROOT
from ..templates import Templates

# Parts that ADDON may name beside the addons and scale_bridge.
TOOLS = "tools"
BROWSER = "e2e"
# A test in a browser takes about as long as so many others.
BROWSER_WEIGHT = 10


def run(settings):
    """Run what ADDON and TESTS leave of the tests; return 1 when not all is well."""
    started = time.monotonic()
    check(settings)
    only = settings.value("ADDON")
    parts = without_odoo(Runner(settings), only)
    if only and parts:
        results = lanes.run(parts, settings.jobs, settings.logs)
    else:
        results = _run_with_odoo(settings, parts, only)
    return _close(results, time.monotonic() - started)


def without_odoo(runner, only=""):
    """The parts that need the tools' Python alone."""
    parts = [Part(TOOLS, runner.tools, count_tests(ROOT / "tools/tests"))]
    if scale_bridge.FOLDER.is_dir():
        size = count_tests(scale_bridge.FOLDER)
        parts.append(Part(scale_bridge.FOLDER.name, runner.scale_bridge, size))
    return [part for part in parts if only in ("", part.label)]


def with_odoo(runner, templates, only=""):
    """The addons' parts, and that of the browser."""
    addons = Addons(templates.settings.addons_dir)
    parts = []
    for plan in [] if only == BROWSER else plans(addons, only):
        size = sum(count_tests(addons.directory / name) for name in plan.tested)
        call = partial(runner.addons, templates, plan, addons)
        parts.append(Part(plan.label, call, size))
    if only in ("", BROWSER):
        size = count_tests(ROOT / BROWSER) * BROWSER_WEIGHT
        parts.append(Part(BROWSER, partial(runner.browser, templates, addons), size))
    return parts


def _run_with_odoo(settings, parts, only):
    with session(settings) as odoo:
        templates = Templates(settings, odoo)
        tidy(settings, templates.databases)
        parts = [*parts, *with_odoo(Runner(settings), templates, only)]
        # The longest first: a long one that starts last would run alone.
        parts.sort(key=lambda part: part.size, reverse=True)
        return lanes.run(parts, settings.jobs, settings.logs)


def _close(results, seconds):
    total = Outcome()
    say("\nThe parts, and how long they took:")
    for result in results:
        total.add(result.outcome)
        say(f"  {result.label}: {result.outcome.words} in {result.seconds:.0f} s")
    for test, reason in total.skips:
        say(f"skipped: {test}: {reason or 'NO REASON GIVEN'}")
    for test, _reason in total.refused_skips:
        say(f"This skip counts as a failure: {test}")
    say(total.closing_line(seconds))
    return 0 if total.is_good else 1
