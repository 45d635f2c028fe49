"""Pictures that travel within an answer, so that no browser keeps them."""
import base64

from odoo.tools.mimetypes import guess_mimetype


def data_uri(picture):
    """The ``data:`` URI of a binary field's ``picture`` (base64 bytes), "" of none."""
    if not picture:
        return ""
    mimetype = guess_mimetype(base64.b64decode(picture), "image/png")
    return "data:%s;base64,%s" % (mimetype, picture.decode())
