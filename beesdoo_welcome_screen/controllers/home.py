from odoo import http
from odoo.http import request

from odoo.addons.portal.controllers.web import Home as PortalHome

from ..models.ir_http import DESK


def is_desk_account(uid):
    """Whether this user may use the entrance desk and nothing else of Odoo."""
    return bool(uid) and request.env["res.users"].sudo().browse(uid)._has_desk_alone()


class Home(PortalHome):
    """Accounts of the entrance desk go there: they have neither web client nor portal."""

    @http.route()
    def index(self, *args, **kwargs):
        if is_desk_account(request.session.uid):
            return http.local_redirect(DESK)
        return super().index(*args, **kwargs)

    @http.route()
    def web_client(self, *args, **kwargs):
        if is_desk_account(request.session.uid):
            return http.local_redirect(DESK)
        return super().web_client(*args, **kwargs)

    def _login_redirect(self, uid, redirect=None):
        if not redirect and is_desk_account(uid):
            redirect = DESK
        return super()._login_redirect(uid, redirect=redirect)
