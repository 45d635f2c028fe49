"""A demo store that a test may spoil: its own database behind a real Odoo server."""
import os
import re
import xmlrpc.client
from contextlib import contextmanager

import requests

from komunigi_tools.server import Server, free_port

ADMIN = "admin"
TIMEOUT = 60


class Store:
    """What the tests know of the running server."""

    def __init__(self, server):
        self.url = server.url
        self.port = server.port
        self.bus_url = server.bus_url
        self.database = server.database
        self._log = server.log
        self._uids = {}

    def execute(self, model, method, *args, **kwargs):
        """Call a method of a model as the administrator."""
        return self.execute_as(ADMIN, model, method, *args, **kwargs)

    def execute_as(self, login, model, method, *args, **kwargs):
        """Call a method of a model as a user, whose password is the login."""
        uid = self._uid(login)
        proxy = xmlrpc.client.ServerProxy(
            f"{self.url}/xmlrpc/2/object", allow_none=True
        )
        return proxy.execute_kw(self.database, uid, login, model, method, args, kwargs)

    @property
    def company_id(self):
        """The shop: the till's stock comes with a second company for a demonstration."""
        return self.execute("ir.model.data", "xmlid_to_res_id", "base.main_company")

    def _uid(self, login):
        if login not in self._uids:
            common = xmlrpc.client.ServerProxy(f"{self.url}/xmlrpc/2/common")
            uid = common.authenticate(self.database, login, login, {})
            assert uid, f"{login} cannot log in"
            self._uids[login] = uid
        return self._uids[login]

    def session(self, login):
        """An HTTP session of a user, for what a browser is too slow to do."""
        session = requests.Session()
        session.trust_env = False  # no proxy between this machine and itself
        page = session.get(f"{self.url}/web/login", timeout=TIMEOUT)
        data = {"login": login, "password": login, "csrf_token": csrf_token(page.text)}
        answer = session.post(f"{self.url}/web/login", data=data, timeout=TIMEOUT)
        # 12.0 answers with a script that redirects: only the form tells a refusal.
        assert "oe_login_form" not in answer.text, f"{login} cannot log in"
        return session

    def speak_english(self):
        """Make English one of the store's languages, for tests that read pages."""
        domain = [("code", "=", "en_US"), ("active", "=", False)]
        asleep = self.execute("res.lang", "search", domain)
        self.execute("res.lang", "write", asleep, {"active": True})

    def log_size(self):
        """How much the server has written by now."""
        return self._log.stat().st_size

    def log_since(self, size):
        """What the server wrote after `size`."""
        return self._log.read_bytes()[size:].decode(errors="replace")

    def tracebacks_since(self, size):
        """What the server wrote after `size` if that holds a traceback, else nothing."""
        written = self.log_since(size)
        start = written.find("Traceback (most recent call last)")
        return written[start:] if start >= 0 else ""


@contextmanager
def running_store(templates, label):
    """A fresh demo store, behind a server with two workers."""
    with templates.clone(os.environ["E2E_TEMPLATE"], label) as database:
        server = Server(templates.odoo, database, free_port(), workers=2)
        server.start()
        try:
            yield Store(server)
        finally:
            server.stop()


def csrf_token(html):
    """The token that a page's form sends back."""
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
    assert found, "the page has no form with a CSRF token"
    return found.group(1)
