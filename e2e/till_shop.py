"""What a till with a scale needs of the shop: products by weight, settings, a session."""
import time

from helpers import ean13
from store import ADMIN, TIMEOUT

CASHIER = "cashier"
PATIENCE = 30  # seconds
WEIGHTS = ["weight_gross", "weight_tare", "weight_net", "weighed_by", "weighed_on"]
# What the settings are if a test does not say; `pos.config` of the addon.
SETTINGS = {
    "scale_pan_rule": "change",
    "scale_auto_add_ms": 0,
    "scale_manual_entry": False,
    "scale_max_age_ms": 800,
    "scale_unaged_seconds": 30,
}
# Name, unit, price, more. No two prices give the same amount for the same weight.
PRODUCTS = [
    ("apples", "uom.product_uom_kgm", 3.0, {"barcode": "4006381333931"}),
    ("pears", "uom.product_uom_kgm", 4.5, {"container_tare": 0.035}),
    ("saffron", "uom.product_uom_gram", 0.02, {}),
    ("bananas", "uom.product_uom_lb", 1.1, {}),
    ("olives", "uom.product_uom_kgm", 10.0, {"barcode": ean13("210042000000")}),
    ("soap", "uom.product_uom_unit", 2.5, {"to_weight": False}),
]


class Shop:
    """The first till of a demo store, with an open session of the demo's cashier."""

    def __init__(self, store, series):
        self.store = store
        self.series = series
        # Those that a till finds when it loads its page now.
        self.settings = None
        self.config_id = self._execute("pos.config", "search", [], limit=1)[0]
        self._allow_cashier()
        self._set_readers_pace()
        self.products = self._create_products()
        self._prepare_config()
        self.session_id = self._open_session()

    def __getattr__(self, name):
        """A product by its name."""
        try:
            return self.__dict__["products"][name]
        except KeyError:
            raise AttributeError(name) from None

    def set(self, **settings):
        """Set up the till for a test: `scales` [(name, address)], `lang`, and SETTINGS."""
        self._set(**settings)
        self.settings = settings

    def _set(self, scales=(), lang="en_US", **settings):
        values = {**SETTINGS, **settings, "scale_ids": [(6, 0, self._scales(scales))]}
        self._execute("pos.config", "write", [self.config_id], values)
        self._execute("res.users", "write", self._cashier(), {"lang": lang})

    def set_rounding(self, rounding):
        """Set the rounding of the unit kilogram."""
        kilogram = self._id("uom.product_uom_kgm")
        self._execute("uom.uom", "write", [kilogram], {"rounding": rounding})
        self.settings = None

    def rounding(self):
        """The rounding of the unit kilogram."""
        kilogram = self._id("uom.product_uom_kgm")
        return self._execute("uom.uom", "read", [kilogram], ["rounding"])[0]["rounding"]

    def let_cashier_manage(self, is_manager):
        """Make the cashier a manager of the point of sale, or not any more."""
        group = self._id("point_of_sale.group_pos_manager")
        change = (4 if is_manager else 3, group)
        self._execute("res.users", "write", self._cashier(), {"groups_id": [change]})
        self.settings = None

    def session(self):
        """What the open session says of its weighings."""
        fields = ["weighing_count", "manual_weight_count"]
        return self._execute("pos.session", "read", [self.session_id], fields)[0]

    def weighings_report(self):
        """The report of the session's weighings, as the manager's browser would show it."""
        path = f"/report/html/beesdoo_pos_scale.report_weighings/{self.session_id}"
        answer = self.store.session(ADMIN).get(self.store.url + path, timeout=TIMEOUT)
        assert answer.ok, answer.text
        return answer.text

    def last_order(self):
        """The id of the newest order."""
        return max(self._execute("pos.order", "search", []), default=0)

    def lines_of_next_order(self, page, since):
        """The lines of the first order after that one, once Odoo has it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            lines = self._execute(
                "pos.order.line",
                "search_read",
                [("order_id.id", ">", since)],
                ["product_id", "qty", "price_subtotal_incl", *WEIGHTS],
                order="id",
            )
            if lines:
                return lines
            page.wait_for_timeout(100)
        raise AssertionError("Odoo got no order from the till.")

    def _execute(self, model, method, *args, **kwargs):
        return self.store.execute(model, method, *args, **kwargs)

    def _id(self, xmlid):
        return self._execute("ir.model.data", "xmlid_to_res_id", xmlid)

    def _allow_cashier(self):
        """Debian's 14.0 has the till read what only the last group may."""
        groups = ["point_of_sale.group_pos_user", "account.group_account_readonly"]
        ids = [(4, group) for group in map(self._id, groups) if group]
        self._execute("res.users", "write", self._cashier(), {"groups_id": ids})

    def _cashier(self):
        return self._execute("res.users", "search", [("login", "=", CASHIER)])

    def _set_readers_pace(self):
        """A busy machine makes a barcode reader slow: a browser's keys may be, too."""
        name = "barcode.max_time_between_keys_in_ms"
        self._execute("ir.config_parameter", "set_param", name, "600")

    def _create_products(self):
        category = self._execute("pos.category", "create", {"name": "By weight"})
        self._category_id = category
        values = [
            {
                "name": name.capitalize(),
                "type": "consu",
                "uom_id": self._id(unit),
                "uom_po_id": self._id(unit),
                "list_price": price,
                "taxes_id": [(5,)],
                "available_in_pos": True,
                "to_weight": True,
                "pos_categ_id": category,
                **more,
            }
            for name, unit, price, more in PRODUCTS
        ]
        ids = self._execute("product.product", "create", values)
        names = [name for name, *_rest in PRODUCTS]
        return {
            name: {"id": id_, **value} for name, id_, value in zip(names, ids, values)
        }

    def _prepare_config(self):
        values = {"iface_start_categ_id": self._category_id}
        # 12.0 asks how much cash was given, unless it is told to expect all.
        if "iface_precompute_cash" in self._execute("pos.config", "fields_get"):
            values["iface_precompute_cash"] = True
        self._execute("pos.config", "write", [self.config_id], values)
        self._execute("pos.config", "fix_weight_rounding", [self.config_id])

    def _open_session(self):
        self.store.execute_as(
            CASHIER, "pos.config", "open_session_cb", [self.config_id]
        )
        domain = [("config_id", "=", self.config_id), ("state", "=", "opened")]
        return self._execute("pos.session", "search", domain)[0]

    def _scales(self, scales):
        """The ids of scales with these names and addresses, made or taken again."""
        return [self._scale(name, url) for name, url in scales]

    def _scale(self, name, url):
        found = self._execute("coop.pos.scale", "search", [("url", "=", url)])
        if found:
            self._execute("coop.pos.scale", "write", found, {"name": name})
            return found[0]
        values = {"name": name, "url": url}
        return self._execute("coop.pos.scale", "create", values)
