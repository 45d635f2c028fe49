from odoo.addons.komunigi_base.compat import IS_12

from ..hooks import post_init_hook
from .common import CardCase


class TestAdoption(CardCase):
    """A shop where members had barcodes before there were cards."""

    def _had(self, member, barcode):
        """Store ``barcode`` as it was stored before this addon came."""
        if IS_12:
            self.cr.execute(
                "UPDATE res_partner SET barcode = %s WHERE id = %s",
                (barcode, member.id),
            )
        else:
            properties = self.env["ir.property"].sudo()
            properties.create(
                {
                    "name": "barcode",
                    "type": "char",
                    "fields_id": self.env.ref("base.field_res_partner__barcode").id,
                    "company_id": self.company.id,
                    "res_id": "res.partner,%s" % member.id,
                    "value_text": barcode,
                }
            )
            properties.flush()
        member.invalidate_cache()

    def _install(self):
        post_init_hook(self.cr, self.registry)
        self.env["res.partner"].invalidate_cache()

    def test_barcodes_become_first_cards(self):
        self._had(self.amina, "0420000000013")
        self._install()
        card = self.amina.coop_card_id
        self.assertEqual((card.number, card.state), ("0420000000013", "handed_out"))
        self.assertFalse(card.fault)
        self.assertEqual(card.event_ids.mapped("state"), ["handed_out"])
        self.assertEqual(self.amina.coop_card_state, "handed_out")

    def test_no_barcode_is_changed(self):
        had = {
            self.amina: "0420000000013",
            self.luc: "0420000000014",
            self.bram: "card of Bram",
            self.stranger: "0421",
        }
        for member, barcode in had.items():
            self._had(member, barcode)
        self._install()
        for member, barcode in had.items():
            self.assertEqual(member.barcode, barcode)
        self.assertFalse(self.stranger.coop_card_ids)

    def test_wrong_numbers_are_marked_for_the_office(self):
        self._had(self.amina, "0420000000014")
        self._had(self.bram, "card of Bram")
        self._install()
        self.assertEqual(self.amina.coop_card_id.fault, "check_digit")
        self.assertEqual(self.bram.coop_card_id.fault, "not_ean")

    def test_number_that_two_have_is_marked_at_both(self):
        self._had(self.amina, "0420000000013")
        self._had(self.bram, "0420000000013")
        self._install()
        cards = self.amina.coop_card_id | self.bram.coop_card_id
        self.assertEqual(cards.mapped("fault"), ["duplicate", "duplicate"])
        self.assertEqual(cards.mapped("number"), ["0420000000013"] * 2)

    def _double_number(self):
        self.company.card_after_loss = False
        self._had(self.amina, "0420000000013")
        self._had(self.bram, "0420000000013")
        self._install()
        return self.amina.coop_card_id, self.bram.coop_card_id

    def test_number_that_one_is_left_with_is_right_again(self):
        former, kept = self._double_number()
        self._create_card(self.amina)
        self.assertEqual((former.state, former.fault), ("replaced", "duplicate"))
        self.assertFalse(kept.fault)

    def test_number_that_somebody_lost_stays_marked(self):
        lost, kept = self._double_number()
        lost._declare_lost()
        self.assertEqual((lost.fault, kept.fault), ("duplicate", "duplicate"))

    def test_archived_members_and_other_companies_are_not_forgotten(self):
        self.bram.active = False
        self._had(self.bram, "0420000000013")
        self._had(self.amina, "0420000000020")
        self.amina.company_id = self.env["res.company"].create({"name": "Other"})
        self._install()
        self.assertEqual(self.bram.coop_card_id.number, "0420000000013")
        self.assertEqual(self.amina.coop_card_id.number, "0420000000020")

    def test_number_that_a_stranger_has_too_is_marked(self):
        self._had(self.stranger, "0420000000013")
        self._had(self.amina, "0420000000013")
        self._install()
        self.assertEqual(self.amina.coop_card_id.fault, "duplicate")
        self.assertEqual(self.stranger.barcode, "0420000000013")

    def test_blanks_are_no_number(self):
        self._had(self.bram, "  ")
        self._install()
        self.assertFalse(self.bram.coop_card_ids)

    def test_cards_are_found_by_role(self):
        self._had(self.amina, "0420000000013")
        self._had(self.luc, "0420000000020")
        self._install()
        for member in (self.amina, self.luc):
            found = self.cards.search([("member_role", "=", member.member_role)])
            self.assertIn(member.coop_card_id, found)

    def test_installing_twice_is_installing_once(self):
        self._had(self.amina, "0420000000013")
        self._install()
        count = self.cards.search_count([])
        self._install()
        self.assertEqual(self.cards.search_count([]), count)
        self.assertEqual(len(self.amina.coop_card_id.event_ids), 1)

    def test_barcode_belongs_to_odoo_and_stays_without_this_addon(self):
        """Odoo drops a field when the last addon that owns it is uninstalled."""
        field = self.env.ref("base.field_res_partner__barcode")
        owners = self.env["ir.model.data"].search(
            [("model", "=", "ir.model.fields"), ("res_id", "=", field.id)]
        )
        self.assertIn("base", owners.mapped("module"))

    def test_many_members_take_few_queries(self):
        members = [self._create_worker("Worker %s" % n) for n in range(30)]
        for count, member in enumerate(members):
            self._had(member, "number %s" % count)
        self._install_and_count(members[:1])
        one = self._install_and_count(members[1:2])
        many = self._install_and_count(members[2:])
        self.assertLessEqual(many, one + 5)

    def _install_and_count(self, members):
        before = self.cr.sql_log_count
        self.env["res.partner"].browse([m.id for m in members])._adopt_barcodes()
        return self.cr.sql_log_count - before
