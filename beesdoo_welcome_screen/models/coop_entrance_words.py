"""The words of the screen, so that its language changes without a request."""
from odoo import _, api, models


class CoopEntrance(models.AbstractModel):
    _inherit = "coop.entrance"

    @api.model
    def _words(self):
        """``{key: words}`` of the screen in the language of the context."""
        return {
            "scan": _("Scan your card"),
        }
