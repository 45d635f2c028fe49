"""What the pages for volunteers share: reading a form, and saying what came of it."""
import werkzeug
from werkzeug.exceptions import NotFound

from odoo.exceptions import UserError, ValidationError
from odoo.http import request

from .numbers import number

MY_SHIFTS = "/my/shifts"
FLASH = "coop_shift_flash"


class PortalAnswers:
    def _number(self, text):
        return number(text)

    def _answer(self, act, again=False, path=MY_SHIFTS):
        """Do it, and say on the page ``path`` what came of it.

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
        self._flash(sentence, level, again=again)
        return werkzeug.utils.redirect(path, 303)

    def _flash(self, text, level, **more):
        """Keep for the next page what it says first."""
        request.session[FLASH] = dict({"again": False}, text=text, level=level, **more)
