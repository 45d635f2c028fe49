from odoo.exceptions import AccessError
from odoo.tests.common import HttpCase, tagged

from odoo.addons.komunigi_base.compat import IS_12

from .common import MemberCase, MemberFixtures


class TestPortalHousehold(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.eater = cls._create_eater("Luc", cls.worker)
        cls.other = cls._create_worker("Bram")
        cls.portal = cls._create_portal_user(cls.eater, "luc_test")

    def _as_portal(self, records):
        return records.sudo(self.portal) if IS_12 else records.with_user(self.portal)

    def test_household_is_the_own_one(self):
        household = self._as_portal(self.eater)._portal_household()
        self.assertEqual(household["worker"]["name"], "Amina")
        self.assertEqual([e["name"] for e in household["eaters"]], ["Luc"])

    def test_no_photo_is_sent(self):
        household = self._as_portal(self.eater)._portal_household()
        for person in [household["worker"]] + household["eaters"]:
            self.assertNotIn("photo_url", person)

    def test_other_members_can_not_be_read(self):
        with self.assertRaises(AccessError):
            self._as_portal(self.other).read(["name", "household_eater_ids"])

    def test_search_finds_only_oneself(self):
        found = self._as_portal(self.env["res.partner"]).search(
            [("member_role", "!=", False)]
        )
        self.assertEqual(found, self.eater)

    def test_membership_can_not_be_written(self):
        with self.assertRaises(AccessError):
            self._as_portal(self.eater).write({"member_role": "worker"})


@tagged("post_install", "-at_install")
class TestPortalPages(MemberFixtures, HttpCase):
    def setUp(self):
        super().setUp()
        # Each test has an environment of its own, and the fixtures belong to the class.
        type(self).env = self.env
        worker = self._create_worker("Amina")
        self._create_eater("Luc <Mangeur>", worker)
        self._create_portal_user(worker, "amina_test")
        stranger = self.env["res.partner"].create({"name": "Zoé"})
        self._create_portal_user(stranger, "zoe_test")

    def _open(self, url, login):
        self.authenticate(login, login)
        return self.url_open(url, timeout=60)

    def test_my_household_shows_the_eaters(self):
        page = self._open("/my/household", "amina_test")
        self.assertEqual(page.status_code, 200)
        self.assertIn("Luc &lt;Mangeur&gt;", page.text)

    def test_stranger_is_told_whom_to_ask(self):
        page = self._open("/my/household", "zoe_test")
        self.assertIn("belongs to no member", page.text)

    def test_portal_home_links_to_the_household(self):
        self.assertIn('href="/my/household"', self._open("/my/home", "amina_test").text)
        self.assertNotIn(
            'href="/my/household"', self._open("/my/home", "zoe_test").text
        )

    def test_household_needs_a_login(self):
        page = self.url_open("/my/household", timeout=60)
        self.assertIn("/web/login", page.url)

    def test_household_can_not_be_posted_to(self):
        self.authenticate("amina_test", "amina_test")
        page = self.url_open("/my/household", data={"x": "1"}, timeout=60)
        self.assertEqual(page.status_code, 405)
