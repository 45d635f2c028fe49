"""Examples of a property test that leave nothing behind for the next one."""
from contextlib import contextmanager

from odoo.addons.komunigi_base.compat import flush


@contextmanager
def undone(env):
    """What is done within is in the database, and undone at the end."""
    flush(env["res.partner"])
    env.cr.execute("SAVEPOINT example")
    try:
        yield
    finally:
        env.clear()
        env.cr.execute("ROLLBACK TO SAVEPOINT example")
