import xmlrpc.client

from odoo.tests.common import HOST, tagged
from odoo.tools import config

from odoo.addons.komunigi_base.compat import flush

from .device_case import PAGE, DeviceCase


@tagged("post_install", "-at_install")
class TestDeviceVoid(DeviceCase):
    """What makes the key of a browser void, and what it never opens."""

    def setUp(self):
        super().setUp()
        self._open_page()

    def _is_void(self):
        """Whether the browser has to log in again: no page, no resuming."""
        self._expire()
        page = self._send("get", PAGE)
        login = "/web/login" in page.headers.get("Location", "")
        return login and not self._resume()

    def test_a_device_that_nothing_happened_to_resumes(self):
        self.kiosk.name = "Other name"
        self._expire()
        self.assertTrue(self._resume())

    def test_a_deleted_device_has_to_log_in_again(self):
        self._device().unlink()
        self.assertTrue(self._is_void())

    def test_an_archived_device_has_to_log_in_again(self):
        self._device().active = False
        self.assertTrue(self._is_void())

    def test_a_device_not_seen_for_too_long_has_to_log_in_again(self):
        self._device().last_seen = self._days_ago(401)
        self.assertTrue(self._is_void())

    def test_a_deleted_device_loses_its_open_session_too(self):
        self.assertIn("result", self._ask("/board"))
        self._device().unlink()
        self.assertEqual(self._ask("/board")["error"]["code"], 100)
        self.assertIs(self._resume(), False)

    def test_a_deleted_device_does_not_get_a_new_key_from_its_open_session(self):
        self._device().unlink()
        answer = self._send("get", PAGE)
        self.assertIn("/web/login", answer.headers["Location"])
        self.assertFalse(self._device())

    def test_an_archived_account_resumes_nothing(self):
        self.kiosk.active = False
        self.assertTrue(self._is_void())

    def test_a_new_password_ends_the_keys(self):
        self.kiosk.password = "another password"
        self.assertFalse(self._device())
        self.assertTrue(self._is_void())

    def test_more_rights_end_the_keys_for_good(self):
        self.kiosk.write({"groups_id": [(4, self.env.ref("base.group_user").id)]})
        self.assertFalse(self._device())
        self.assertTrue(self._is_void())

    def test_the_right_of_the_portal_ends_the_keys(self):
        self.kiosk.write({"groups_id": [(4, self.env.ref("base.group_portal").id)]})
        self.assertTrue(self._is_void())

    def test_a_right_given_on_the_group_ends_the_keys(self):
        rights = self.env.ref("base.group_erp_manager")
        rights.write({"users": [(4, self.kiosk.id)]})
        self.assertFalse(self._device())
        self.assertTrue(self._is_void())

    def test_a_group_that_grants_more_ends_the_keys(self):
        desk = self._groups("group_entrance_desk")
        desk.write({"implied_ids": [(4, self.env.ref("base.group_user").id)]})
        self.assertFalse(self._device())

    def test_several_companies_do_not_end_the_keys(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.kiosk.write({"company_ids": [(4, other.id)]})
        self._expire()
        self.assertTrue(self._resume())

    def test_a_key_of_staff_would_not_be_accepted(self):
        device, key = self.devices._add_browser(self.office)
        self.assertFalse(self._resume(self._browser(key)))
        self.assertTrue(device)

    def test_the_key_is_no_password(self):
        key = self._key()
        self._expire()
        self.assertFalse(self._log_in("kiosk_test", key))
        self.assertTrue(self._log_in("kiosk_test", "kiosk_test"))

    def test_the_key_opens_no_rpc(self):
        key = self._key()
        self._resume()
        url = "http://%s:%s/xmlrpc/2/common" % (HOST, config["http_port"])
        common = xmlrpc.client.ServerProxy(url)
        flush(self.env["res.users"])
        database = self.env.cr.dbname
        self.assertFalse(common.authenticate(database, "kiosk_test", key, {}))
        right = common.authenticate(database, "kiosk_test", "kiosk_test", {})
        self.assertEqual(right, self.kiosk.id)

    def test_wrong_keys_lock_nobody_out(self):
        for __ in range(12):
            self._resume(self._browser("x" * 43))
        self._expire()
        self.assertTrue(self._log_in())
