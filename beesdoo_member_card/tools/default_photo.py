"""The picture that 12.0 gives to who has none: a head on a ground of random colour."""
import io
from functools import lru_cache

from PIL import Image

from odoo.modules.module import get_module_resource

from .picture import content


def is_default_photo(value):
    """Whether this base64 ``value`` is nobody's photo but Odoo's drawing of a head.

    As ``image_colorize`` of 12.0's ``odoo.tools`` makes it.
    """
    avatar = _avatar()
    try:
        photo = Image.open(io.BytesIO(content(value)))
        if photo.format != "PNG" or photo.size != avatar.size:
            return False
        photo = photo.convert("RGB")
    except Exception:
        # Pillow raises OSError, ValueError, SyntaxError and struct.error, by format.
        return False
    drawing = Image.new("RGB", avatar.size, photo.getpixel((0, 0)))
    drawing.paste(avatar, mask=avatar)
    return drawing.tobytes() == photo.tobytes()


@lru_cache(maxsize=1)
def _avatar():
    path = get_module_resource("base", "static", "img", "avatar.png")
    return Image.open(path).convert("RGBA")
