from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError

from .common import CardCase


class TestDesk(CardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls._create_user("desk_test", "komunigi_base.group_entrance_desk")
        cls.card = cls._create_card(cls.amina, "printed")

    def _member(self, **context):
        """Amina as the desk reads her: as the system, for the account of the desk."""
        return self._as(self.amina, self.desk).sudo().with_context(**context)

    def _actions(self):
        member = self._member()
        return member._member_actions()[member.id]

    def _hand_out(self):
        return self._member()._run_member_action("card_hand_out")

    def _take_back(self):
        return self._member()._run_member_action("card_take_back")

    def _notices(self, **context):
        member = self._member(**context)
        return member._member_summary()[member.id]["notices"]

    def _handed_out_yesterday(self):
        self.card._hand_out()
        since = fields.Datetime.now() - timedelta(days=1)
        self.card._set({"since": since})

    def test_card_that_waits_is_said_and_offered(self):
        self.assertEqual(
            self._notices(), ["A card is ready for Amina Haddad: hand it out."]
        )
        offered = {
            "code": "card_hand_out",
            "label": "Hand out the card",
            "undo": "card_take_back",
        }
        self.assertIn(offered, self._actions())

    def test_bystanders_read_no_surname(self):
        (notice,) = self._notices(coop_private=True)
        self.assertNotIn("Haddad", notice)
        self.assertIn("Amina H", notice)

    def test_nothing_is_said_of_cards_that_do_not_wait(self):
        for change in ("_hand_out", "_declare_lost"):
            getattr(self.card, change)()
            self.assertFalse(self._notices(), change)
            self.assertNotIn("card_hand_out", [a["code"] for a in self._actions()])

    def test_handed_out_card_is_noted_in_the_name_of_the_desk(self):
        self._hand_out()
        self.assertEqual(self.card.state, "handed_out")
        self.assertTrue(self.card.event_ids[0].user_id)

    def test_hand_out_can_be_taken_back_the_same_day(self):
        self._hand_out()
        self._take_back()
        self.assertEqual(self.card.state, "printed")
        self.assertEqual(len(self._notices()), 1)

    def test_hand_out_of_another_day_stays(self):
        self._handed_out_yesterday()
        with self.assertRaisesRegex(UserError, "can't be done"):
            self._take_back()
        self.assertEqual(self.card.state, "handed_out")

    def test_card_that_never_lay_at_the_desk_is_not_taken_back(self):
        self.bram.barcode = "0429999999995"
        with self.assertRaises(UserError):
            self.bram._run_member_action("card_take_back")
        self.assertEqual(self.bram.coop_card_state, "handed_out")

    def test_card_that_was_found_again_is_not_taken_back(self):
        self.company.card_after_loss = False
        self._hand_out()
        self.card._declare_lost()
        self.card._declare_found()
        with self.assertRaises(UserError):
            self._take_back()

    def test_asking_twice_does_it_once(self):
        self._hand_out()
        events = len(self.card.event_ids)
        self._hand_out()
        self.assertEqual(len(self.card.event_ids), events)
        self._take_back()
        self._take_back()
        self.assertEqual(len(self.card.event_ids), events + 1)

    def test_lost_card_is_not_handed_out(self):
        self.card._declare_lost()
        with self.assertRaisesRegex(UserError, "Scan the card again"):
            self._hand_out()

    def test_member_without_a_card_is_handed_none(self):
        with self.assertRaises(UserError):
            self.bram._run_member_action("card_hand_out")

    def test_looking_asks_no_more_of_members_whose_cards_wait(self):
        members = self.amina | self.bram
        self._create_card(self.bram, "printed")
        waiting = self._cost_of(members)
        self.amina.sudo().coop_card_id._hand_out()
        self.bram.sudo().coop_card_id._hand_out()
        self.assertEqual(self._cost_of(members), waiting)

    def _cost_of(self, members):
        """The queries of looking, once Odoo knows the translations."""
        for __ in range(2):
            members.invalidate_cache()
            before = self.cr.sql_log_count
            members._member_summary()
            members._member_actions()
        return self.cr.sql_log_count - before
