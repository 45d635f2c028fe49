odoo.define("beesdoo_pos_scale.quantity", function (require) {
    "use strict";

    const {_t} = require("web.core");
    const models = require("point_of_sale.models");

    /**
     * 14.0 reads every quantity and discount of a line as if it were typed, so that under
     * languages with "." for thousands (fr_BE, nl_BE, nl, de...) the number 1.234 becomes
     * 1234: of weighed lines, of barcodes that hold a weight, of merged lines and of those
     * that are restored after a reload (odoo/odoo#63406).
     *
     * A number is handed on as it would be typed. A 14.0 that knows numbers apart reads
     * that alike; text comes from the keypad and is left alone.
     */

    const Orderline = models.Orderline.prototype;
    // Odoo knows units and discounts no finer; and 1e-7 is not how anybody types.
    const DECIMALS = 6;

    function as_typed(value) {
        if (typeof value !== "number" || !isFinite(value)) {
            return value;
        }
        const plain = String(Number(value.toFixed(DECIMALS)));
        return plain.replace(".", _t.database.parameters.decimal_point);
    }

    models.Orderline = models.Orderline.extend({
        set_quantity: function (quantity, ...others) {
            return Orderline.set_quantity.call(this, as_typed(quantity), ...others);
        },

        set_discount: function (discount, ...others) {
            return Orderline.set_discount.call(this, as_typed(discount), ...others);
        },
    });

    return {as_typed: as_typed};
});
