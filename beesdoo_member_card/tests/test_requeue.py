import base64
from io import BytesIO

from PIL import Image

from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD, IS_12

from .common import CardCase


def picture(colour):
    """A small PNG of one colour, as Odoo stores pictures."""
    stream = BytesIO()
    Image.new("RGB", (200, 200), colour).save(stream, "PNG")
    return base64.b64encode(stream.getvalue())


class TestRequeue(CardCase):
    def setUp(self):
        super().setUp()
        self.company.write(
            {
                "card_requeue_name": True,
                "card_requeue_role": True,
                "card_requeue_photo": True,
            }
        )

    def test_new_name_queues_the_card_and_says_why(self):
        card = self._create_card(self.amina, "handed_out")
        number = card.number
        self.amina.name = "Amina Dubois"
        self.assertEqual(card.state, "to_print")
        self.assertEqual(
            card.reason, "The name changed from Amina Haddad to Amina Dubois."
        )
        self.assertEqual((card.number, self.amina.barcode), (number, number))

    def test_who_becomes_a_member_again_was_none(self):
        card = self._create_card(self.amina, "handed_out")
        self.luc.household_worker_id = self.bram
        self.amina.member_role = False
        self.amina.member_role = "worker"
        self.assertEqual(card.reason, "The role changed from no member to Worker.")

    def test_same_name_queues_nothing(self):
        card = self._create_card(self.amina, "printed")
        self.amina.write({"name": "Amina Haddad", "street": "Rue Neuve 1"})
        self.assertEqual(card.state, "printed")

    def test_one_write_is_one_event(self):
        card = self._create_card(self.amina, "handed_out")
        count = len(card.event_ids)
        self.amina.write({"name": "Amina Dubois", "member_photo": picture("red")})
        self.assertEqual(len(card.event_ids), count + 1)
        for words in ("Dubois", "photo"):
            self.assertIn(words, card.reason)

    def test_settings_decide(self):
        self.company.write(
            {
                "card_requeue_name": False,
                "card_requeue_role": False,
                "card_requeue_photo": False,
            }
        )
        card = self._create_card(self.luc, "handed_out")
        self.luc.write({"name": "Luc Dubois", "member_photo": picture("red")})
        self.luc.write({"member_role": "worker", "household_worker_id": False})
        self.assertEqual(card.state, "handed_out")

    def test_new_photo_queues_the_card(self):
        card = self._create_card(self.amina, "handed_out")
        for field, colour in (
            (FULL_PHOTO_FIELD, "red"),
            ("member_photo", "green"),
            ("image_medium" if IS_12 else FULL_PHOTO_FIELD, "blue"),
        ):
            self.amina[field] = picture(colour)
            self.assertEqual(
                (card.state, card.reason), ("to_print", "The photo changed.")
            )
            card._confirm_printed()

    def test_same_photo_queues_nothing(self):
        self.amina[FULL_PHOTO_FIELD] = picture("red")
        card = self._create_card(self.amina, "handed_out")
        self.amina[FULL_PHOTO_FIELD] = self.amina[FULL_PHOTO_FIELD]
        self.assertEqual(card.state, "handed_out")

    def test_new_role_keeps_the_number(self):
        card = self._create_card(self.luc, "handed_out")
        number = card.number
        self.luc.write({"member_role": "worker", "household_worker_id": False})
        self.assertEqual((card.state, card.number), ("to_print", number))
        self.assertEqual(card.reason, "The role changed from Eater to Worker.")

    def test_waiting_card_keeps_its_state_and_tells_all_reasons(self):
        self._create_card(self.amina, "handed_out")._declare_lost()
        card = self.amina.coop_card_id
        count = len(card.event_ids)
        self.amina.name = "Amina Dubois"
        self.assertEqual(card.state, "to_print")
        self.assertTrue(card.reason.startswith("Takes the place of a lost card. "))
        self.assertIn("Dubois", card.reason)
        self.assertEqual(len(card.event_ids), count)

    def test_lost_card_is_not_queued(self):
        self.company.card_after_loss = False
        card = self._create_card(self.amina, "handed_out")
        card._declare_lost()
        self.amina.name = "Amina Dubois"
        self.assertEqual(card.state, "lost")

    def test_office_is_the_author(self):
        card = self._create_card(self.amina, "handed_out")
        self._as(self.amina, self.office).name = "Amina Dubois"
        self.assertEqual(card.changed_by_id, self.office)

    def test_user_without_cards_may_change_a_name(self):
        clerk = self._create_user(
            "clerk_test", "base.group_user", "base.group_partner_manager"
        )
        card = self._create_card(self.amina, "handed_out")
        self._as(self.amina, clerk).name = "Amina Dubois"
        self.assertEqual((card.state, card.changed_by_id), ("to_print", clerk))

    def test_card_of_who_leaves_is_not_queued(self):
        card = self._create_card(self.bram, "handed_out")
        self.bram.write({"member_role": False, "name": "Bram"})
        self.assertEqual(card.state, "handed_out")

    def test_many_roles_take_few_queries(self):
        eaters = self.env["res.partner"]
        for number in range(8):
            worker = self._create_worker("Worker %s" % number)
            eaters |= self._create_eater("Eater %s" % number, worker)
        for eater in eaters:
            self._create_card(eater, "handed_out")
        few = self._count_queries(eaters[:1])
        many = self._count_queries(eaters[1:])
        # Row by row go only what Odoo itself logs and writes.
        self.assertTrue(all(e.coop_card_state == "to_print" for e in eaters))
        self.assertLess(many, few + 7 * 12)

    def _count_queries(self, eaters):
        before = self.cr.sql_log_count
        eaters.write({"member_role": "worker", "household_worker_id": False})
        return self.cr.sql_log_count - before
