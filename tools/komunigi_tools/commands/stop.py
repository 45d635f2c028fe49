"""make stop: Odoo and PostgreSQL."""
from .. import postgres, server
from ..progress import say


def run(settings):
    """Stop every server that was started from this cache."""
    stopped = [
        record.stem for record in server.records(settings) if server.stop(record)
    ]
    if postgres.stop(settings):
        stopped.append("PostgreSQL")
    say(f"Stopped: {', '.join(stopped)}" if stopped else "Nothing was running.")
