import io

from PIL import Image

from odoo.tests.common import BaseCase

from ..printing import pictures
from ..printing.face import draw_face, picture_problems
from ..printing.what import FRONT
from . import reading
from .drawing import NotingPen, face_pdf, make_card, make_picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
PHOTO = make_picture("RGB", (1200, 1600), (90, 120, 200), "JPEG")


def _image(picture):
    return Image.open(io.BytesIO(picture.data))


class TestPictures(BaseCase):
    def test_what_is_no_picture_is_told_before_printing(self):
        card = make_card(logo=SVG, has_photo=True, photo=PHOTO[:500])
        self.assertEqual(picture_problems(card), ["logo", "photo"])
        self.assertEqual(picture_problems(make_card(logo=PHOTO)), [])

    def test_a_photo_that_is_not_shown_is_not_looked_at(self):
        self.assertEqual(picture_problems(make_card(photo=b"no")), [])

    def test_drawing_what_is_no_picture_says_so(self):
        for values in ({"logo": SVG}, {"front_background": b"GIF89a"}):
            with self.assertRaises(pictures.UnreadablePicture):
                face_pdf(make_card(**values))

    def test_a_big_picture_is_no_finer_than_the_printer(self):
        picture = pictures.prepare(PHOTO, 25.4, 25.4, pictures.COVER)
        self.assertEqual((picture.width, picture.height), (300, 300))

    def test_a_small_picture_keeps_its_points(self):
        small = make_picture(size=(60, 40))
        picture = pictures.prepare(small, 25.4, 25.4, pictures.CONTAIN)
        self.assertEqual((picture.width, picture.height), (60, 40))

    def test_a_cmyk_photo_is_printed_in_rgb(self):
        cmyk = make_picture("CMYK", (200, 200), (0, 255, 255, 0), "JPEG")
        picture = pictures.prepare(cmyk, 20, 20, pictures.COVER, is_photo=True)
        image = _image(picture)
        self.assertEqual(image.mode, "RGB")
        red, green, _blue = image.getpixel((100, 100))
        self.assertGreater(red, green + 100)

    def test_a_photo_lying_on_its_side_is_set_upright(self):
        image = Image.new("RGB", (400, 200), (255, 0, 0))
        image.paste((0, 0, 255), (0, 0, 200, 200))
        exif = Image.Exif()
        exif[0x0112] = 6
        target = io.BytesIO()
        image.save(target, "JPEG", exif=exif.tobytes())
        self.assertAlmostEqual(pictures.ratio(target.getvalue()), 0.5)
        upright = _image(pictures.prepare(target.getvalue(), 10, 20))
        # Turned a quarter to the right: what was at the left is at the top.
        self.assertGreater(upright.getpixel((50, 20))[2], 200)
        self.assertGreater(upright.getpixel((50, 200))[0], 200)

    def test_transparency_of_a_logo_is_kept(self):
        logo = make_picture("RGBA", (300, 300), (255, 0, 0, 0))
        card = make_card(logo=logo, paper="#336699", title="Shop")
        image = reading.render(face_pdf(card))
        x, y = int(8 / 25.4 * 150), int(8 / 25.4 * 150)
        self.assertEqual(tuple(image[y, x]), (0x33, 0x66, 0x99))

    def test_pictures_of_all_modes_are_read(self):
        for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16", "I"):
            data = make_picture(mode, (30, 30))
            self.assertTrue(pictures.is_readable(data), mode)
            self.assertIn(_image(pictures.prepare(data, 9, 9)).mode, ("RGB", "RGBA"))

    def test_the_pictures_of_a_design_are_in_the_file_once(self):
        card = make_card(logo=make_picture("RGB", (300, 300), (9, 80, 9)))
        one, many = face_pdf(card), face_pdf(card, count=20)
        self.assertEqual(one.count(b"/Subtype /Image"), 1)
        self.assertEqual(many.count(b"/Subtype /Image"), 1)

    def test_a_photo_is_drawn_only_where_the_design_has_one(self):
        for has_photo, count in ((True, 1), (False, 0)):
            pen = NotingPen()
            card = make_card(
                name="", number="", has_photo=has_photo, photo=PHOTO, front_code=""
            )
            draw_face(pen, card, FRONT)
            self.assertEqual(len(pen.notes), count)
