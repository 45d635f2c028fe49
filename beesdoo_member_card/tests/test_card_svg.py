import base64

from lxml import etree

from odoo.tests.common import BaseCase

from ..printing.face import card_svg
from ..printing.what import BACK, FRONT
from .drawing import EAN, make_card, make_picture

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def _parsed(card, side=FRONT, **values):
    return etree.fromstring(card_svg(card, side, **values).encode("utf-8"))


class TestSvg(BaseCase):
    def test_name_and_number_are_in_the_svg(self):
        root = _parsed(make_card(back_code="qr"), BACK)
        self.assertIn(EAN, [text.text for text in root.iter(SVG + "text")])
        self.assertEqual(root.findtext(SVG + "title"), "Amina Haddad " + EAN)

    def test_what_is_written_is_escaped(self):
        name = "<script>&\"'\x00"
        root = _parsed(make_card(name=name, title="A & B", number="<&>"))
        self.assertEqual(list(root.iter(SVG + "script")), [])
        texts = [text.text for text in root.iter(SVG + "text")]
        self.assertIn("<script>&\"'", texts)
        self.assertIn("A & B", texts)

    def test_the_svg_is_as_wide_as_asked_for(self):
        root = _parsed(make_card(), width_mm=171.2)
        self.assertEqual(root.get("width"), "171.2mm")
        self.assertEqual(root.get("height"), "107.96mm")
        self.assertEqual(root.get("viewBox"), "0 0 85.6 53.98")

    def test_pictures_are_inside_the_svg(self):
        logo = make_picture("RGBA", (30, 30), (1, 2, 3, 90))
        photo = make_picture("RGB", (30, 30), (1, 2, 3), "JPEG")
        root = _parsed(make_card(logo=logo, has_photo=True, photo=photo))
        kinds = []
        for image in root.iter(SVG + "image"):
            kind, content = image.get(HREF).split(";base64,")
            self.assertTrue(base64.b64decode(content))
            kinds.append(kind)
        self.assertEqual(kinds, ["data:image/png", "data:image/jpeg"])

    def test_texts_have_the_width_that_is_printed(self):
        root = _parsed(make_card(title="Shop"))
        for text in root.iter(SVG + "text"):
            self.assertGreater(float(text.get("textLength")), 0)

    def test_an_empty_card_is_an_svg_too(self):
        for side in (FRONT, BACK):
            self.assertEqual(_parsed(make_card("", ""), side).tag, SVG + "svg")
