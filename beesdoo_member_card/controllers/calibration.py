from werkzeug.exceptions import Forbidden

from odoo import http
from odoo.http import content_disposition, request

from odoo.addons.komunigi_base.compat import current_company

from ..models.res_partner import OFFICE


class CardCalibration(http.Controller):
    """The page on which to read how far the card printer misses."""

    @http.route("/coop/cards/calibration", type="http", auth="user", methods=["GET"])
    def calibration(self, **_kwargs):
        """The PDF of that page, with the offsets of the shop as they are now."""
        if not request.env.user.has_group(OFFICE):
            raise Forbidden()
        pdf = current_company(request.env).sudo()._card_calibration()
        return request.make_response(
            pdf,
            [
                ("Content-Type", "application/pdf"),
                ("Content-Disposition", content_disposition("calibration.pdf")),
            ],
        )
