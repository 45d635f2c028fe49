from .common import CardCase


class TestHouseholdCard(CardCase):
    """A shop where eaters use the worker's number."""

    def setUp(self):
        super().setUp()
        self.company.card_of_eaters = "worker"
        self.worker_card = self._create_card(self.amina, "handed_out")
        self.eater_card = self._create_card(self.luc, "handed_out")

    def test_new_number_of_the_worker_queues_the_eaters_cards(self):
        self.worker_card._declare_lost()
        self.assertEqual(self.eater_card.state, "to_print")
        self.assertIn("new number", self.eater_card.reason)
        self.assertEqual(self.eater_card.shown_number, self.amina.barcode)
        self.assertFalse(self.luc.barcode)

    def test_eaters_with_a_number_of_their_own_are_left_alone(self):
        self.company.card_of_eaters = "own"
        other = self._create_eater("Lea Haddad", self.amina)
        card = self._create_card(other, "handed_out")
        self._create_card(self.amina)
        self.assertEqual(card.state, "handed_out")

    def test_lost_card_of_an_eater_stops_the_workers_number(self):
        number = self.worker_card.number
        self.eater_card._declare_lost("Stolen")
        self.assertEqual(
            (self.eater_card.state, self.worker_card.state), ("lost", "lost")
        )
        self.assertIn("Luc Haddad", self.worker_card.reason)
        self.assertIn("Stolen", self.worker_card.reason)
        self.assertNotEqual(self.amina.barcode, number)
        self.assertEqual(self.amina.coop_card_id.state, "to_print")
        self.assertEqual(self.luc.coop_card_id.state, "to_print")
        self.assertEqual(self.luc.coop_card_id.shown_number, self.amina.barcode)

    def test_lost_card_of_an_eater_queues_the_other_eaters_card(self):
        other = self._create_card(self._create_eater("Lea", self.amina), "printed")
        self.eater_card._declare_lost()
        self.assertEqual(other.state, "to_print")

    def test_two_lost_cards_stop_the_number_once(self):
        other = self._create_card(self._create_eater("Lea", self.amina), "printed")
        following = (self.eater_card | other)._declare_lost()
        self.assertEqual(len(following), 3)
        self.assertEqual(len(self.amina.coop_card_ids), 2)

    def test_no_new_cards_where_the_shop_wants_none(self):
        self.company.card_after_loss = False
        self.eater_card._declare_lost()
        self.assertEqual(self.worker_card.state, "lost")
        self.assertFalse(self.amina.barcode)

    def test_author_of_a_loss_is_kept(self):
        self.eater_card._declare_lost(author=self.office)
        self.assertEqual(self.worker_card.changed_by_id, self.office)

    def test_eater_who_moves_gets_the_other_workers_number(self):
        bram_card = self._create_card(self.bram, "handed_out")
        self.luc._move_to_household(self.bram, "Moved")
        self.assertEqual(self.eater_card.state, "to_print")
        self.assertIn("Bram Peeters", self.eater_card.reason)
        self.assertEqual(self.eater_card.shown_number, bram_card.number)

    def test_eater_who_becomes_a_worker_gets_an_own_number(self):
        self.luc.write({"member_role": "worker", "household_worker_id": False})
        self.assertEqual(self.eater_card.state, "replaced")
        card = self.luc.coop_card_id
        self.assertTrue(card.number)
        self.assertEqual(self.luc.barcode, card.number)
        self.assertEqual(card.reason, "The role changed from Eater to Worker.")

    def test_worker_who_becomes_an_eater_keeps_the_number(self):
        card = self._create_card(self.bram, "handed_out")
        self.bram.write({"member_role": "eater", "household_worker_id": self.amina.id})
        self.assertEqual((card.state, self.bram.barcode), ("to_print", card.number))
