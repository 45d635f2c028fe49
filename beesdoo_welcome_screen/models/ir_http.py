"""What an account of the entrance desk may open: its page, and nothing else of Odoo."""
import werkzeug.exceptions

from odoo import http, models
from odoo.exceptions import AccessError
from odoo.http import request

DESK = "/coop/entrance"
# What a page asks about its session, and the way out.
SESSION = "/web/session/"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _auth_method_user(cls):
        """Close what needs a login to the accounts of the desk, besides the desk."""
        super()._auth_method_user()
        path = request.httprequest.path
        if path == DESK or path.startswith((DESK + "/", SESSION)):
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
        return super()._handle_exception(exception)
