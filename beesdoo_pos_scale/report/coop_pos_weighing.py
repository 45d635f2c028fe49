from odoo import _, fields, models, tools

from ..models.pos_order_line import WEIGHED_BY, WEIGHT

VIEW = """
    CREATE VIEW coop_pos_weighing AS
    SELECT line.id, line.order_id, pos_order.session_id, pos_session.config_id,
           pos_order.company_id, pos_order.user_id, pos_order.date_order AS date,
           line.product_id, line.weighed_by, line.weighed_on,
           line.weight_gross, line.weight_tare, line.weight_net,
           line.price_subtotal_incl AS amount
    FROM pos_order_line AS line
    JOIN pos_order ON pos_order.id = line.order_id
    JOIN pos_session ON pos_session.id = pos_order.session_id
    WHERE line.weighed_by IS NOT NULL AND pos_order.state NOT IN ('draft', 'cancel')
"""


class CoopPosWeighing(models.Model):
    """The weighed lines of all orders, with what the order tells of each.

    A view of the database: a till stores nothing twice, and who may see an order's
    company sees its weighings. The id is the line's.
    """

    _name = "coop.pos.weighing"
    _description = "Weighing at the Point of Sale"
    _auto = False
    _order = "date desc, id desc"
    _rec_name = "product_id"
    _depends = {
        "pos.order.line": [
            "order_id",
            "price_subtotal_incl",
            "product_id",
            "weighed_by",
            "weighed_on",
            "weight_gross",
            "weight_net",
            "weight_tare",
        ],
        "pos.order": ["company_id", "date_order", "session_id", "state", "user_id"],
        "pos.session": ["config_id"],
    }

    date = fields.Datetime(readonly=True)
    order_id = fields.Many2one("pos.order", "Receipt", readonly=True)
    session_id = fields.Many2one("pos.session", "Session", readonly=True)
    config_id = fields.Many2one("pos.config", "Point of Sale", readonly=True)
    company_id = fields.Many2one("res.company", "Company", readonly=True)
    user_id = fields.Many2one("res.users", "Cashier", readonly=True)
    product_id = fields.Many2one("product.product", "Product", readonly=True)
    weighed_by = fields.Selection(WEIGHED_BY, readonly=True)
    weighed_on = fields.Char("Scale", readonly=True)
    weight_gross = fields.Float("Gross (kg)", digits=WEIGHT, readonly=True)
    weight_tare = fields.Float("Tare (kg)", digits=WEIGHT, readonly=True)
    weight_net = fields.Float("Net (kg)", digits=WEIGHT, readonly=True)
    currency_id = fields.Many2one(related="session_id.currency_id", readonly=True)
    amount = fields.Monetary(readonly=True)

    def init(self):
        """Make the view of the database."""
        tools.drop_view_if_exists(self.env.cr, self._table)
        self.env.cr.execute(VIEW)

    def action_open_order(self):
        """The order in which it was sold."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Receipt"),
            "res_model": "pos.order",
            "view_mode": "form",
            "res_id": self.order_id.id,
        }
