from datetime import timedelta

from odoo.tests.common import tagged

from .portal_case import LOST, CardPortalCase


@tagged("post_install", "-at_install")
class TestPortalCard(CardPortalCase):
    def test_page_shows_the_number_and_its_two_codes(self):
        self._log_in()
        page = self._read()
        self.assertIn(">%s<" % self.card.number, page)
        self.assertIn("Barcode of your number", page)
        self.assertIn("QR code of your number", page)
        self.assertEqual(page.count("<svg"), 2)
        self.assertIn("Amina Haddad", page)

    def test_portal_home_links_to_the_card(self):
        self._log_in()
        self.assertIn('href="/my/card"', self._read("/my/home"))

    def test_each_state_is_said_in_words(self):
        self._log_in()
        for state, words in (
            ("to_print", "waits to be printed. Its number works already"),
            ("printed", "Your card is ready"),
            ("handed_out", "show this page instead"),
        ):
            card = self._create_card(self.amina, state)
            page = self._read()
            self.assertIn(words, page)
            self.assertIn(card.number, page)

    def test_card_that_is_printed_again_still_works(self):
        self.card._requeue("New name")
        self._log_in()
        page = self._read()
        self.assertIn("The one that you have works until then", page)
        self.assertIn(LOST, page)

    def test_card_without_a_number_in_force_shows_no_code(self):
        self.company.card_after_loss = False
        self._log_in()
        for end, words in (("_expire", "expired on"), ("_declare_lost", "lost on")):
            card = self._create_card(self.amina, "handed_out")
            getattr(card, end)()
            page = self._read()
            self.assertIn(words, page)
            self.assertNotIn("<svg", page)
            self.assertNotIn(card.number, page)

    def test_card_whose_last_day_is_over_shows_no_code(self):
        self.card.expires_on = self.company._coop_today() - timedelta(days=1)
        self._log_in()
        page = self._read()
        self.assertIn("valid until", page)
        self.assertNotIn("<svg", page)

    def test_last_day_is_said(self):
        self.card.expires_on = "2090-12-31"
        self._log_in()
        self.assertIn("It is valid until Dec 31, 2090.", self._read())

    def test_member_without_a_card_is_told_whom_to_ask(self):
        self._log_in("luc_test")
        page = self._read()
        self.assertIn("You have no card yet.", page)
        self.assertNotIn("<svg", page)

    def test_eater_where_eaters_have_none_is_told_what_to_do(self):
        self.company.card_of_eaters = "none"
        self._log_in("luc_test")
        self.assertIn("In this store eaters have no card.", self._read())

    def test_eater_may_show_the_workers_number(self):
        self.company.card_of_eaters = "worker"
        self._log_in("luc_test")
        page = self._read()
        self.assertIn(">%s<" % self.card.number, page)
        self.assertIn("You use the number of Amina Haddad", page)
        self.assertIn("tell Amina Haddad or the members' office at once", page)

    def test_eater_with_a_card_of_the_workers_number_shows_it(self):
        self.company.card_of_eaters = "worker"
        self._create_card(self.luc, "handed_out")
        self.company.card_of_eaters = "own"
        self._log_in("luc_test")
        self.assertIn(">%s<" % self.card.number, self._read())

    def test_eater_reads_when_the_worker_has_no_card(self):
        self.company.write({"card_of_eaters": "worker", "card_after_loss": False})
        self.card._declare_lost()
        self._log_in("luc_test")
        page = self._read()
        self.assertIn("who has no card in force", page)
        self.assertNotIn(self.card.number, page)

    def test_account_of_no_member_is_told_whom_to_ask(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        self._log_in("zoe_test")
        self.assertIn("belongs to no member", self._read())
        self.assertNotIn('href="/my/card"', self._read("/my/home"))

    def test_number_that_is_no_ean_has_codes_too(self):
        self.cards._adopt({self.bram: "B-17"}, "Had it before", self.env.user)
        self._create_portal_user(self.bram, "bram_test")
        self._log_in("bram_test")
        page = self._read()
        self.assertIn(">B-17<", page)
        self.assertEqual(page.count("<svg"), 2)

    def test_number_too_long_for_bars_has_a_qr_code(self):
        number = "M" * 60
        self.cards._adopt({self.bram: number}, "Had it before", self.env.user)
        self._create_portal_user(self.bram, "bram_test")
        self._log_in("bram_test")
        self.assertEqual(self._read().count("<svg"), 1)


@tagged("post_install", "-at_install")
class TestPortalLoss(CardPortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()

    def test_asking_changes_nothing(self):
        page = self._read(LOST)
        self.assertIn(self.card.number, page)
        self.assertIn('name="csrf_token"', page)
        self.assertEqual(self.card.state, "handed_out")

    def test_lost_card_stops_at_once_and_the_next_is_shown(self):
        page = self._declare_lost(reason="  In the\ttram ")
        self.assertEqual((self.card.state, self.card.reason), ("lost", "In the tram"))
        following = self.amina.coop_card_id
        self.assertIn("Your card is stopped", page)
        self.assertIn(">%s<" % following.number, page)
        found, why_not = self.env["res.partner"]._find_by_card(self.card.number)
        self.assertFalse(found)
        self.assertIn("declared lost", why_not)
        self.assertEqual(self.amina.barcode, following.number)

    def test_loss_is_in_the_name_of_the_member(self):
        self._declare_lost()
        self.assertEqual(self.card.changed_by_id, self.user)
        self.assertEqual(self.amina.coop_card_id.changed_by_id, self.user)

    def test_office_reads_of_the_loss(self):
        self._declare_lost(reason="<b>Stolen</b>")
        message = self.amina.message_ids[0]
        self.assertIn(self.card.number, message.body)
        self.assertIn("&lt;b&gt;Stolen", message.body)
        self.assertEqual(message.author_id, self.amina)

    def test_shop_without_cards_to_follow_says_whom_to_ask(self):
        self.company.card_after_loss = False
        page = self._declare_lost()
        self.assertIn("Ask the members' office for a new one", page)
        self.assertFalse(self.amina.coop_card_id)
        self.assertNotIn(LOST, page)

    def test_loss_said_twice_leaves_the_next_card_alone(self):
        self._declare_lost()
        following = self.amina.coop_card_id
        page = self._declare_lost()
        self.assertIn("declared lost already", page)
        self.assertEqual(following.state, "to_print")
        self.assertEqual(len(self.amina.coop_card_ids), 2)

    def test_card_that_follows_can_not_be_lost_before_it_is_handed_out(self):
        self._declare_lost()
        following = self.amina.coop_card_id
        self.assertEqual(self._get(LOST).status_code, 303)
        page = self._declare_lost(card_id=following.id)
        self.assertIn("can't be declared lost here", page)
        self.assertEqual(following.state, "to_print")

    def test_card_stops_even_if_no_number_is_left_for_the_next(self):
        # All eight digits after the kind digit are spent.
        sequence = self.env.ref("beesdoo_member_card.sequence_card_number")
        sequence.number_next = 10**9
        page = self._declare_lost()
        self.assertEqual(self.card.state, "lost")
        self.assertIn("Ask the members' office for a new one", page)
        self.assertIn("No numbers are left", self.amina.message_ids[0].body)

    def test_long_reason_is_cut(self):
        self._declare_lost(reason="x" * 5000)
        self.assertEqual(len(self.card.reason), 200)

    def test_any_reason_is_a_text(self):
        files = {"reason": ("reason.txt", b"1")}
        answer = self._post(card_id=self.card.id, files=files)
        self.assertEqual(answer.status_code, 303)
        self.assertEqual((self.card.state, self.card.reason or ""), ("lost", ""))

    def test_unprintable_signs_are_left_out(self):
        self._declare_lost(reason="In\x00 the\x1b tram")
        self.assertEqual(self.card.reason, "In the tram")
