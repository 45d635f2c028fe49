from odoo.exceptions import UserError, ValidationError

from .common import CardCase

NUMBER, OTHER = "0420000000013", "0420000000020"


class TestMerge(CardCase):
    def _merge(self, *partners, dst=None):
        ids = [partner.id for partner in partners]
        wizard = self.env["base.partner.merge.automatic.wizard"].create({})
        wizard._merge(ids, dst)

    def test_barcode_of_the_other_contact_becomes_the_members_card(self):
        self.stranger.barcode = NUMBER
        self._merge(self.stranger, self.amina)
        card = self.amina.coop_card_id
        self.assertEqual((card.number, self.amina.barcode), (NUMBER, NUMBER))
        self.assertFalse(self.stranger.exists())

    def test_card_of_the_member_stays_and_no_number_is_lost(self):
        card = self._create_card(self.amina, "handed_out")
        self.stranger.barcode = "4711"
        self._merge(self.amina, self.stranger, dst=self.stranger)
        self.assertEqual(self.amina.coop_card_id, card)
        self.assertEqual(self.amina.barcode, card.number)
        former = self.cards.search([("number", "=", "4711")])
        self.assertEqual((former.member_id, former.state), (self.amina, "replaced"))
        self.assertEqual(former.fault, "not_ean")

    def test_merge_queues_no_card(self):
        card = self._create_card(self.amina, "handed_out")
        self._merge(self.amina, self.stranger)
        self.assertEqual(card.state, "handed_out")

    def test_contacts_with_cards_are_not_merged(self):
        self._create_card(self.amina)
        self._create_card(self.bram)
        self.bram.write({"member_role": False, "member_number": False})
        with self.assertRaisesRegex(UserError, "Bram"):
            self._merge(self.amina, self.bram)
        self.assertEqual(len(self.bram.coop_card_ids), 1)

    def test_barcode_of_contacts_from_outside_is_kept(self):
        other = self.env["res.partner"].create({"name": "Nadia S."})
        other.barcode = NUMBER
        self._merge(other, self.stranger, dst=self.stranger)
        self.assertEqual(self.stranger.barcode, NUMBER)
        self.assertFalse(self.stranger.coop_card_ids)


class TestLeaving(CardCase):
    def test_member_with_a_card_is_not_deleted(self):
        self._create_card(self.bram)._declare_lost()
        with self.assertRaisesRegex(UserError, "Archive"):
            self.bram.unlink()

    def test_contact_without_a_card_is_deleted(self):
        self.stranger.unlink()
        self.assertFalse(self.stranger.exists())

    def test_card_outlives_the_archive(self):
        card = self._create_card(self.bram, "handed_out", number=NUMBER)
        self.bram.active = False
        self.assertEqual((card.state, self.bram.barcode), ("handed_out", NUMBER))
        with self.assertRaises(ValidationError):
            self._create_card(self.amina, number=NUMBER)
        self.bram.active = True
        self.assertEqual((card.state, self.bram.barcode), ("handed_out", NUMBER))

    def test_barcode_of_an_archived_member_is_nobody_elses(self):
        self._create_card(self.bram, number=NUMBER)
        self.bram.active = False
        with self.assertRaises(ValidationError):
            self.stranger.barcode = NUMBER
