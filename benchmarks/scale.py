"""A weight on the scale until its number stands on the till's screen; the bridge's CPU.

A browser, a server and the bridge on this machine, with a simulated scale. It runs with
the tools' Python and not in Odoo's, and on a demo store.
"""
import random
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / part) for part in ("e2e", "tools", "scale_bridge/src")]

from browser import running_chromium  # noqa: E402
from scale import Bridge  # noqa: E402
from store import running_store  # noqa: E402
from till_shop import Shop  # noqa: E402
from tills import Tills  # noqa: E402

from komunigi_tools.odoo import Odoo  # noqa: E402
from komunigi_tools.settings import Settings  # noqa: E402
from komunigi_tools.templates import Templates  # noqa: E402

CHANGES = 80
MILLISECONDS = 400
CPU_SECONDS = 20
CPU_PERCENT = 2
ROW = "%-40s %8s %8s %8s %8s"
chance = random.Random(6)


def measure_change(till, bridge, grams):
    """Milliseconds until this weight, laid on the scale now, is on the screen."""
    text = "%.3f" % (grams / 1000)
    # The questions of till and bridge keep no pace with ours.
    till.page.wait_for_timeout(chance.uniform(300, 700))
    start = time.time()
    bridge.scale.weight(text)
    return 1000 * till.shown(start, text)


def measure_cpu(till, bridge):
    """The share of one processor that the bridge takes while the till asks, in percent."""
    start, before = time.monotonic(), bridge.cpu_seconds()
    till.page.wait_for_timeout(1000 * CPU_SECONDS)
    used = bridge.cpu_seconds() - before
    return 100 * used / (time.monotonic() - start)


def report(till, bridge):
    """Measure, and print the table."""
    till.weigh(till.shop.apples)
    grams = chance.sample(range(100, 9999), CHANGES)
    times = sorted(measure_change(till, bridge, weight) for weight in grams)
    p95 = times[len(times) * 95 // 100]
    print(ROW % ("", "p50", "p95", "max", "budget"))
    figures = ["%.0f" % ms for ms in (statistics.median(times), p95, times[-1])]
    what = "Weight to screen, ms (n = %d)" % CHANGES
    print(ROW % (what, *figures, "p95 %d" % MILLISECONDS))
    cpu = "%.2f" % measure_cpu(till, bridge)
    print(ROW % ("CPU of the bridge, %", cpu, "", "", CPU_PERCENT))


def main():
    """Set up a till with a scale, and measure it."""
    settings = Settings()
    with ExitStack() as stack:
        templates = Templates(settings, Odoo(settings, {}))
        store = stack.enter_context(running_store(templates, "bench"))
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        bridge = stack.enter_context(Bridge(Path(folder), store.url))
        chromium = stack.enter_context(running_chromium())
        tills = Tills(chromium, Shop(store, settings.series))
        report(tills.open(scales=[("Scale", bridge.url)]), bridge)
        tills.close()


main()
