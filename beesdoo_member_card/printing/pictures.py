"""Pictures as a card needs them: upright, in RGB, no finer than the printer.

PNG and JPEG in any mode are read, GIF and whatever else Pillow knows too. SVG is not.
"""
import io
from collections import namedtuple

from PIL import Image, ImageOps

MM_PER_INCH = 25.4
DPI = 300
JPEG_QUALITY = 85

CONTAIN, COVER = "contain", "cover"

# ``data`` is a JPEG file or, where there is transparency or few colours, a PNG file.
Picture = namedtuple("Picture", "data is_jpeg width height")


class UnreadablePicture(ValueError):
    """The bytes are no picture that Pillow reads."""


def is_readable(data):
    """Whether ``data`` can be printed as a picture; looks at all of it."""
    try:
        _open(data).load()
    except Exception:
        return False
    return True


def ratio(data):
    """Width by height of an upright picture.

    :raises UnreadablePicture: for anything else
    """
    width, height = _upright_size(_open(data))
    return width / height


def prepare(data, width, height, fit=CONTAIN, is_photo=False):
    """The ``Picture`` to be stretched over a box of ``width`` x ``height`` mm.

    ``COVER`` cuts away what is beyond the box's proportions, ``CONTAIN`` takes a box of
    the picture's own. A photo becomes a JPEG.

    :raises UnreadablePicture: for what is no picture
    """
    pixels = [max(1, int(round(side / MM_PER_INCH * DPI))) for side in (width, height)]
    try:
        image = _open(data)
        # A JPEG decodes faster at a half, quarter or eighth of its size.
        image.draft("RGB", [max(pixels)] * 2)
        image = _plain(ImageOps.exif_transpose(image))
        image = _shrunk(image, pixels, fit)
    except UnreadablePicture:
        raise
    except Exception as error:
        raise UnreadablePicture(str(error)) from error
    return _packed(image, is_photo)


def _open(data):
    try:
        return Image.open(io.BytesIO(data))
    except Exception as error:
        # Pillow raises OSError, ValueError, SyntaxError and struct.error, by format.
        raise UnreadablePicture(str(error)) from error


def _upright_size(image):
    orientation = 0x0112
    is_turned = image.getexif().get(orientation, 1) in (5, 6, 7, 8)
    return image.size[::-1] if is_turned else image.size


def _plain(image):
    """``image`` in RGB, or RGBA if it has transparency."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        is_opaque = image.getextrema()[3] == (255, 255)
        return image.convert("RGB") if is_opaque else image
    if image.mode.startswith("I"):
        # 16 bits of grey, of which Pillow would keep the lowest 8.
        image = image.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    return image.convert("RGB")


def _shrunk(image, pixels, fit):
    """``image`` cut and scaled down to ``pixels``; a smaller one keeps its size."""
    if fit == COVER:
        scale = min(1, image.width / pixels[0], image.height / pixels[1])
        size = [max(1, int(round(side * scale))) for side in pixels]
        return ImageOps.fit(image, size, Image.LANCZOS)
    image.thumbnail(pixels, Image.LANCZOS)
    return image


def _packed(image, is_photo):
    target = io.BytesIO()
    is_jpeg = image.mode == "RGB" and (is_photo or image.getcolors(4096) is None)
    if is_jpeg:
        image.save(target, "JPEG", quality=JPEG_QUALITY)
    else:
        image.save(target, "PNG")
    return Picture(target.getvalue(), is_jpeg, image.width, image.height)
