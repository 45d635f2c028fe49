"""Exchange, replacement, and who waits for a seat: the forms of the portal."""
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect

from odoo import http
from odoo.http import request

from .common import PortalAnswers
from .numbers import ID

EXCHANGE = "/my/shifts/exchange"


class ShiftExchangePortal(PortalAnswers, http.Controller):
    @http.route(
        EXCHANGE + "/<%s:registration_id>" % ID,
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
    )
    def exchange_page(self, registration_id, page="", **kwargs):
        values = request.env.user._portal_exchange_page(
            registration_id, self._number(page)
        )
        if not values:
            raise NotFound()
        values["page_name"] = "exchange"
        return request.render("beesdoo_shift_simple.portal_exchange", values)

    @http.route(EXCHANGE, type="http", auth="user", methods=["POST"], website=True)
    def exchange(self, registration_id="", shift_id="", **kwargs):
        exchange = request.env.user._portal_exchange
        ids = self._number(registration_id), self._number(shift_id)
        return self._answer(lambda: exchange(*ids))

    @http.route(
        "/my/shifts/replacement",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
    )
    def replacement(self, registration_id="", wanted="", **kwargs):
        user = request.env.user
        choices = {
            "1": user._portal_ask_replacement,
            "0": user._portal_withdraw_replacement,
        }
        act = self._choose(choices, wanted)
        return self._answer(lambda: act(self._number(registration_id)))

    @http.route(
        "/shifts/take", type="http", auth="user", methods=["POST"], website=True
    )
    def take(self, registration_id="", **kwargs):
        take = request.env.user._portal_take
        return self._answer(lambda: take(self._number(registration_id)))

    @http.route(
        "/shifts/watch", type="http", auth="user", methods=["POST"], website=True
    )
    def watch(self, shift_id="", on="", **kwargs):
        user = request.env.user
        act = self._choose({"1": user._portal_watch, "0": user._portal_unwatch}, on)
        number = self._number(shift_id)
        self._answer(lambda: act(number))
        return redirect(user._portal_planning_address(number), 303)

    def _choose(self, choices, choice):
        """What the form asked for, or that there is no such page."""
        if choice not in choices:
            raise NotFound()
        return choices[choice]
