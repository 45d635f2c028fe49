"""Make two transactions about the same records take turns."""
from psycopg2 import sql

from odoo.addons.komunigi_base.compat import flush


def take_turn(records):
    """Of two transactions that do this at once, let Odoo try the second again.

    Odoo works in REPEATABLE READ: waiting for a lock, the second would go on with what
    it saw before. It fails on a row that was written, is tried again, and sees all.
    """
    if not records:
        return
    flush(records)
    query = sql.SQL("UPDATE {} SET write_date = write_date WHERE id IN %s")
    query = query.format(sql.Identifier(records._table))
    # That the second fails here is how it works, and no error for the log.
    records.env.cr.execute(query, (tuple(records.ids),), log_exceptions=False)
