"""Pictures of binary fields, as they are printed."""
import base64
import io
from functools import lru_cache

from PIL import Image, ImageDraw

from ..printing.pictures import UnreadablePicture, is_readable, ratio


def content(value):
    """The bytes of a binary field's base64 ``value``, b"" of what is none."""
    try:
        return base64.b64decode(value or b"")
    except ValueError:
        return b""


def printable_picture(value):
    """The bytes of a picture that can be printed, None of anything else.

    All of it is decoded: for a picture that stands on many cards.
    """
    data = content(value)
    return data if data and is_readable(data) else None


def printable_photo(value):
    """As ``printable_picture``, by the head of the file alone.

    For photos, which are many and which Odoo has decoded once.
    """
    data = content(value)
    try:
        ratio(data)
    except UnreadablePicture:
        return None
    return data


@lru_cache(maxsize=1)
def silhouette():
    """The bytes of a photo of nobody."""
    image = Image.new("RGB", (276, 354), "#cfd8dc")
    pen = ImageDraw.Draw(image)
    pen.ellipse((78, 70, 198, 206), fill="#78909c")
    pen.ellipse((28, 226, 248, 480), fill="#78909c")
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
