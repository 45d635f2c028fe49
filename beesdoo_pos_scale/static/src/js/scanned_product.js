odoo.define("beesdoo_pos_scale.scanned_product", function () {
    "use strict";

    /**
     * Which product a barcode wants weighed.
     *
     *     to_weigh(pos, code)  -> the product to open the scale screen for, or null if the
     *                             barcode is for Odoo, which would sell 1 kg of it
     *
     * A label of 0 kg is the product's own barcode: both have the same digits.
     */

    function says_no_weight(code) {
        return code.type === "product" || (code.type === "weight" && !code.value);
    }

    function to_weigh(pos, code) {
        var product = pos.db.get_product_by_barcode(code.base_code);
        return product && says_no_weight(code) && pos.is_weighed(product)
            ? product
            : null;
    }

    return {to_weigh: to_weigh};
});
