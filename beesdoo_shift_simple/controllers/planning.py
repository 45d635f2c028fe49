from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from .numbers import number

# The page has the token of the session and the name of who is logged in, so that only
# the browser itself may keep it, and not beyond a log-in.
CACHE = {"Cache-Control": "private, max-age=60", "Vary": "Cookie, Accept-Language"}


class PlanningPortal(http.Controller):
    @http.route("/planning", type="http", auth="public", methods=["GET"], website=True)
    def planning(self, page="", **kwargs):
        user = request.env.user
        company = user.sudo().company_id
        values = request.env["coop.shift"]._public_planning(company, number(page))
        if values is None:
            raise NotFound()
        values["is_public"] = user._is_public()
        answer = request.render("beesdoo_shift_simple.public_planning", values)
        answer.headers.extend(CACHE)
        return answer
