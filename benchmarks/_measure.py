"""What the benchmarks share: counting queries and printing a table."""
import json
import os
import time
from contextlib import contextmanager
from pathlib import Path

from odoo import release
from odoo.sql_db import Cursor

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
# The seconds of the last run on this machine, by series and row.
LAST_RUN = CACHE / "komunigi" / "bench.json"


class Measure:
    """``seconds`` and ``queries`` that passed within ``measuring``."""

    seconds = 0.0
    queries = 0


@contextmanager
def measuring():
    """Count the time and the SQL queries of all cursors of this process."""
    measure = Measure()
    execute = Cursor.execute

    def counting(self, *args, **kwargs):
        measure.queries += 1
        return execute(self, *args, **kwargs)

    Cursor.execute = counting
    start = time.perf_counter()
    try:
        yield measure
    finally:
        measure.seconds = time.perf_counter() - start
        Cursor.execute = execute


def flush(env):
    """Send pending writes, which 14.0 puts off until it is asked."""
    if hasattr(env["base"], "flush"):
        env["base"].flush()


def print_table(*rows):
    """Print rows of (what, queries, seconds, budget, remark).

    Beside the seconds stands their ratio to those of the last run on this machine.
    """
    times = json.loads(LAST_RUN.read_text()) if LAST_RUN.exists() else {}
    print_row("", "queries", "seconds", "/ last", "budget", "")
    for what, queries, seconds, budget, remark in rows:
        key = "%s %s" % (release.series, what)
        ratio = "%.2f" % (seconds / times[key]) if times.get(key) else "-"
        times[key] = seconds
        print_row(what, queries, "%.3f" % seconds, ratio, budget, remark)
    LAST_RUN.parent.mkdir(parents=True, exist_ok=True)
    LAST_RUN.write_text(json.dumps(times, indent=1, sort_keys=True))


def print_row(what, queries, seconds, ratio, budget, remark):
    """One line of a table; ``budget`` is a number of queries or empty."""
    print(  # pylint: disable=print-used
        "%-40s %8s %8s %7s %7s  %s" % (what, queries, seconds, ratio, budget, remark)
    )


def print_spread(*rows):
    """Print rows of (what, median and most queries, budget, p50, p95, max, budget).

    Times are in milliseconds; they are never asserted, as machines differ.
    """
    heads = ("queries", "most", "budget", "p50 ms", "p95 ms", "max ms", "budget")
    lines = [("",) + heads]
    for row in rows:
        lines.append(row[:4] + tuple("%.1f" % value for value in row[4:7]) + row[7:])
    for line in lines:
        print("%-32s %8s %6s %7s %8s %7s %7s %7s" % line)  # pylint: disable=print-used
