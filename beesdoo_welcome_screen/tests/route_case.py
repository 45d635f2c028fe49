import inspect

from odoo import http
from odoo.tests.common import HOST, HttpCase
from odoo.tools import config

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tests.common import MemberFixtures

from .common import EntranceCase

# Seconds: the first page that a server renders takes long.
TIMEOUT = 60
DESK = "/coop/entrance"


class RouteCase(MemberFixtures, HttpCase):
    """A shop with members, and what the browser at its door sends and gets."""

    _create_user = classmethod(EntranceCase._create_user.__func__)

    def setUp(self):
        super().setUp()
        # Each test has an environment of its own, and the fixtures belong to the class.
        type(self).env = self.env
        self.amina = self._create_worker("Amina Haddad", barcode="0420000000013")
        self.kiosk = self._create_user("kiosk_test", "group_entrance_desk")
        self.office = self._create_user("office_test", "group_members_office")
        self.employee = self._create_user("employee_test", "group_entrance_desk")
        self.employee.groups_id = self.env.ref("base.group_user")
        self.portal = self._create_portal_user(self.amina, "amina_test")

    def _log_in(self, login):
        # 12.0 goes on with the same session and remembers whose it was.
        self.registry.clear_caches()
        self.authenticate(login, login)

    def _send(self, method, path, **options):
        """Send a request and return the answer, without following it elsewhere."""
        flush(self.env["res.partner"])
        url = "http://%s:%s%s" % (HOST, config["http_port"], path)
        options.update(allow_redirects=False, timeout=TIMEOUT)
        return getattr(self.opener, method)(url, **options)

    def _get(self, path):
        return self._send("get", path)

    def _ask(self, path, **params):
        """What a JSON route answers, with ``result`` or ``error``."""
        body = {"jsonrpc": "2.0", "method": "call", "params": params}
        return self._send("post", path, json=body).json()

    def _desk_questions(self):
        """``{path: params}`` of what the screen of this addon may ask, all of it."""
        return {
            path: self._any_params(method.original_func)
            for __, controller in http.controllers_per_module["beesdoo_welcome_screen"]
            for method in vars(controller).values()
            if getattr(method, "routing", {}).get("auth") == "user"
            and method.routing["type"] == "json"
            for path in method.routing["routes"]
        }

    def _any_params(self, function):
        """Something for each parameter that the function can't do without."""
        named = list(inspect.signature(function).parameters.values())[1:]
        return {
            parameter.name: "x"
            for parameter in named
            if parameter.default is parameter.empty
            and parameter.kind is parameter.POSITIONAL_OR_KEYWORD
        }
