import base64

from odoo import tools
from odoo.modules.module import get_module_resource

from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD, IS_12

from ..printing.what import FRONT
from .design_case import DesignCase


class TestFace(DesignCase):
    def test_face_has_name_number_and_member_number(self):
        card = self._create_card(self.amina)
        face = self._face(card)
        self.assertEqual((face.name, face.number), ("Amina Haddad", card.number))
        self.assertEqual(face.lines, ("No. %s" % self.amina.member_number,))
        self.assertEqual(face.design.role, "Worker")

    def test_faces_come_in_the_order_of_the_cards(self):
        amina, bram = self._create_card(self.amina), self._create_card(self.bram)
        for cards in (amina + bram, bram + amina):
            names = [face.name for face in cards._faces()]
            self.assertEqual(names, cards.mapped("member_id.name"))

    def test_name_on_the_card_takes_the_place_of_the_name(self):
        self.amina.card_name = "Amina H."
        self.assertEqual(self._face(self._create_card(self.amina)).name, "Amina H.")

    def test_blank_name_on_the_card_is_none(self):
        self.amina.card_name = "  "
        self.assertEqual(self._face(self._create_card(self.amina)).name, "Amina Haddad")

    def test_eater_shows_the_workers_number(self):
        self.company.card_of_eaters = "worker"
        worker, eater = self._create_card(self.amina), self._create_card(self.luc)
        face = self._face(eater)
        self.assertEqual((face.number, face.design.role), (worker.number, "Eater"))

    def test_last_day_is_written_where_the_design_wants_it(self):
        card = self._create_card(self.amina, expires_on="2031-12-05")
        self.assertIn("Valid until Dec 5, 2031", self._face(card).lines)
        self.design.write({"show_expiry": False, "show_member_number": False})
        self.assertEqual(self._face(card).lines, ())

    def test_words_are_in_the_language_of_the_member(self):
        self._activate("fr_FR")
        self.design.write({"role_text": "Cooperator", "back_text": "Bring it back"})
        self.design.with_context(lang="fr_FR").write(
            {"role_text": "Coopératrice", "back_text": "Merci de la rapporter"}
        )
        self.bram.lang = "fr_FR"
        cards = self._create_card(self.amina, expires_on="2031-12-05")
        cards += self._create_card(self.bram, expires_on="2031-12-05")
        english, french = cards._faces()
        self.assertEqual(english.design.role, "Cooperator")
        self.assertEqual(french.design.role, "Coopératrice")
        self.assertEqual(french.design.back_text, "Merci de la rapporter")
        self.assertIn("5 déc. 2031", french.lines[-1])
        self.assertIs(english.design.logo, french.design.logo)

    def test_photo_is_there_where_the_design_wants_it(self):
        self.amina[FULL_PHOTO_FIELD] = self._picture("red")
        card = self._create_card(self.amina)
        self.assertIsNone(self._face(card).photo)
        self.design.has_photo = True
        self.assertTrue(self._face(card).photo)

    def test_drawing_that_odoo_gives_to_all_is_no_photo(self):
        path = get_module_resource("base", "static", "img", "avatar.png")
        with open(path, "rb") as file:
            avatar = file.read()
        if IS_12:
            drawing = base64.b64encode(tools.image_colorize(avatar))
        else:
            drawing = tools.image_process(base64.b64encode(avatar), colorize=True)
        self.amina[FULL_PHOTO_FIELD] = drawing
        self.design.has_photo = True
        self.assertIsNone(self._face(self._create_card(self.amina)).photo)

    def test_cards_of_a_role_and_language_share_their_design(self):
        cards = self._create_card(self.amina) + self._create_card(self.bram)
        first, second = cards._faces()
        self.assertIs(first.design, second.design)

    def test_card_of_somebody_who_left_can_still_be_drawn(self):
        card = self._create_card(self.bram)
        self.bram.member_role = False
        self.assertEqual(self._face(card).name, "Bram Peeters")

    def test_office_draws_cards(self):
        card = self._as(self._create_card(self.amina), self.office)
        self.assertIn("Amina Haddad", card._svg(FRONT))

    def test_each_company_has_its_own_design(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.bram.company_id = other
        face = self._face(self._create_card(self.bram))
        self.assertEqual(face.design.title, "Other shop")


class TestFaceCost(DesignCase):
    def _cards(self, count, label):
        workers = [self._create_worker("%s %s" % (label, n)) for n in range(count)]
        for worker in workers:
            worker[FULL_PHOTO_FIELD] = self._picture()
        cards = self.cards.create([{"member_id": worker.id} for worker in workers])
        cards.invalidate_cache()
        return cards

    def _queries(self, method):
        self.env.cache.invalidate()
        before = self.cr.sql_log_count
        method()
        return self.cr.sql_log_count - before

    def test_queries_do_not_grow_with_the_cards(self):
        self.design.has_photo = True
        few, many = self._cards(10, "Few"), self._cards(100, "Many")
        many._print_problems()
        self.assertEqual(self._queries(few._faces), self._queries(many._faces))
        self.assertEqual(
            self._queries(few._print_problems), self._queries(many._print_problems)
        )
