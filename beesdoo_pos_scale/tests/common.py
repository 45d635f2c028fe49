"""Records that the tests of the scale share."""
from odoo.tests.common import SavepointCase

from ..compat import IS_12


class ScaleCase(SavepointCase):
    """A scale, who may do what with it, and products that are weighed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = cls.env.user.company_id
        cls.kilogram = cls.env.ref("uom.product_uom_kgm")
        cls.gram = cls.env.ref("uom.product_uom_gram")
        cls.pound = cls.env.ref("uom.product_uom_lb")
        cls.tonne = cls.env.ref("uom.product_uom_ton")
        cls.scale = cls._create_scale("Vegetables", "http://127.0.0.1:8070")
        cls.manager = cls._create_user("scale-manager", "group_pos_manager")
        cls.cashier = cls._create_user("scale-cashier", "group_pos_user")

    @classmethod
    def _create_scale(cls, name, url, **vals):
        vals = dict({"name": name, "url": url}, **vals)
        return cls.env["coop.pos.scale"].create(vals)

    @classmethod
    def _create_user(cls, login, group):
        groups = cls.env.ref("base.group_user") | cls.env.ref("point_of_sale." + group)
        return (
            cls.env["res.users"]
            .with_context(no_reset_password=True)
            .create({"name": login, "login": login, "groups_id": [(6, 0, groups.ids)]})
        )

    @classmethod
    def _create_product(cls, name="Apples", unit=None, **vals):
        unit = unit or cls.kilogram
        vals = dict(
            {
                "name": name,
                # No goods leave the stock: that is Odoo's, and takes its time.
                "type": "service",
                "available_in_pos": True,
                "to_weight": True,
                "uom_id": unit.id,
                "uom_po_id": unit.id,
                "list_price": 2.0,
                "taxes_id": [(5,)],
            },
            **vals
        )
        return cls.env["product.product"].create(vals)

    def as_user(self, records, user):
        """The records as ``user`` sees them."""
        return records.sudo(user) if IS_12 else records.with_user(user)
