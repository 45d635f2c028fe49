from odoo import http
from odoo.http import request


class HouseholdPortal(http.Controller):
    @http.route(
        "/my/household", type="http", auth="user", methods=["GET"], website=True
    )
    def my_household(self, **kwargs):
        values = request.env.user.partner_id._portal_household()
        values["page_name"] = "household"
        return request.render("komunigi_base.portal_household", values)
