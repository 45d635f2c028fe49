from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD, flush

from .design_case import ARABIC, CHINESE, EMOJI, GARBAGE, DesignCase


class TestPrintProblem(DesignCase):
    def _sentences(self, cards):
        return [problem["sentence"] for problem in cards._print_problems()]

    def test_names_of_europe_have_no_problem(self):
        self.amina.name = "Łucja Ștefănescu-Đorđević Ελένη Юлия Ŵyn Þór"
        self.assertFalse(self._create_card(self.amina)._print_problems())

    def test_name_that_cannot_be_printed_is_said(self):
        for text in (EMOJI, ARABIC, CHINESE):
            self.amina.name = "Amina %s" % text
            card = self._create_card(self.amina)
            (problem,) = card._print_problems()
            self.assertEqual(problem["card"], card)
            self.assertIn(text[0], problem["sentence"])
            self.assertIn("Name on the card", problem["sentence"])

    def test_name_on_the_card_cures_it(self):
        self.amina.write({"name": "Amina %s" % CHINESE, "card_name": "Amina"})
        self.assertFalse(self._create_card(self.amina)._print_problems())

    def test_text_of_the_design_is_said_of_each_card(self):
        self.design.back_text = "Bring it back %s" % EMOJI
        cards = self._create_card(self.amina) + self._create_card(self.bram)
        problems = cards._print_problems()
        self.assertEqual([problem["card"] for problem in problems], list(cards))
        self.assertIn("Text on the back", problems[0]["sentence"])
        self.assertIn(EMOJI, problems[0]["sentence"])

    def test_text_of_the_other_role_is_no_problem(self):
        self.company._card_design("eater").front_text = EMOJI
        self.assertFalse(self._create_card(self.amina)._print_problems())

    def test_translation_is_looked_at_for_who_reads_it(self):
        self._activate("fr_FR")
        self.design.front_text = "Hello"
        self.design.with_context(lang="fr_FR").front_text = "Salut %s" % EMOJI
        self.bram.lang = "fr_FR"
        cards = self._create_card(self.amina) + self._create_card(self.bram)
        (problem,) = cards._print_problems()
        self.assertEqual(problem["card"].member_id, self.bram)

    def test_card_without_any_number_is_said(self):
        self.company.card_of_eaters = "worker"
        card = self._create_card(self.luc)
        self.assertIn("no number", self._sentences(card)[0])
        self._create_card(self.amina)
        self.assertFalse(card._print_problems())

    def test_photo_that_cannot_be_printed_is_said_and_left_out(self):
        self.amina[FULL_PHOTO_FIELD] = self._picture()
        flush(self.amina)
        photos = self.env["ir.attachment"].search(
            [("res_model", "=", "res.partner"), ("res_id", "=", self.amina.id)]
            + [("res_field", "like", "image")]
        )
        photos.write({"datas": GARBAGE})
        self.amina.invalidate_cache()
        card = self._create_card(self.amina)
        self.assertFalse(card._print_problems())
        self.design.has_photo = True
        self.assertIn("photo", self._sentences(card)[0])
        self.assertIsNone(self._face(card).photo)
