from datetime import timedelta

from odoo.exceptions import AccessError
from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import flush

from .common import CardCase

NUMBER = "0420000000013"


class TestScan(CardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.card_after_loss = False
        cls.card = cls._create_card(cls.amina, "handed_out", number=NUMBER)
        cls.today = cls.company._coop_today()

    def _find(self, number=NUMBER, **context):
        partners = self.env["res.partner"].with_context(lang="en_US", **context)
        return partners._find_by_card(number)

    def _refused(self, number=NUMBER, **context):
        member, why_not = self._find(number, **context)
        self.assertFalse(member)
        return why_not

    def _adopt(self, *members):
        """Cards of these members that all have the same number, as taken over."""
        numbers = {member: "0421111111116" for member in members}
        return self.cards._adopt(numbers, "Had it before", self.env.user)

    def test_card_in_force_finds_its_member(self):
        for state in ("to_print", "printed", "handed_out"):
            card = self._create_card(self.bram, state)
            self.assertEqual(self._find(card.number), (self.bram, ""), state)

    def test_reader_may_drop_the_0(self):
        self.assertEqual(self._find(NUMBER[1:]), (self.amina, ""))
        self.card._declare_lost()
        self.assertIn("declared lost", self._refused(NUMBER[1:]))

    def test_lost_card_says_so_and_since_when(self):
        self.card._declare_lost()
        self.card._set({"since": "2026-12-04 23:30:00"})
        self.assertEqual(
            self._refused(),
            "This card was declared lost on Dec 5, 2026. Keep it for the members' "
            "office.",
        )

    def test_holder_of_a_lost_card_is_not_named(self):
        self.card._declare_lost("Amina left it in the tram")
        self.assertNotIn("Amina", self._refused())

    def test_replaced_card_says_so(self):
        following = self._create_card(self.amina)
        self.assertIn("was replaced on", self._refused())
        self.assertEqual(self._find(following.number), (self.amina, ""))

    def test_expired_card_says_until_when(self):
        self.card.expires_on = "2020-01-31"
        self.card._expire()
        self.assertIn("valid until Jan 31, 2020", self._refused())

    def test_last_day_counts_before_the_night_notes_it(self):
        self.card.expires_on = self.today
        self.assertEqual(self._find(), (self.amina, ""))
        self.card.expires_on = self.today - timedelta(days=1)
        self.assertIn("valid until", self._refused())

    def test_card_that_expired_without_a_last_day_says_when(self):
        self.card._expire()
        self.assertIn("expired on", self._refused())

    def test_number_of_two_cards_in_force_finds_nobody(self):
        self._adopt(self.bram, self.luc)
        self.assertIn("Two members have", self._refused("0421111111116"))

    def test_number_that_one_of_two_still_has_finds_that_one(self):
        cards = self._adopt(self.bram, self.luc)
        cards.filtered(lambda card: card.member_id == self.bram)._declare_lost()
        self.assertEqual(self._find("0421111111116"), (self.luc, ""))

    def test_number_of_a_member_is_no_number_of_anothers_card(self):
        self.bram.member_number = NUMBER
        self.assertIn("Two members have", self._refused())
        self.card._declare_lost()
        self.assertEqual(self._find(), (self.bram, ""))

    def test_member_number_still_finds_its_member(self):
        number = self.amina.member_number
        self.assertEqual(self._find(number), (self.amina, ""))

    def test_unknown_and_empty_numbers_are_answered_as_before(self):
        self.assertIn("No member has", self._refused("0429999999995"))
        for number in (None, "", "  "):
            self.assertIn("No number was read", self._refused(number))

    def test_who_has_left_is_found_when_asked_for(self):
        number = self._create_card(self.bram, "handed_out").number
        self.bram.active = False
        self.assertIn("No member has", self._refused(number))
        self.assertEqual(self._find(number, active_test=False), (self.bram, ""))

    def test_card_that_somebody_lost_who_has_left_is_a_lost_one(self):
        card = self._create_card(self.bram, "handed_out")
        card._declare_lost()
        self.bram.active = False
        for active_test in (True, False):
            why_not = self._refused(card.number, active_test=active_test)
            self.assertIn("declared lost", why_not)

    def test_record_rules_hide_members_and_their_cards(self):
        portal = self._create_portal_user(self.bram, "bram_scan_test")
        partners = self._as(self.env["res.partner"], portal)
        own = self._create_card(self.bram, "handed_out")
        self.assertEqual(partners._find_by_card(own.number)[0], self.bram)
        self.assertIn("No member has", partners._find_by_card(NUMBER)[1])
        self.card._declare_lost()
        self.assertIn("No member has", partners._find_by_card(NUMBER)[1])

    @mute_logger("odoo.models", "odoo.addons.base.models.ir_model")
    def test_who_may_read_no_partner_finds_none(self):
        nobody = self._create_user("nobody_test")
        with self.assertRaises(AccessError):
            self._as(self.env["res.partner"], nobody)._find_by_card(NUMBER)

    def test_scan_of_a_card_is_one_query(self):
        for number, dead in ((NUMBER, False), ("0421111111116", True)):
            if dead:
                self._adopt(self.bram)._declare_lost()
            partners = self.env["res.partner"].sudo()
            partners._find_by_card(number)
            flush(partners)
            before = self.cr.sql_log_count
            partners._find_by_card(number)
            self.assertEqual(self.cr.sql_log_count - before, 1)

    def test_lost_card_stops_at_the_entrance(self):
        if "coop.entrance" not in self.env:
            self.skipTest("The entrance desk is not installed.")
        self.company.entrance_log = "named"
        desk = self.env["coop.entrance"]._desk_in("en_US")
        self.assertEqual(desk._answer(NUMBER)["member"]["id"], self.amina.id)
        self.card._declare_lost()
        answer = desk._answer(NUMBER)
        self.assertEqual((answer["verdict"], answer["member"]), ("card", None))
        self.assertIn("declared lost on", answer["sentences"][0]["text"])
        visit = self.env["coop.entrance.visit"].search([], limit=1, order="id desc")
        self.assertFalse(visit.member_id)

    def test_new_card_after_a_loss_opens_the_door(self):
        if "coop.entrance" not in self.env:
            self.skipTest("The entrance desk is not installed.")
        self.company.card_after_loss = True
        following = self.card._declare_lost()
        desk = self.env["coop.entrance"]._desk_in("en_US")
        self.assertEqual(desk._answer(following.number)["member"]["id"], self.amina.id)
