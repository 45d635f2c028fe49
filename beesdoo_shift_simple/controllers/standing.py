from odoo import http
from odoo.http import request

from .numbers import number


class StandingPortal(http.Controller):
    @http.route("/my/counter", type="http", auth="user", methods=["GET"], website=True)
    def my_counter(self, page="", **kwargs):
        values = request.env.user._portal_counter(number(page))
        values["page_name"] = "my_counter"
        return request.render("beesdoo_shift_simple.portal_counter", values)
