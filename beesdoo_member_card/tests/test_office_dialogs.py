from odoo.exceptions import UserError, ValidationError

from .office_case import OfficeCase


class TestLost(OfficeCase):
    def test_office_declares_a_card_lost_and_says_why(self):
        card = self._create_card(self.amina, "handed_out")
        dialog = self._fill_in(
            self._seen(card).action_declare_lost(), cause="stolen", details="At the gym"
        )
        dialog.action_declare_lost()
        self.assertEqual((card.state, card.reason), ("lost", "Stolen: At the gym"))
        self.assertEqual(self.amina.coop_card_id.state, "to_print")

    def test_own_words_stand_alone(self):
        card = self._create_card(self.amina, "handed_out")
        dialog = self._fill_in(
            self._seen(card).action_declare_lost(), cause="other", details="Dog ate it"
        )
        dialog.action_declare_lost()
        self.assertEqual(card.reason, "Dog ate it")

    def test_dialog_says_what_stops_and_what_follows(self):
        card = self._create_card(self.amina, "handed_out")
        text = self._fill_in(self._seen(card).action_declare_lost()).consequence
        self.assertIn("Stops at once", text)
        self.assertIn(card.number, text)
        self.assertIn("waits to be printed for: Amina", text)

    def test_dialog_says_that_nothing_follows(self):
        self.company.card_after_loss = False
        card = self._create_card(self.amina, "handed_out")
        text = self._fill_in(self._seen(card).action_declare_lost()).consequence
        self.assertIn("No new card follows for: Amina", text)

    def test_dialog_names_eaters_who_use_the_number(self):
        self.company.card_of_eaters = "worker"
        card = self._create_card(self.amina, "handed_out")
        self._create_card(self.luc, "handed_out")
        text = self._fill_in(self._seen(card).action_declare_lost()).consequence
        self.assertIn("Luc", text)

    def test_many_are_declared_lost(self):
        cards = self._create_card(self.amina) | self._create_card(self.bram)
        self._fill_in_for("coop.card.lost", cards).action_declare_lost()
        self.assertEqual(set(cards.mapped("state")), {"lost"})

    def test_lost_card_is_not_lost_again(self):
        card = self._create_card(self.amina)
        card._declare_lost()
        dialog = self._fill_in_for("coop.card.lost", card)
        self.assertIn("nothing is left to stop", dialog.consequence)
        with self.assertRaisesRegex(UserError, "Amina"):
            dialog.action_declare_lost()


class TestNewNumber(OfficeCase):
    def _dialog(self, **vals):
        return self._fill_in(self._seen(self.amina).action_give_card_number(), **vals)

    def test_empty_is_the_next_free_number(self):
        card = self._create_card(self.amina, "handed_out")
        dialog = self._dialog(reason="Doubled")
        self.assertEqual(dialog.number_text, "The next free number.")
        dialog.action_replace()
        new = self.amina.coop_card_id
        self.assertEqual((card.state, new.state), ("replaced", "to_print"))
        self.assertEqual(new.reason, "Doubled")
        self.assertNotEqual(new.number, card.number)

    def test_twelve_digits_are_shown_completed(self):
        dialog = self._dialog(number="042000000001")
        self.assertEqual(dialog.number_text, "0420000000013")
        self.assertFalse(dialog.is_refused)
        dialog.action_replace()
        self.assertEqual(self.amina.barcode, "0420000000013")

    def test_wrong_number_is_refused_in_words(self):
        self._create_card(self.bram, number="0420000000013")
        for number, words in (
            ("0420000000014", "wrong last digit"),
            ("hello", "13 digits"),
            ("0420000000013", "Bram"),
        ):
            dialog = self._dialog(number=number)
            self.assertTrue(dialog.is_refused)
            self.assertIn(words, dialog.number_text)
            with self.assertRaisesRegex(ValidationError, words):
                dialog.action_replace()
        self.assertFalse(self.amina.coop_card_id)

    def test_card_in_hand_counts_as_handed_out(self):
        self._dialog(number="0420000000013", is_in_hand=True).action_replace()
        self.assertEqual(self.amina.coop_card_state, "handed_out")

    def test_new_number_has_the_last_day_of_new_cards(self):
        self.company.card_valid_years = 2
        self._dialog().action_replace()
        self.assertTrue(self.amina.coop_card_id.expires_on)

    def test_card_opens_the_dialog_of_its_member(self):
        card = self._create_card(self.amina)
        dialog = self._fill_in(self._seen(card).action_replace())
        self.assertEqual(dialog.member_id, self.amina)
        self.assertEqual(dialog.present_number, card.number)
