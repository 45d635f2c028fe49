import logging

from odoo import fields, models

from ..tools.weights import KEYS, fit_to_store

_logger = logging.getLogger(__name__)

# Weights are kept to the gram (DESIGN §7).
WEIGHT = (16, 3)
WEIGHED_BY = [
    ("scale", "Scale"),
    ("scale_net", "Scale, with its own tare"),
    ("manual", "Typed by hand"),
]


class PosOrderLine(models.Model):
    """How what was sold was weighed. Refunds carry none of it: nothing was weighed."""

    _inherit = "pos.order.line"

    weight_gross = fields.Float("Gross (kg)", digits=WEIGHT, copy=False, readonly=True)
    weight_tare = fields.Float("Tare (kg)", digits=WEIGHT, copy=False, readonly=True)
    weight_net = fields.Float("Net (kg)", digits=WEIGHT, copy=False, readonly=True)
    weighed_by = fields.Selection(WEIGHED_BY, copy=False, readonly=True, index=True)
    weighed_on = fields.Char("Scale", copy=False, readonly=True)

    def _order_line_fields(self, line, session_id=None):
        """The till's line as Odoo stores it; odd weights are dropped, never the line."""
        line = super()._order_line_fields(line, session_id=session_id)
        if line and any(key in line[2] for key in KEYS):
            values, reason = fit_to_store(line[2], dict(WEIGHED_BY))
            if reason:
                said = {key: line[2].get(key) for key in KEYS}
                _logger.warning(
                    "Weights of product %s in session %s are not kept, %s: %s",
                    line[2].get("product_id"),
                    session_id,
                    reason,
                    said,
                )
            line[2].update(values)
        return line

    def _export_for_ui(self, orderline):
        """14.0 gives orders back to the till; nothing calls this in 12.0."""
        exported = super()._export_for_ui(orderline)
        exported.update({key: orderline[key] for key in KEYS})
        return exported
