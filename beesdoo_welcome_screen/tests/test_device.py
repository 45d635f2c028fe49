from unittest.mock import patch

from odoo.tests.common import tagged
from odoo.tools import config

from .device_case import PAGE, DeviceCase


@tagged("post_install", "-at_install")
class TestDevice(DeviceCase):
    def test_the_screen_gives_its_browser_a_key(self):
        answer = self._open_page()
        self.assertEqual(answer.status_code, 200)
        cookie = answer.headers["Set-Cookie"].split("coop_entrance_key=")[1]
        words = [word.strip() for word in cookie.split(";")]
        self.assertGreaterEqual(len(words[0]), 43)
        for word in ("HttpOnly", "Path=/coop/entrance", "Max-Age=34560000"):
            self.assertIn(word, words)
        self.assertIn("SameSite=Lax", cookie)
        self.assertNotIn("Secure", cookie.split("session_id")[0])

    def test_a_browser_that_tells_its_time_zone_can_log_in(self):
        self.opener.cookies["tz"] = "Europe/Madrid"
        for __ in range(2):
            self.assertTrue(self._log_in())
            self._expire()
            self.opener.cookies["tz"] = "Europe/Brussels"

    def test_the_key_is_not_kept(self):
        self._open_page()
        self.env.cr.execute("SELECT * FROM coop_entrance_device")
        rows = self.env.cr.fetchall()
        self.assertEqual(len(rows), 1)
        self.assertNotIn(self._key(), str(rows))

    def test_a_device_is_named_after_its_browser(self):
        agent = (
            "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/116.0.0.0 Safari/537.36"
        )
        self.opener.headers["User-Agent"] = agent
        self._open_page()
        self.assertEqual(self._device().name, "Chrome, Android")

    def test_opening_the_screen_again_keeps_the_key(self):
        self._open_page()
        key = self._key()
        self._send("get", PAGE)
        self.assertEqual(self._key(), key)
        self.assertEqual(len(self._device()), 1)

    def test_the_screen_of_staff_gets_no_key(self):
        self.assertEqual(self._open_page("office_test").status_code, 200)
        self.assertIsNone(self._key())

    def test_staff_who_log_in_over_the_tablet_leave_its_key(self):
        self._open_page()
        key = self._key()
        self._expire()
        self._open_page("office_test")
        self.assertEqual(self._key(), key)
        self.assertTrue(self._resume())
        opened = self._ask("/open")["result"]
        self.assertEqual(opened["leave_url"], "/web")

    def test_another_account_of_the_desk_takes_the_browser_over(self):
        self._create_user("second_test", "group_entrance_desk")
        self._open_page()
        first = self._key()
        self._expire()
        self._open_page("second_test")
        self.assertNotEqual(self._key(), first)
        self.assertFalse(self._device())

    def test_an_expired_session_is_resumed(self):
        self._open_page()
        self._expire()
        self.assertEqual(self._ask("/board")["error"]["code"], 100)
        self.assertIs(self._resume(), True)
        self.assertIn("shifts", self._ask("/board")["result"])
        self.assertEqual(self._ask("/open")["result"]["leave_url"], "")

    def test_a_resumed_session_has_an_id_of_its_own(self):
        self._open_page()
        self._expire()
        self.opener.cookies["session_id"] = "f" * 40
        self._resume()
        sids = [c.value for c in self.opener.cookies if c.name == "session_id"]
        self.assertNotEqual(sids[-1], "f" * 40)

    def test_a_session_that_is_open_needs_no_key(self):
        self._open_page()
        self.opener.cookies.clear("127.0.0.1", PAGE, "coop_entrance_key")
        self.assertIs(self._resume(), True)

    def test_without_a_key_nothing_is_resumed(self):
        self.assertIs(self._resume(), False)

    def test_a_wrong_key_resumes_nothing(self):
        for key in ("x" * 43, "kiosk_test", "%C3%A9", "x" * 3000):
            self.assertIs(self._resume(self._browser(key)), False)

    def test_two_tabs_resume_at_once(self):
        self._open_page()
        key = self._key()
        tabs = [self._browser(key), self._browser(key)]
        self.assertEqual([self._resume(tab) for tab in tabs], [True, True])
        for tab in tabs:
            self.assertIn("result", self._ask("/board", tab))

    def test_a_tablet_that_was_switched_off_opens_the_screen_by_itself(self):
        self._open_page()
        self._expire()
        answer = self._send("get", PAGE)
        self.assertEqual(answer.status_code, 303)
        self.assertTrue(answer.headers["Location"].endswith(PAGE))
        self.assertEqual(self._send("get", PAGE).status_code, 200)
        self.assertEqual(len(self._device()), 1)

    def test_a_browser_without_a_key_is_led_to_the_login_and_back(self):
        answer = self._send("get", PAGE)
        self.assertIn(answer.status_code, (302, 303))
        self.assertIn("/web/login?redirect=", answer.headers["Location"])
        self.assertIn("coop%2Fentrance", answer.headers["Location"])
        self.assertFalse(self._device())

    def test_a_tablet_is_seen_once_a_day(self):
        self._open_page()
        device = self._device()
        device.last_seen = self._days_ago(3)
        self._ask("/board")
        self.assertEqual(device.last_seen, self._days_ago(0))
        device.last_seen = self._days_ago(3)
        self._ask("/board")
        self.assertEqual(device.last_seen, self._days_ago(3))

    def test_resuming_counts_as_being_seen(self):
        self._open_page()
        self._device().last_seen = self._days_ago(3)
        self._expire()
        self._resume()
        self.assertEqual(self._device().last_seen, self._days_ago(0))

    def test_the_cookie_is_secure_where_the_shop_uses_https(self):
        proxy = {"X-Forwarded-Host": "shop.example.org", "X-Forwarded-Proto": "https"}
        self._log_in()
        with patch.dict(config.options, {"proxy_mode": True}):
            answer = self._send("get", PAGE, headers=proxy)
        cookie = answer.headers["Set-Cookie"].split("coop_entrance_key=")[1]
        self.assertIn("Secure", cookie)
