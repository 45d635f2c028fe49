from odoo import http
from odoo.http import request

from ..models.ir_http import DESK
from . import session


class Entrance(http.Controller):
    """The entrance desk: its page, and what its screen asks."""

    # Not auth="user": a tablet that is switched on again reopens its session here.
    @http.route(DESK, type="http", auth="public", methods=["GET"])
    def page(self, **_kwargs):
        """The screen by itself, for an account that has no web client."""
        if not request.session.uid:
            if session.reopen():
                return http.local_redirect(DESK)
            raise http.SessionExpiredException("Session expired")
        session.check_device()
        desk = request.env["coop.entrance"]
        desk._check_desk()
        values = {"templates": desk._templates()}
        page = request.render("beesdoo_welcome_screen.page", values)
        return session.remember(page)

    @http.route("/coop/entrance/open", type="json", auth="user")
    def open(self, lang=None):
        """What the screen needs to know once: ``_open``."""
        return self._desk(lang)._open()

    @http.route("/coop/entrance/board", type="json", auth="user")
    def board(self, lang=None):
        """What the idle screen shows: ``_board``. Also keeps the session alive."""
        request.httprequest.session.modified = True
        session.see_device()
        return self._desk(lang)._board()

    @http.route("/coop/entrance/answer", type="json", auth="user")
    def answer(self, number=None, member_id=None, method="card", key=None, lang=None):
        """The answer to a scanned number or a chosen member: ``_answer``."""
        return self._desk(lang)._answer(number, member_id, method, key)

    @http.route("/coop/entrance/act", type="json", auth="user")
    def act(self, member_id=None, code=None, lang=None):
        """Do one of the actions that an answer offered: ``_act``."""
        return self._desk(lang)._act(member_id, code)

    @http.route("/coop/entrance/search", type="json", auth="user")
    def search(self, text=None, lang=None):
        """Members by name or number: ``_search_members``."""
        return self._desk(lang)._search_members(text)

    @http.route("/coop/entrance/guest", type="json", auth="user")
    def guest(self, key=None, lang=None):
        """Count a guest: ``_count_guest``."""
        return self._desk(lang)._count_guest(key)

    @http.route("/coop/entrance/guest/undo", type="json", auth="user")
    def undo_guest(self, key=None, lang=None):
        """Take a guest back that was counted by mistake: ``_undo_guest``."""
        return self._desk(lang)._undo_guest(key)

    def _desk(self, lang):
        session.check_device()
        return request.env["coop.entrance"]._desk_in(lang)
