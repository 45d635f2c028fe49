"""Orders as a till sends them."""
from odoo import fields

from ..compat import IS_12
from .till_case import TillCase

WEIGHTS = ("weight_gross", "weight_tare", "weight_net")


class SaleCase(TillCase):
    """An open session, and what is sold in it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create(
            {"name": "Someone", "property_account_receivable_id": cls.receivable.id}
        )
        cls.apples = cls._create_product()
        cls.session = cls._open_session(cls.config)

    @classmethod
    def _open_session(cls, config):
        return cls.env["pos.session"].create(
            {"config_id": config.id, "user_id": cls.env.uid}
        )

    def sell(self, *weighings, **vals):
        """The stored lines of an order: of apples, each with what the till says of it.

        ``vals`` are values of the order, as its ``session``.
        """
        order = self._prepare_order(weighings, **vals)
        known = self.env["pos.order"].search([]).ids
        self.env["pos.order"].create_from_ui([order])
        return self.env["pos.order"].search([("id", "not in", known)]).lines

    def _prepare_order(self, weighings, session=None, user=None):
        session = session or self.session
        amount = 2.0 * len(weighings)
        number = self.env["pos.order"].search_count([]) + 1
        uid = "%05d-001-%04d" % (session.id, number)
        data = {
            "name": "Order " + uid,
            "uid": uid,
            "sequence_number": number,
            "user_id": (user or self.env.user).id,
            "pos_session_id": session.id,
            "partner_id": self.customer.id,
            "pricelist_id": self.pricelist.id,
            "fiscal_position_id": False,
            "creation_date": fields.Datetime.to_string(fields.Datetime.now()),
            "lines": [[0, 0, self._prepare_line(said)] for said in weighings],
            "statement_ids": [[0, 0, self._prepare_payment(session, amount)]],
            "amount_paid": amount,
            "amount_total": amount,
            "amount_tax": 0,
            "amount_return": 0,
        }
        return {"id": uid, "data": data, "to_invoice": False}

    def _prepare_line(self, said):
        line = {
            "product_id": self.apples.id,
            "qty": 1,
            "price_unit": 2.0,
            "price_subtotal": 2.0,
            "price_subtotal_incl": 2.0,
            "discount": 0,
            "tax_ids": [[6, False, []]],
            "pack_lot_ids": [],
        }
        return dict(line, **said)

    def _prepare_payment(self, session, amount):
        payment = {"name": fields.Datetime.to_string(fields.Datetime.now())}
        payment["amount"] = amount
        if IS_12:
            payment["journal_id"] = self.cash.id
            payment["statement_id"] = session.statement_ids[0].id
        else:
            payment["payment_method_id"] = session.config_id.payment_method_ids.id
        return payment

    @staticmethod
    def said(gross, tare=0, by="scale", on="Vegetables", **vals):
        """What the till says of a weighing, its weights in kg."""
        net = round(gross - tare, 3)
        weights = dict(zip(WEIGHTS, (gross, tare, net)))
        return dict(weights, weighed_by=by, weighed_on=on, **vals)
