import werkzeug
from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from .common import FLASH, PortalAnswers
from .numbers import ID

MY_SHEETS = "/my/sheets"


class SheetPortal(PortalAnswers, http.Controller):
    """The attendance sheets of the shifts that a volunteer leads."""

    @http.route(MY_SHEETS, type="http", auth="user", methods=["GET"], website=True)
    def sheets(self, **kwargs):
        values = request.env.user._portal_sheets()
        return self._render("portal_sheets", **values)

    @http.route(
        MY_SHEETS + "/<%s:shift_id>" % ID,
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
    )
    def sheet(self, shift_id, **kwargs):
        values = request.env.user._portal_sheet(shift_id)
        return self._render("portal_sheet", sheet=self._found(values))

    @http.route(
        MY_SHEETS + "/<%s:shift_id>/validate" % ID,
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
    )
    def confirm(self, shift_id, **kwargs):
        values = request.env.user._portal_sheet_summary(shift_id)
        return self._render("portal_sheet_confirm", sheet=self._found(values))

    @http.route(
        MY_SHEETS + "/mark", type="http", auth="user", methods=["POST"], website=True
    )
    def mark(self, shift_id="", registration_id="", state="", **kwargs):
        shift_id, line_id = self._number(shift_id), self._number(registration_id)
        mark = request.env.user._portal_mark
        path = "%s#r%d" % (self._path(shift_id), line_id)
        return self._answer(lambda: mark(shift_id, line_id, state), path=path)

    @http.route(
        MY_SHEETS + "/scan", type="http", auth="user", methods=["POST"], website=True
    )
    def scan(self, shift_id="", number="", **kwargs):
        shift_id, number = self._number(shift_id), self._text(number)
        answer = self._found(request.env.user._portal_scan(shift_id, number))
        self._flash(
            answer["text"],
            answer["level"],
            walk_in=number if answer["can_walk_in"] else "",
        )
        return werkzeug.utils.redirect(self._path(shift_id), 303)

    @http.route(
        MY_SHEETS + "/walk-in", type="http", auth="user", methods=["POST"], website=True
    )
    def walk_in(self, shift_id="", number="", **kwargs):
        shift_id, number = self._number(shift_id), self._text(number)
        walk_in = request.env.user._portal_walk_in
        return self._answer(
            lambda: walk_in(shift_id, number), path=self._path(shift_id)
        )

    @http.route(
        MY_SHEETS + "/replace", type="http", auth="user", methods=["POST"], website=True
    )
    def replace(self, shift_id="", registration_id="", number="", **kwargs):
        shift_id, line_id = self._number(shift_id), self._number(registration_id)
        replace, number = request.env.user._portal_replace, self._text(number)
        return self._answer(
            lambda: replace(shift_id, line_id, number), path=self._path(shift_id)
        )

    @http.route(
        MY_SHEETS + "/take-off",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
    )
    def take_off(self, shift_id="", registration_id="", **kwargs):
        shift_id, line_id = self._number(shift_id), self._number(registration_id)
        take_off = request.env.user._portal_take_off
        return self._answer(
            lambda: take_off(shift_id, line_id), path=self._path(shift_id)
        )

    @http.route(
        MY_SHEETS + "/note", type="http", auth="user", methods=["POST"], website=True
    )
    def note(self, shift_id="", note="", **kwargs):
        shift_id, note = self._number(shift_id), self._text(note)
        keep = request.env.user._portal_note
        return self._answer(lambda: keep(shift_id, note), path=self._path(shift_id))

    @http.route(
        MY_SHEETS + "/validate",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
    )
    def validate(self, shift_id="", **kwargs):
        shift_id = self._number(shift_id)
        validate = request.env.user._portal_validate
        return self._answer(lambda: validate(shift_id), path=self._path(shift_id))

    def _render(self, template, **values):
        values.update(page_name=template, flash=request.session.pop(FLASH, None))
        return request.render("beesdoo_shift_simple.%s" % template, values)

    def _found(self, values):
        if values is None:
            raise NotFound()
        return values

    def _path(self, shift_id):
        return "%s/%d" % (MY_SHEETS, shift_id)

    def _text(self, value):
        """What was typed; nothing where a file was sent instead.

        PostgreSQL refuses zero bytes.
        """
        return value.replace("\0", "") if isinstance(value, str) else ""
