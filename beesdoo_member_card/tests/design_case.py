import base64
from io import BytesIO

from PIL import Image

from .common import CardCase

EMOJI, ARABIC, CHINESE = "\U0001F955", "\u0644\u064a\u0644\u0649", "\u674e\u5a1c"
SVG_FILE = base64.b64encode(b'<svg xmlns="http://www.w3.org/2000/svg"/>')
GARBAGE = base64.b64encode(b"no picture at all")


class DesignCase(CardCase):
    """A shop whose cards have a design."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.design = cls.company._card_design("worker")
        cls.manager = cls._create_user("manager_test", "komunigi_base.group_manager")

    @classmethod
    def _picture(cls, colour="teal", size=(60, 40), kind="PNG"):
        """The base64 of a picture of one colour."""
        stream = BytesIO()
        Image.new("RGB", size, colour).save(stream, kind)
        return base64.b64encode(stream.getvalue())

    @classmethod
    def _face(cls, card):
        return card._faces()[0]

    @classmethod
    def _activate(cls, code):
        """French and the like as the store has them: a language without terms."""
        lang = cls.env["res.lang"].with_context(active_test=False)
        lang.search([("code", "=", code)]).active = True
