from odoo.addons.komunigi_base.compat import flush

from .common import CardCase

# A row each of the card and its event, and what the mirror writes on the partner.
COST_OF_A_CARD = 6


class TestNewMember(CardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.card_for_new_member = True

    def test_new_member_gets_a_card(self):
        self.assertEqual(self._create_worker("Ines").coop_card_state, "to_print")

    def test_who_becomes_a_member_gets_a_card(self):
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        self.assertEqual(self.stranger.coop_card_state, "to_print")
        self.assertEqual(self.stranger.coop_card_id.reason, "New member.")

    def test_changed_role_makes_no_card(self):
        self.bram.write({"member_role": "eater", "household_worker_id": self.amina.id})
        self.assertFalse(self.bram.coop_card_id)

    def test_who_has_a_number_keeps_it(self):
        member = self._create_worker("Ines", barcode="0420000000013")
        self.assertEqual(member.coop_card_ids.mapped("number"), ["0420000000013"])
        self.assertEqual(member.coop_card_state, "handed_out")

    def test_no_card_where_the_store_wants_none(self):
        self.company.card_for_new_member = False
        self.assertFalse(self._create_worker("Ines").coop_card_id)

    def test_new_eater_gets_what_eaters_get(self):
        self.assertTrue(self._create_eater("Emre", self.bram).coop_card_id.number)
        self.company.card_of_eaters = "none"
        self.assertFalse(self._create_eater("Can", self.bram).coop_card_id)

    def test_author_is_who_registers_the_member(self):
        members = self._as(self.env["res.partner"], self.office)
        member = members.create([{"name": "Ines", "member_role": "worker"}])
        self.assertEqual(member.coop_card_id.changed_by_id, self.office)

    def _cost(self, count):
        members = self.env["res.partner"]
        vals = {"name": "Worker", "member_role": "worker", "shift_mode": "exempt"}
        before = self.cr.sql_log_count
        members.create([dict(vals) for __ in range(count)])
        flush(members)
        return self.cr.sql_log_count - before

    def test_cards_of_a_batch_cost_their_rows_only(self):
        costs = {}
        for wanted in (False, True):
            self.company.card_for_new_member = wanted
            self._cost(2)
            costs[wanted] = self._cost(30) - self._cost(10)
        self.assertLessEqual(costs[True] - costs[False], 20 * COST_OF_A_CARD)
