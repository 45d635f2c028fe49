odoo.define("beesdoo_pos_scale.open_scale", function (require) {
    "use strict";

    var core = require("web.core");

    var _t = core._t;

    /**
     * Opens the scale screen.
     *
     *     open(pos, product, line)    `line` if it is weighed again
     *
     * Refused in words while the receipt of a paid order is shown: that order takes no
     * more products.
     */

    /** What core does when a product is added behind a printed receipt. */
    function leave_printed(pos) {
        var order = pos.get_order();
        if (order._printed) {
            order.destroy();
        }
    }

    function open(pos, product, line) {
        leave_printed(pos);
        if (pos.get_order().finalized) {
            pos.gui.show_popup("error", {
                title: _t("This order is paid"),
                body: _t("Press Next Order, then take the product again."),
            });
            return;
        }
        pos.gui.show_screen("scale", {product: product, line: line});
    }

    return {open: open};
});
