"""A picture of one record in one query."""
from odoo.addons.komunigi_base.compat import flush

from ..compat import encode_attached


def stored_picture(record, field_name):
    """The content (base64 bytes) of a binary field that is kept as an attachment.

    Reading the field takes two queries, on 12.0 five, and reads the pictures of
    everybody who was read along with ``record``. The caller has the right to see it.
    """
    flush(record)
    record.env.cr.execute(
        "SELECT store_fname, db_datas FROM ir_attachment"
        " WHERE res_model = %s AND res_id = %s AND res_field = %s"
        " ORDER BY id DESC LIMIT 1",
        (record._name, record.id, field_name),
    )
    row = record.env.cr.fetchone()
    if not row:
        return b""
    file_name, content = row
    if file_name:
        content = record.env["ir.attachment"]._file_read(file_name)
    return encode_attached(bytes(content or b""))
