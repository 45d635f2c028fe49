from odoo import http
from odoo.http import request

from odoo.addons.komunigi_base.models.res_users import DESK_GROUP

from . import session


class EntranceDevice(http.Controller):
    """A browser at the door whose session has expired."""

    @http.route("/coop/entrance/resume", type="json", auth="public")
    def resume(self, **_kwargs):
        """Whether there is a session of the desk (again): then go on asking.

        Somebody who is logged in stays so, whatever key the browser has.
        """
        if request.session.uid:
            return request.env.user.has_group(DESK_GROUP)
        return session.reopen()
