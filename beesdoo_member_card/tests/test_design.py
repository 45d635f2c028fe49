import base64

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, ValidationError
from odoo.tools import mute_logger

from .design_case import ARABIC, EMOJI, GARBAGE, SVG_FILE, DesignCase


class TestDesign(DesignCase):
    def test_company_has_one_design_for_each_role(self):
        eater = self.company._card_design("eater")
        self.assertEqual(self.company._card_design("worker"), self.design)
        self.assertNotEqual(eater, self.design)
        self.assertEqual((eater.company_id, eater.role), (self.company, "eater"))

    def test_database_refuses_a_second_design(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.cr.savepoint():
                self.cr.execute(
                    "INSERT INTO coop_card_design (company_id, role, paper, ink, accent,"
                    " front_code, back_code)"
                    " VALUES (%s, 'worker', '#ffffff', '#000000', '#000000', 'qr', 'qr')",
                    (self.company.id,),
                )

    def test_new_design_is_filled_in(self):
        drawn = self.design._drawn()
        self.assertEqual((drawn.title, drawn.role), (self.company.name, "Worker"))
        self.assertEqual((drawn.front_code, drawn.back_code), ("ean13", "qr"))
        self.assertEqual(drawn.paper, "#ffffff")

    def test_own_words_take_the_place_of_defaults(self):
        self.design.write({"title": "Our shop", "role_text": "Cooperator"})
        drawn = self.design._drawn()
        self.assertEqual((drawn.title, drawn.role), ("Our shop", "Cooperator"))
        self.design.write({"show_title": False, "show_role": False})
        drawn = self.design._drawn()
        self.assertEqual((drawn.title, drawn.role), ("", ""))

    def test_no_code_is_none(self):
        self.design.write({"front_code": "none", "back_code": "code128"})
        drawn = self.design._drawn()
        self.assertEqual((drawn.front_code, drawn.back_code), ("", "code128"))

    def test_logo_is_the_companys_unless_it_has_its_own(self):
        self.company.logo = self._picture("red")
        of_company = self.design._drawn().logo
        self.assertTrue(of_company)
        own = self._picture("blue")
        self.design.logo = own
        self.assertEqual(self.design._drawn().logo, base64.b64decode(own))
        self.design.show_logo = False
        self.assertIsNone(self.design._drawn().logo)

    def test_unreadable_logo_of_the_company_is_left_out(self):
        self.company.logo = SVG_FILE
        self.assertIsNone(self.design._drawn().logo)

    def test_pictures_that_cannot_be_printed_are_refused(self):
        for name in ("logo", "front_background", "back_background"):
            for file in (SVG_FILE, GARBAGE):
                with self.assertRaisesRegex(ValidationError, "PNG"):
                    self.design.write({name: file})

    def test_png_and_jpeg_are_taken(self):
        for kind in ("PNG", "JPEG"):
            self.design.front_background = self._picture(kind=kind)
            self.assertTrue(self.design._drawn().front_background)

    def test_colours_are_checked(self):
        for colour in ("red", "#12345", "#12345g", "#1234567", "#123456\n", " "):
            with self.assertRaisesRegex(ValidationError, "#2f7d5b"):
                self.design.write({"accent": colour})
        self.design.accent = "#AbCdEf"
        self.assertEqual(self.design._drawn().accent, "#AbCdEf")


class TestDesignRights(DesignCase):
    def test_office_reads_and_managers_write(self):
        self._as(self.design, self.manager).title = "Our shop"
        design = self._as(self.design, self.office)
        self.assertEqual(design.title, "Our shop")
        with self.assertRaises(AccessError):
            design.title = "Mine"

    def test_nobody_else_reads_it(self):
        user = self._create_user("employee_test", "base.group_user")
        with self.assertRaises(AccessError):
            self._as(self.design, user).read(["title"])

    def test_managers_see_designs_of_their_companies(self):
        other = self.env["res.company"].create({"name": "Other"})
        design = other._card_design("worker")
        with self.assertRaises(AccessError):
            self._as(design, self.manager).read(["title"])

    def test_manager_opens_the_list(self):
        action = self._as(self.env["coop.card.design"], self.manager).action_open()
        found = self.env["coop.card.design"].search(action["domain"])
        self.assertEqual(set(found.mapped("role")), {"worker", "eater"})


class TestPreview(DesignCase):
    def test_preview_holds_the_example_and_the_words(self):
        self.design.write({"title": "Our shop", "back_text": "Bring it back"})
        self.assertIn("Marie-Christine", self.design.front_svg)
        self.assertIn("Our shop", self.design.front_svg)
        self.assertIn("Bring it back", self.design.back_svg)

    def _typed(self, **values):
        """What a form shows once these values were typed and not saved."""
        spec = self.design._onchange_spec()
        before = self.design.with_context(bin_size=True).read(list(spec))[0]
        before["company_id"] = self.design.company_id.id
        before.update(values)
        return self.design.onchange(before, list(values), spec)["value"]

    def test_preview_follows_what_is_typed(self):
        shown = self._typed(title="Typed", example_name="Ana", accent="#123456")
        self.assertIn("Typed", shown["front_svg"])
        self.assertIn("Ana", shown["front_svg"])
        self.assertIn("#123456", shown["front_svg"])
        self.assertNotEqual(self.design.title, "Typed")

    def test_preview_shows_a_picture_before_it_is_saved(self):
        self.design.write({"show_logo": False})
        self.assertNotIn("<image", self.design.front_svg)
        shown = self._typed(front_background=self._picture().decode())
        self.assertIn("<image", shown["front_svg"])

    def test_saved_pictures_stay_while_a_text_is_typed(self):
        self.design.write({"show_logo": False, "front_background": self._picture()})
        shown = self._typed(title="Typed")
        self.assertIn("<image", shown["front_svg"])
        self.assertFalse(shown.get("problems"))

    def test_preview_of_a_saved_picture_when_only_sizes_are_read(self):
        self.design.write({"show_logo": False, "front_background": self._picture()})
        row = self.design.with_context(bin_size=True).read(["front_svg"])[0]
        self.assertIn("<image", row["front_svg"])

    def test_unreadable_upload_is_said_and_not_drawn(self):
        shown = self._typed(front_background=GARBAGE.decode())
        self.assertIn("PNG", shown["problems"])

    def test_colour_that_is_no_colour_yet_breaks_nothing(self):
        self.assertIn("<svg", self._typed(accent="#12")["front_svg"])

    def test_characters_that_cannot_be_printed_are_said(self):
        for name in ("title", "role_text", "front_text", "back_text"):
            for text in (EMOJI, ARABIC):
                self.assertIn(text[0], self._typed(**{name: text})["problems"])
        self.assertFalse(self.design.problems)

    def test_example_name_is_not_kept(self):
        self.design.write({"example_name": "Ana"})
        self.design.invalidate_cache()
        self.assertIn("Marie-Christine", self.design.front_svg)

    def test_settings_show_both_roles(self):
        self.design.title = "Our shop"
        settings = self.env["res.config.settings"].create({})
        self.assertIn("Our shop", settings.card_worker_front)
        self.assertIn("Luc De Smet", settings.card_eater_front)
        self.assertIn("<svg", settings.card_eater_back)

    def test_settings_open_the_design(self):
        settings = self.env["res.config.settings"].create({})
        action = settings.with_context(card_role="eater").action_open_card_design()
        self.assertEqual(action["res_id"], self.company._card_design("eater").id)
