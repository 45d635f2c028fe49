from odoo import http
from odoo.http import request

from .common import FLASH, MY_SHIFTS, PortalAnswers


class ShiftPortal(PortalAnswers, http.Controller):
    @http.route(MY_SHIFTS, type="http", auth="user", methods=["GET"], website=True)
    def my_shifts(self, **kwargs):
        values = request.env.user._portal_my_shifts()
        values.update(self._flash_values(), page_name="my_shifts")
        return request.render("beesdoo_shift_simple.portal_my_shifts", values)

    @http.route("/shifts", type="http", auth="user", methods=["GET"], website=True)
    def shifts(self, page="", **kwargs):
        values = request.env.user._portal_free_shifts(self._number(page))
        values.update(flash=request.session.pop(FLASH, None), page_name="shifts")
        return request.render("beesdoo_shift_simple.portal_shifts", values)

    @http.route(
        "/shifts/book", type="http", auth="user", methods=["POST"], website=True
    )
    def book(self, shift_id="", **kwargs):
        book = request.env.user._portal_book
        return self._answer(lambda: book(self._number(shift_id)))

    @http.route(
        "/my/shifts/leave", type="http", auth="user", methods=["POST"], website=True
    )
    def leave(self, registration_id="", **kwargs):
        leave = request.env.user._portal_leave
        return self._answer(lambda: leave(self._number(registration_id)), again=True)

    def _flash_values(self):
        """What came of the last form, and after leaving a shift others to book."""
        flash = request.session.pop(FLASH, None)
        if not flash or not flash["again"]:
            return {"flash": flash, "proposals": []}
        return {"flash": flash, "proposals": request.env.user._portal_proposals()}
