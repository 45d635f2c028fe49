from lxml import etree

from odoo.exceptions import AccessError, UserError

from .office_case import OfficeCase


class TestOfficeButtons(OfficeCase):
    def test_office_hands_out_many_at_once(self):
        cards = self._create_card(self.amina, "printed")
        cards |= self._create_card(self.bram, "printed")
        action = self.env.ref("beesdoo_member_card.coop_member_card_hand_out_action")
        self._seen(action).with_context(
            active_model=cards._name, active_ids=cards.ids, active_id=cards[0].id
        ).run()
        self.assertEqual(set(cards.mapped("state")), {"handed_out"})
        self.assertEqual(cards.mapped("changed_by_id"), self.office)

    def test_none_is_handed_out_when_one_can_not(self):
        lost = self._create_card(self.amina, "handed_out")
        lost._declare_lost()
        lost._move_to("replaced")
        printed = self._create_card(self.bram, "printed")
        with self.assertRaisesRegex(UserError, "Amina"):
            self._seen(printed | lost).action_hand_out()
        self.assertEqual(printed.state, "printed")

    def test_lost_card_is_not_put_in_force_by_handing_it_out(self):
        self.company.card_after_loss = False
        card = self._create_card(self.amina, "handed_out")
        card._declare_lost()
        with self.assertRaisesRegex(UserError, "Amina.*Lost"):
            self._seen(card).action_hand_out()
        self.assertEqual(card.state, "lost")

    def test_only_a_lost_card_is_found_again(self):
        card = self._create_card(self.amina)
        card._expire()
        with self.assertRaisesRegex(UserError, "Amina.*Expired"):
            self._seen(card).action_declare_found()

    def test_office_takes_back_what_was_not_handed_out(self):
        card = self._create_card(self.amina, "handed_out")
        self._seen(card).action_take_back()
        self.assertEqual(card.state, "printed")

    def test_office_declares_a_card_found(self):
        self.company.card_after_loss = False
        card = self._create_card(self.amina, "handed_out")
        card._declare_lost()
        self._seen(card).action_declare_found()
        self.assertEqual((card.state, card.changed_by_id), ("handed_out", self.office))

    def test_office_prints_again_and_says_why(self):
        card = self._create_card(self.amina, "handed_out")
        dialog = self._fill_in(self._seen(card).action_requeue(), reason="Faded")
        dialog.action_requeue()
        self.assertEqual((card.state, card.reason), ("to_print", "Faded"))

    def test_blanks_are_no_reason_to_print_again(self):
        card = self._create_card(self.amina, "handed_out")
        dialog = self._fill_in(self._seen(card).action_requeue(), reason="  ")
        with self.assertRaisesRegex(UserError, "Amina"):
            dialog.action_requeue()
        self.assertEqual(card.state, "handed_out")

    def test_office_prints_many_again(self):
        cards = self._create_card(self.amina, "handed_out")
        cards |= self._create_card(self.bram, "printed")
        self._fill_in_for("coop.card.requeue", cards, reason="Faded").action_requeue()
        self.assertEqual(set(cards.mapped("state")), {"to_print"})

    def test_buttons_of_the_member_are_those_of_the_card(self):
        member = self._seen(self.amina)
        member.action_make_card()
        card = self.amina.coop_card_id
        self.assertEqual((card.state, card.changed_by_id), ("to_print", self.office))
        member.action_hand_out_card()
        self.assertEqual(card.state, "handed_out")
        member.action_take_back_card()
        self.assertEqual(card.state, "printed")
        self._fill_in(member.action_requeue_card(), reason="Faded").action_requeue()
        self.assertEqual(card.state, "to_print")
        self._fill_in(member.action_declare_card_lost()).action_declare_lost()
        self.assertEqual(card.state, "lost")

    def test_member_with_a_card_is_made_no_second_one(self):
        self._create_card(self.amina)
        with self.assertRaisesRegex(UserError, "Declare it lost"):
            self._seen(self.amina).action_make_card()

    def test_eater_is_made_no_card_where_the_store_gives_none(self):
        self.company.card_of_eaters = "none"
        with self.assertRaisesRegex(UserError, "eaters get no card"):
            self._seen(self.luc).action_make_card()

    def test_last_day_is_written_by_hand(self):
        card = self._create_card(self.amina)
        self._seen(card).write({"expires_on": "2031-05-01"})
        self.assertEqual(str(card.expires_on), "2031-05-01")


class TestOfficeRights(OfficeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.card = cls._create_card(cls.amina, "handed_out")
        cls.others = [
            cls._create_user("desk_test", "komunigi_base.group_entrance_desk"),
            cls._create_user("employee_test", "base.group_user"),
            cls._create_portal_user(cls.amina, "amina_test"),
        ]

    def test_nobody_else_presses_a_button_of_a_card(self):
        for user in self.others:
            card = self._seen(self.card, user)
            for name in ("hand_out", "take_back", "declare_found", "requeue"):
                with self.assertRaises(AccessError):
                    getattr(card, "action_" + name)()
                    # A dialog tells nothing: only reading the cards in it would.
                    card.mapped("number")
        self.assertEqual(self.card.state, "handed_out")

    def test_nobody_else_presses_a_button_of_a_member(self):
        for user in self.others:
            for name in ("make", "hand_out", "take_back", "requeue", "declare_lost"):
                member = self._seen(self.bram if name == "make" else self.amina, user)
                button = {
                    "make": "action_make_card",
                    "declare_lost": "action_declare_card_lost",
                }.get(name, "action_%s_card" % name)
                with self.assertRaises(AccessError):
                    getattr(member, button)()
        self.assertEqual(self.card.state, "handed_out")
        self.assertFalse(self.bram.coop_card_id)

    def test_nobody_else_fills_in_a_dialog(self):
        dialogs = {
            "coop.card.lost": {"card_ids": [(6, 0, self.card.ids)]},
            "coop.card.requeue": {"card_ids": [(6, 0, self.card.ids)], "reason": "x"},
            "coop.card.replace": {"member_id": self.amina.id},
            "coop.card.make": {"member_ids": [(6, 0, self.bram.ids)]},
        }
        buttons = {
            "coop.card.lost": "action_declare_lost",
            "coop.card.requeue": "action_requeue",
            "coop.card.replace": "action_replace",
            "coop.card.make": "action_make",
        }
        for user in self.others:
            for model, vals in dialogs.items():
                with self.assertRaises(AccessError):
                    dialog = self._seen(self.env[model], user).create(vals)
                    getattr(dialog, buttons[model])()
        self.assertEqual(self.card.state, "handed_out")
        self.assertFalse(self.bram.coop_card_id)

    def test_office_alone_sees_the_card_on_the_form_of_a_member(self):
        view = self.env.ref("base.view_partner_form")
        archs = {}
        for user in (self.office, self.others[1]):
            partners = self._seen(self.env["res.partner"], user)
            form = partners.fields_view_get(view.id, "form")
            archs[user] = etree.fromstring(form["arch"])
        seen, hidden = archs[self.office], archs[self.others[1]]
        group = ".//group[@name='card']"
        self.assertFalse(seen.find(group).get("invisible"))
        self.assertIsNotNone(seen.find(group + "//field[@name='coop_card_ids']"))
        self.assertEqual(hidden.find(group).get("invisible"), "1")
        self.assertIsNone(hidden.find(".//field[@name='coop_card_ids']"))
        self.assertIsNotNone(hidden.find(".//field[@name='barcode']"))
