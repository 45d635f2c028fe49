import json

import requests

from odoo import fields
from odoo.tests.common import HOST, HttpCase
from odoo.tools import config

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tests.common import MemberFixtures

# Seconds: the first page that a server renders takes long.
TIMEOUT = 60
COOKIE = "coop_entrance_key"
PAGE = "/coop/entrance"


class DeviceCase(MemberFixtures, HttpCase):
    """A tablet at the door, as its browser sees the server."""

    def setUp(self):
        super().setUp()
        self.kiosk = self._create_user("kiosk_test", "group_entrance_desk")
        self.office = self._create_user("office_test", "group_members_office")
        self.devices = self.env["coop.entrance.device"]
        self.opener = requests.Session()
        # The environment of this test is not the one of the server's caches.
        self.registry.clear_caches()

    def _create_user(self, login, *groups):
        return (
            self.env["res.users"]
            .with_context(no_reset_password=True)
            .create(
                {
                    "name": login,
                    "login": login,
                    "password": login,
                    "groups_id": [(6, 0, self._groups(*groups).ids)],
                }
            )
        )

    def _groups(self, *names):
        groups = self.env["res.groups"]
        for name in names:
            xmlid = name if "." in name else "komunigi_base." + name
            groups += self.env.ref(xmlid)
        return groups

    def _send(self, method, path, opener=None, **options):
        """Send a request and return the answer, without following it elsewhere."""
        flush(self.env["res.users"])
        url = "http://%s:%s%s" % (HOST, config["http_port"], path)
        options.update(allow_redirects=False, timeout=TIMEOUT)
        answer = getattr(opener or self.opener, method)(url, **options)
        self.env["res.users"].invalidate_cache()
        return answer

    def _ask(self, path, opener=None, **params):
        """The JSON-RPC answer of a route: ``result`` or ``error``."""
        call = {"jsonrpc": "2.0", "method": "call", "params": params}
        headers = {"Content-Type": "application/json"}
        answer = self._send(
            "post", PAGE + path, opener, data=json.dumps(call), headers=headers
        )
        return answer.json()

    def _resume(self, opener=None):
        return self._ask("/resume", opener, lang="en_US")["result"]

    def _log_in(self, login="kiosk_test", password=None):
        """Log in by hand; whether the desk then answers."""
        page = self._send("get", "/web/login").text
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        form = {"login": login, "password": password or login, "csrf_token": token}
        self._send("post", "/web/login", data=form)
        return "result" in self._ask("/board")

    def _open_page(self, login="kiosk_test"):
        """Log in and open the screen; the answer with its cookies."""
        self._log_in(login)
        return self._send("get", PAGE)

    def _expire(self):
        """The session ends; the key of the browser stays."""
        cookies = [cookie for cookie in self.opener.cookies if cookie.name != COOKIE]
        for cookie in cookies:
            self.opener.cookies.clear(cookie.domain, cookie.path, cookie.name)

    def _key(self):
        keys = [cookie for cookie in self.opener.cookies if cookie.name == COOKIE]
        return keys[0].value if keys else None

    def _browser(self, key):
        """Another browser, with nothing but this key."""
        opener = requests.Session()
        opener.cookies.set(COOKIE, key, domain=HOST, path=PAGE)
        return opener

    def _device(self):
        return self.devices.search([("user_id", "=", self.kiosk.id)])

    def _days_ago(self, days):
        return fields.Date.subtract(fields.Date.today(), days=days)
