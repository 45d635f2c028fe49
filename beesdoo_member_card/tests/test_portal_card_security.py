from odoo.tests.common import tagged
from odoo.tools import mute_logger

from .portal_case import LOST, MY_CARD, CardPortalCase


@tagged("post_install", "-at_install")
class TestPortalCardSecurity(CardPortalCase):
    def setUp(self):
        super().setUp()
        self._log_in()

    @mute_logger("odoo.http", "odoo.addons.http_routing.models.ir_http")
    def test_form_without_token_is_refused(self):
        answer = self._send("post", LOST, data={"card_id": self.card.id})
        self.assertEqual(answer.status_code, 400)
        self.assertEqual(self.card.state, "handed_out")

    def test_link_declares_nothing_lost(self):
        self._get("%s?card_id=%s" % (LOST, self.card.id))
        self.assertEqual(self.card.state, "handed_out")

    def test_card_page_takes_no_form(self):
        self.assertEqual(self._post(MY_CARD).status_code, 405)

    def test_pages_and_form_need_a_login(self):
        token = self._token()
        self.opener.cookies.clear()
        for path in (MY_CARD, LOST):
            answer = self._get(path)
            self.assertIn(answer.status_code, (302, 303))
            self.assertIn("/web/login", answer.headers["Location"])
        data = {"card_id": self.card.id, "csrf_token": token}
        self.assertNotEqual(self._send("post", LOST, data=data).status_code, 200)
        self.assertEqual(self.card.state, "handed_out")

    def test_card_of_another_can_not_be_declared_lost(self):
        others = [
            self._create_card(self.bram, "handed_out"),
            self._create_card(self.luc, "handed_out"),
        ]
        for card in others:
            page = self._declare_lost(card_id=card.id)
            self.assertIn("can't be declared lost here", page)
            self.assertNotIn(card.number, page)
            self.assertEqual(card.state, "handed_out")

    def test_page_shows_nobody_elses_card_whatever_is_asked(self):
        other = self._create_card(self.luc, "handed_out")
        page = self._read("%s?id=%d&card_id=%d" % (MY_CARD, other.id, other.id))
        self.assertNotIn(other.number, page)
        self.assertNotIn("Mangeur", page)

    def test_eater_can_not_declare_the_workers_card_lost(self):
        self.company.card_of_eaters = "worker"
        own = self._create_card(self.luc, "handed_out")
        self._log_in("luc_test")
        self.assertNotIn(LOST, self._read())
        self.assertEqual(self._get(LOST).status_code, 303)
        for card in (self.card, own):
            self._declare_lost(card_id=card.id)
            self.assertEqual(card.state, "handed_out")

    def test_ids_that_are_none_are_refused_in_words(self):
        for card_id in ("", "x", "-1", "0", "1e3", "9" * 30, "1 or 1"):
            page = self._declare_lost(card_id=card_id)
            self.assertIn("can't be declared lost here", page)
        self.assertEqual(self.card.state, "handed_out")

    def test_stranger_declares_nothing_lost(self):
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")
        self._log_in("zoe_test")
        self._declare_lost()
        self.assertEqual(self.card.state, "handed_out")

    def test_pages_are_not_kept_by_the_browser(self):
        for path in (MY_CARD, LOST):
            self.assertEqual(self._get(path).headers["Cache-Control"], "no-store")

    def test_desk_that_hands_out_a_card_is_its_author(self):
        if "coop.entrance" not in self.env:
            self.skipTest("The entrance desk is not installed.")
        card = self._create_card(self.bram, "printed")
        desk = self._create_user("desk_test", "komunigi_base.group_entrance_desk")
        self._log_in("desk_test")
        for code, state in (
            ("card_hand_out", "handed_out"),
            ("card_take_back", "printed"),
        ):
            params = {"member_id": self.bram.id, "code": code}
            body = {"jsonrpc": "2.0", "method": "call", "params": params}
            answer = self._send("post", "/coop/entrance/act", json=body).json()
            self.assertFalse(answer["result"]["refused"])
            self.assertEqual((card.state, card.changed_by_id), (state, desk))
