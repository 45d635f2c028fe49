"""A till in a company that has no accounts but these."""
from ..compat import IS_12
from .common import ScaleCase


class TillCase(ScaleCase):
    """A till with the scale, in whose settings the tests change something."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.receivable = cls._create_account("TILL1", "receivable", reconcile=True)
        cls.income = cls._create_account("TILL2", "revenue")
        cls.sales = cls._create_journal("TSAL", "sale")
        cls.cash = cls._create_journal("TCSH", "cash")
        cls.pricelist = cls.env["product.pricelist"].create(
            {"name": "Till", "currency_id": cls.company.currency_id.id}
        )
        cls.config = cls.env["pos.config"].create(cls._prepare_config())

    @classmethod
    def _create_account(cls, code, kind, **vals):
        account_type = cls.env.ref("account.data_account_type_" + kind)
        vals.update(code=code, name=code, user_type_id=account_type.id)
        return cls.env["account.account"].create(vals)

    @classmethod
    def _create_journal(cls, code, kind):
        vals = {"code": code, "name": code, "type": kind}
        if IS_12:  # 13.0 has one default account of both.
            vals["default_debit_account_id"] = cls.income.id
            vals["default_credit_account_id"] = cls.income.id
        else:
            vals["default_account_id"] = cls.income.id
        return cls.env["account.journal"].create(vals)

    @classmethod
    def _prepare_config(cls, **vals):
        """Values of a till. 13.0 made a model of the ways to pay, which were journals."""
        config = {
            "name": "Till with a scale",
            "journal_id": cls.sales.id,
            "invoice_journal_id": cls.sales.id,
            "pricelist_id": cls.pricelist.id,
            "available_pricelist_ids": [(6, 0, cls.pricelist.ids)],
            "scale_ids": [(6, 0, cls.scale.ids)],
        }
        if IS_12:
            config["journal_ids"] = [(6, 0, cls.cash.ids)]
        else:
            config["payment_method_ids"] = [(6, 0, cls._create_payment_method().ids)]
        return dict(config, **vals)

    @classmethod
    def _create_payment_method(cls):
        # Not cash: that would need a journal with accounts for what is missing.
        return cls.env["pos.payment.method"].create(
            {"name": "Card", "receivable_account_id": cls.receivable.id}
        )
