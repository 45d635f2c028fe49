"""What an account of the entrance desk may open: its page, and nothing else of Odoo."""
import werkzeug.exceptions

from odoo import http, models
from odoo.exceptions import AccessError
from odoo.http import request

from odoo.addons.base.models.qweb import QWebException

DESK = "/coop/entrance"
# There is no such page, or it can't be written for this account.
LOST = (werkzeug.exceptions.NotFound, AccessError, QWebException)
# What a page asks about its session, and the way out; but not a new password, which
# would lock out all the tablets of the account.
SESSION = ("/web/session/check", "/web/session/destroy", "/web/session/logout")


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _auth_method_user(cls):
        """Close what needs a login to the accounts of the desk, besides the desk."""
        super()._auth_method_user()
        path = request.httprequest.path
        if path in (DESK, *SESSION) or path.startswith(DESK + "/"):
            return
        if request.env.user._has_desk_alone():
            cls._send_to_desk()

    @classmethod
    def _send_to_desk(cls):
        """Raise what leads a browser to the desk, and tells a program: not found."""
        if request._request_type == "json":
            raise werkzeug.exceptions.NotFound()
        werkzeug.exceptions.abort(http.local_redirect(DESK, code=303))

    @classmethod
    def _handle_exception(cls, exception):
        """Who may not open the desk reads that, and not that the server failed."""
        if isinstance(exception, AccessError) and request.httprequest.path == DESK:
            exception = werkzeug.exceptions.Forbidden(exception.args[0])
        if isinstance(exception, LOST) and cls._is_page_for_desk():
            return http.local_redirect(DESK, code=303)
        return super()._handle_exception(exception)

    @classmethod
    def _is_page_for_desk(cls):
        """Whether an account of the desk asks for a page of Odoo.

        It may not even read its own name, which stands on each, that of an error too.
        """
        asked = request.httprequest
        if asked.method != "GET" or asked.path == DESK or not request.session.uid:
            return False
        user = request.env["res.users"].sudo().browse(request.session.uid)
        return user._has_desk_alone()
