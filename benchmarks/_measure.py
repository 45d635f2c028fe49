"""What the benchmarks share: counting queries and printing a table."""
import time
from contextlib import contextmanager

from odoo.sql_db import Cursor


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
    """Print rows of (what, queries, seconds, budget, remark)."""
    print_row("", "queries", "seconds", "budget", "")
    for row in rows:
        print_row(*row)


def print_row(what, queries, seconds, budget, remark):
    """One line of a table; ``budget`` is a number of queries or empty."""
    if isinstance(seconds, float):
        seconds = "%.3f" % seconds
    print(  # pylint: disable=print-used
        "%-46s %9s %9s %9s  %s" % (what, queries, seconds, budget, remark)
    )
