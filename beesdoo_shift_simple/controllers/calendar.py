import werkzeug
from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

MY_CALENDAR = "/my/calendar"
FEED_HEADERS = [
    ("Content-Type", "text/calendar; charset=utf-8"),
    ("Content-Disposition", 'inline; filename="shifts.ics"'),
    ("Cache-Control", "private, max-age=900"),
    ("X-Robots-Tag", "noindex"),
]


class CalendarPortal(http.Controller):
    @http.route(MY_CALENDAR, type="http", auth="user", methods=["GET"], website=True)
    def my_calendar(self, **kwargs):
        values = request.env.user._portal_calendar()
        values["page_name"] = "my_calendar"
        answer = request.render("beesdoo_shift_simple.portal_calendar", values)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @http.route(
        "/my/calendar/renew", type="http", auth="user", methods=["POST"], website=True
    )
    def renew(self, **kwargs):
        return self._answer(request.env.user._portal_renew_calendar())

    @http.route(
        "/my/calendar/remove", type="http", auth="user", methods=["POST"], website=True
    )
    def remove(self, **kwargs):
        return self._answer(request.env.user._portal_remove_calendar())

    def _answer(self, is_done):
        if not is_done:
            raise NotFound()
        return werkzeug.utils.redirect(MY_CALENDAR, 303)

    # A program that asks every hour, without cookies, would leave a session each time.
    @http.route(
        "/shifts/calendar/<string:token>.ics",
        type="http",
        auth="public",
        methods=["GET"],
        save_session=False,
    )
    def feed(self, token, **kwargs):
        worker = request.env["coop.shift.calendar"].sudo()._worker_of(token)
        if not worker:
            # Programs read no page, and Odoo's own fails on some odd addresses.
            return http.Response(status=404)
        return request.make_response(worker._shift_calendar(), headers=FEED_HEADERS)
