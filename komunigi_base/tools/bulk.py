"""Insert many rows with one statement: the ORM sends one INSERT a record."""
from psycopg2 import sql

from odoo import fields

from ..compat import flush

CHUNK = 1000


def insert_rows(model, rows):
    """Insert ``rows``, dicts as for ``create``, and return the new records.

    All rows have the same keys, which are stored columns of ``model``. Rows that a
    unique or exclusion constraint refuses are left out, so that running twice is
    running once. Nothing else happens: defaults, Python constraints and computed
    columns are the caller's to give. Raises AccessError when the user may not create.
    """
    if not rows:
        return model.browse()
    model.check_access_rights("create")
    flush(model)
    log = {
        "create_uid": model.env.uid,
        "create_date": fields.Datetime.now(),
        "write_uid": model.env.uid,
        "write_date": fields.Datetime.now(),
    }
    ids = []
    for start in range(0, len(rows), CHUNK):
        ids += _insert(model, rows[start : start + CHUNK], log)
    model.invalidate_cache()
    return model.browse(ids)


def _insert(model, rows, log):
    names = list(rows[0])
    query = sql.SQL(
        "INSERT INTO {table} ({columns}) VALUES {rows} "
        "ON CONFLICT DO NOTHING RETURNING id"
    ).format(
        table=sql.Identifier(model._table),
        columns=sql.SQL(", ").join(map(sql.Identifier, names + list(log))),
        rows=sql.SQL(", ").join(sql.Placeholder() * len(rows)),
    )
    values = [
        tuple(model._fields[name].convert_to_column(row[name], model) for name in names)
        + tuple(log.values())
        for row in rows
    ]
    model.env.cr.execute(query, values)
    return [row[0] for row in model.env.cr.fetchall()]
