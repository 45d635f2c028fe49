import werkzeug

from odoo import http
from odoo.exceptions import UserError, ValidationError
from odoo.http import request

MY_CARD = "/my/card"
LOST = "/my/card/lost"
FLASH = "coop_card_flash"


class CardPortal(http.Controller):
    """The card of whoever is logged in: no address names a card or a member."""

    @http.route(MY_CARD, type="http", auth="user", methods=["GET"], website=True)
    def my_card(self, **kwargs):
        values = self._member()._portal_card()
        values.update(flash=request.session.pop(FLASH, None), page_name="my_card")
        return self._private(request.render("beesdoo_member_card.portal_card", values))

    @http.route(LOST, type="http", auth="user", methods=["GET"], website=True)
    def lost_card(self, **kwargs):
        """Ask once more; nothing has happened yet."""
        values = self._member()._portal_card()
        if not values["can_be_lost"]:
            return werkzeug.utils.redirect(MY_CARD, 303)
        values["page_name"] = "lost_card"
        return self._private(
            request.render("beesdoo_member_card.portal_lost_card", values)
        )

    @http.route(LOST, type="http", auth="user", methods=["POST"], website=True)
    def declare_lost(self, card_id="", reason="", **kwargs):
        card_id, reason = self._text(card_id), self._text(reason)
        try:
            with request.env.cr.savepoint():
                text = self._member()._portal_declare_lost(card_id, reason)
            level = "success"
        except (UserError, ValidationError) as refusal:
            text, level = refusal.args[0], "danger"
        request.session[FLASH] = {"text": text, "level": level}
        return werkzeug.utils.redirect(MY_CARD, 303)

    def _member(self):
        """Who is logged in, by whose rights: 12.0's own way gives the system's."""
        partner = request.env.user.partner_id
        return request.env["res.partner"].browse(partner.id)

    def _text(self, value):
        """What was typed: a form can send a file instead, and unprintable signs."""
        text = value if isinstance(value, str) else ""
        text = "".join(sign if sign.isprintable() else " " for sign in text)
        return " ".join(text.split())

    def _private(self, page):
        """No browser keeps a number that may be lost when it is shown again."""
        page.headers["Cache-Control"] = "no-store"
        return page
