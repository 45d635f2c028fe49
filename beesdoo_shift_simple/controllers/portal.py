import re

import werkzeug
from werkzeug.exceptions import NotFound

from odoo import http
from odoo.exceptions import UserError, ValidationError
from odoo.http import request

MY_SHIFTS = "/my/shifts"
FLASH = "coop_shift_flash"


class ShiftPortal(http.Controller):
    @http.route(MY_SHIFTS, type="http", auth="user", methods=["GET"], website=True)
    def my_shifts(self, **kwargs):
        values = request.env.user._portal_my_shifts()
        values.update(self._flash(), page_name="my_shifts")
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

    def _flash(self):
        """What came of the last form, and after leaving a shift others to book."""
        flash = request.session.pop(FLASH, None)
        if not flash or not flash["again"]:
            return {"flash": flash, "proposals": []}
        return {"flash": flash, "proposals": request.env.user._portal_proposals()}

    def _number(self, text):
        """The record id or page in ``text``; 0, which is never one, if it is none."""
        is_number = isinstance(text, str) and re.fullmatch("[0-9]{1,9}", text)
        return int(text) if is_number else 0

    def _answer(self, act, again=False):
        """Do it, and say on the volunteer's own page what came of it.

        ``again`` offers to book another shift. What the database refuses because
        somebody else was quicker is not caught: Odoo then tries again.
        """
        try:
            with request.env.cr.savepoint():
                sentence = act()
            level = "success"
        except (UserError, ValidationError) as refusal:
            sentence, level, again = refusal.args[0], "danger", False
        if not sentence:
            raise NotFound()
        request.session[FLASH] = {"text": sentence, "level": level, "again": again}
        return werkzeug.utils.redirect(MY_SHIFTS, 303)
