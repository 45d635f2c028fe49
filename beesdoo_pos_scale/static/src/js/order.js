odoo.define("beesdoo_pos_scale.order", function (require) {
    "use strict";

    var models = require("point_of_sale.models");
    require("beesdoo_pos_scale.orderline");

    /**
     * A result of weighing.js goes through Odoo's own code as the quantity:
     *
     *     order.add_product(product, {quantity: result})
     *
     * so that gross, tare and net stand on the line that is added, on no other.
     *
     *     order.preview_product(product, options)   the line that add_product would make
     *     order.preview_weighing(line, quantity)    the line with another quantity
     *
     * Both previews stand in no order: their amounts are the real ones to the cent.
     */

    var Order = models.Order.prototype;

    function is_result(quantity) {
        return Boolean(quantity) && quantity.net !== undefined;
    }

    /** The options of add_product for a new line of this weighing. */
    function prepare_options(options, weighing) {
        return _.extend({}, options, {
            quantity: weighing.quantity,
            merge: false,
            extras: _.extend({}, options.extras, {weighing: weighing}),
        });
    }

    models.Order = models.Order.extend({
        add_product: function (product, options) {
            if (!options || !is_result(options.quantity)) {
                return Order.add_product.apply(this, arguments);
            }
            var weighing = this.pos.with_scale(options.quantity);
            var added = Order.add_product.call(
                this,
                product,
                prepare_options(options, weighing)
            );
            this._note_sold(weighing);
            return added;
        },

        remove_orderline: function (line) {
            var is_mine = this.orderlines.indexOf(line) >= 0;
            if (is_mine && line.weighing && this.pos.scale) {
                this.pos.scale.pan.unsold(line.weighing_key());
            }
            return Order.remove_orderline.apply(this, arguments);
        },

        preview_product: function (product, options) {
            var shadow = Object.create(this);
            shadow.orderlines = new this.orderlines.constructor();
            shadow.selected_orderline = undefined;
            shadow._printed = false;
            // 12.0 asks for the lot of each line that is added.
            shadow.display_lot_popup = function () {
                return undefined;
            };
            shadow.add_product(product, _.extend({merge: false}, options));
            return shadow.get_last_orderline();
        },

        preview_weighing: function (line, quantity) {
            var copy = line.clone();
            copy.order = line.order;
            copy.price_extra = line.price_extra;
            copy.set_quantity(line.get_quantity() < 0 ? -quantity : quantity);
            return copy;
        },

        /** The line is of another order if this one was printed already. */
        _note_sold: function (weighing) {
            var line = this.pos.get_order().get_selected_orderline();
            if (line && line.weighing === weighing) {
                line.note_sold();
            }
        },
    });

    return models;
});
