from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tools import mute_logger

from .common import EntranceCase


class TestDeviceRights(EntranceCase):
    """Who sees the tablets of the entrance, and who makes an account for them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls._create_user("manager_test", "group_manager")
        cls.device, __ = cls.env["coop.entrance.device"]._add_browser(cls.kiosk)

    def _wizard(self, user=None, **values):
        defaults = {"name": "Door", "login": "door", "password": "long enough"}
        wizards = self._as(self.env["coop.entrance.account"], user or self.manager)
        return wizards.create(dict(defaults, **values))

    def _account(self, login="door"):
        return self.env["res.users"].search([("login", "=", login)])

    def test_managers_see_and_delete_the_tablets(self):
        device = self._as(self.device, self.manager)
        self.assertEqual(device.user_id, self.kiosk)
        device.name = "Tablet at the door"
        device.unlink()
        self.assertFalse(self.device.exists())

    def test_nobody_else_sees_the_tablets(self):
        for user in (self.office, self.kiosk):
            with self.assertRaises(AccessError):
                self._as(self.device, user).read(["name"])

    def test_not_even_managers_read_the_key(self):
        with self.assertRaises(AccessError):
            self._as(self.device, self.manager).read(["key_hash"])

    def test_managers_of_another_company_do_not_see_the_tablets(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.manager.write({"company_ids": [(6, 0, other.ids)], "company_id": other.id})
        devices = self._as(self.env["coop.entrance.device"], self.manager)
        self.assertFalse(devices.search([]))

    def test_the_account_serves_the_desk_alone(self):
        self._wizard().action_create()
        account = self._account()
        desk = self.env.ref("komunigi_base.group_entrance_desk")
        self.assertEqual(account.groups_id, desk)
        self.assertTrue(account._has_desk_alone())
        self.assertEqual(account.name, "Door")
        self.assertEqual(account.company_id, self.company)

    def test_the_account_speaks_as_the_company_does(self):
        self.company.partner_id.lang = "en_US"
        self.company.coop_tz = "Europe/Madrid"
        self._wizard().action_create()
        self.assertEqual(self._account().lang, "en_US")
        self.assertEqual(self._account().tz, "Europe/Madrid")

    def test_the_account_gets_no_mail(self):
        before = self.env["mail.mail"].search_count([])
        self._wizard(login="door@example.org").action_create()
        self.assertEqual(self.env["mail.mail"].search_count([]), before)

    def test_the_dialog_forgets_the_password_and_tells_the_address(self):
        wizard = self._wizard()
        action = wizard.action_create()
        self.assertEqual(action["res_id"], wizard.id)
        self.assertFalse(wizard.password)
        self.assertTrue(wizard.url.endswith("/coop/entrance"))

    def test_a_short_password_is_refused_in_words(self):
        with self.assertRaisesRegex(UserError, "at least 8 characters"):
            self._wizard(password="seven77").action_create()

    def test_a_login_that_is_taken_is_refused_in_words(self):
        self.kiosk.active = False
        with self.assertRaisesRegex(UserError, "kiosk_test is taken"):
            self._wizard(login=" kiosk_test ").action_create()

    @mute_logger("odoo.sql_db")
    def test_a_login_that_is_taken_meanwhile_is_refused_in_words(self):
        wizard = self._wizard(login="kiosk_test")
        with patch.object(type(wizard), "_check_login"):
            with self.assertRaisesRegex(UserError, "kiosk_test is taken"):
                wizard.action_create()

    def test_nobody_but_managers_makes_an_account(self):
        wizard = self._wizard()
        with self.assertRaises(AccessError):
            self._as(wizard, self.office)._check_manager()
        with self.assertRaises(AccessError):
            self._wizard(self.office).action_create()
        self.assertFalse(self._account())
