from lxml import etree

from odoo.tools.safe_eval import safe_eval

from .office_case import OfficeCase

ADDON = "beesdoo_member_card"


class TestOfficeViews(OfficeCase):
    def _found(self, text):
        """The cards that the search of the office finds for what it types."""
        view = self.env.ref("%s.coop_member_card_view_search" % ADDON)
        field = etree.fromstring(view.arch).find(".//field[@name='number']")
        domain = safe_eval(field.get("filter_domain"), {"self": text})
        return self._seen(self.cards).search(domain)

    def test_card_is_found_by_name_and_number(self):
        card = self._create_card(self.amina, number="0420000000013")
        self._create_card(self.bram)
        for text in ("amina", "0420000000013", "420000000013", "042000000001"):
            self.assertEqual(self._found(text), card, text)

    def test_card_is_found_by_the_number_of_the_member(self):
        self._create_card(self.bram)
        card = self._create_card(self.amina)
        self.assertIn(card, self._found(self.amina.member_number))

    def test_card_of_an_eater_is_found_by_the_number_of_the_worker(self):
        self.company.card_of_eaters = "worker"
        cards = self._create_card(self.amina) | self._create_card(self.luc)
        self.assertEqual(self._found(cards[0].number), cards)

    def test_lists_of_the_menus_hold_their_cards(self):
        to_print = self._create_card(self.amina)
        printed = self._create_card(self.bram, "printed")
        mine = to_print | printed
        for name, expected in (
            ("to_print", to_print),
            ("to_hand_out", printed),
            ("wrong", self.cards),
        ):
            action = self.env.ref("%s.coop_member_card_action_%s" % (ADDON, name))
            found = self.cards.search(safe_eval(action.domain))
            self.assertEqual(found & mine, expected, name)

    def test_cards_are_grouped_by_role(self):
        cards = self._create_card(self.amina) | self._create_card(self.luc)
        groups = self._seen(self.cards).read_group(
            [("id", "in", cards.ids)], ["member_role"], ["member_role"]
        )
        self.assertEqual(
            sorted(group["member_role"] for group in groups), ["eater", "worker"]
        )

    def test_role_of_the_card_follows_that_of_the_member(self):
        card = self._create_card(self.bram)
        self.bram.write({"member_role": "eater", "household_worker_id": self.amina.id})
        self.assertEqual(self.cards.search([("id", "=", card.id)]).member_role, "eater")
        self.assertIn(card, self.cards.search([("member_role", "=", "eater")]))

    def test_wrong_number_is_explained(self):
        self.stranger.barcode = "12345"
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        card = self._seen(self.stranger.coop_card_id)
        self.assertIn("not a number of 13 digits", card.fault_text)
        self.assertFalse(self._create_card(self.amina).fault_text)

    def test_doubled_number_names_the_other_member(self):
        cards = self.cards._adopt(
            {self.amina: "4006381333931", self.bram: "4006381333931"},
            "",
            self.env.user,
        )
        texts = {card.member_id: card.fault_text for card in self._seen(cards)}
        self.assertIn("Bram", texts[self.amina])
        self.assertIn("Amina", texts[self.bram])

    def test_members_are_listed_by_their_cards(self):
        self._create_card(self.amina, "printed")
        view = self.env.ref("komunigi_base.res_partner_member_view_search")
        members = self._seen(self.env["res.partner"])
        arch = etree.fromstring(members.fields_view_get(view.id, "search")["arch"])
        for name, expected in (
            ("without_card", self.bram | self.luc),
            ("card_to_print", members),
            ("card_to_hand_out", self.amina),
        ):
            domain = safe_eval(arch.find(".//filter[@name='%s']" % name).get("domain"))
            found = members.search(domain) & (self.amina | self.bram | self.luc)
            self.assertEqual(found, expected, name)

    def test_every_view_of_the_office_loads(self):
        for model, kinds in (
            ("coop.member.card", ("tree", "form", "kanban", "search")),
            ("coop.card.lost", ("form",)),
            ("coop.card.requeue", ("form",)),
            ("coop.card.replace", ("form",)),
            ("coop.card.make", ("form",)),
        ):
            for kind in kinds:
                arch = self._seen(self.env[model]).fields_view_get(view_type=kind)
                self.assertTrue(arch["fields"], (model, kind))

    def test_make_cards_is_in_the_menu_of_the_office_alone(self):
        plain = self._create_user("plain_test", "base.group_user")
        for user, expected in ((self.office, True), (plain, False)):
            actions = self._seen(self.env["ir.actions.actions"], user)
            bound = actions.get_bindings("res.partner").get("action", [])
            models = [action.get("res_model") for action in bound]
            self.assertEqual("coop.card.make" in models, expected)
