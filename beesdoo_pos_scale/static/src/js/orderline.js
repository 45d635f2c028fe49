odoo.define("beesdoo_pos_scale.orderline", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");
    var models = require("point_of_sale.models");
    require("beesdoo_pos_scale.scale_model");

    /**
     * Lines that were weighed.
     *
     *     line.weighing             {gross, tare, net, quantity, by, scale}, or null
     *     line.get_weighing()       that, unless the line has another quantity by now
     *     line.set_weighing(result) weighed again: quantity and price as Odoo sets them
     *     line.weighing_key()       of this line alone, among all orders
     *     line.get_weighing_text()  "Gross 1.250 − tare 0.016 = net 1.234 kg", or ""
     *     line.get_manual_text()    that the weight was typed, or ""
     *
     * Weights are grams here and kilograms where they are stored; `by` is as in
     * weighing.js; `scale` is the name of the scale, "" if typed.
     */

    var _t = core._t;
    var Orderline = models.Orderline.prototype;
    var SMALLEST = 1e-6;

    function kilograms(weight) {
        return grams.text(weight, _t.database.parameters.decimal_point);
    }

    models.Orderline = models.Orderline.extend({
        weighing: null,

        get_weighing: function () {
            var weighing = this.weighing;
            var quantity = Math.abs(this.get_quantity());
            var is_of_line =
                weighing && Math.abs(weighing.quantity - quantity) < SMALLEST;
            return is_of_line ? weighing : null;
        },

        set_weighing: function (result) {
            var sign = this.get_quantity() < 0 ? -1 : 1;
            this.weighing = this.pos.with_scale(result);
            this.set_quantity(sign * result.quantity);
            this.note_sold();
        },

        /** The scale's pan knows from now on that this weight is sold. */
        note_sold: function () {
            this.pos.scale.pan.sold(this.weighing.gross, this.weighing_key());
        },

        weighing_key: function () {
            return this.order.uid + " " + this.id;
        },

        get_weighing_text: function () {
            var weighing = this.get_weighing();
            if (!weighing) {
                return "";
            }
            var net = kilograms(weighing.net);
            if (weighing.by === "scale_net") {
                return _.str.sprintf(_t("Net %s kg, tare taken off by the scale"), net);
            }
            return _.str.sprintf(
                _t("Gross %s − tare %s = net %s kg"),
                kilograms(weighing.gross),
                kilograms(weighing.tare),
                net
            );
        },

        get_manual_text: function () {
            var weighing = this.get_weighing();
            var is_manual = weighing && weighing.by === "manual";
            return is_manual ? _t("weight typed by hand") : "";
        },

        can_be_merged_with: function (orderline) {
            if (this.weighing || orderline.weighing) {
                return false;
            }
            return Orderline.can_be_merged_with.apply(this, arguments);
        },

        clone: function () {
            var copy = Orderline.clone.apply(this, arguments);
            copy.weighing = this.weighing;
            return copy;
        },

        export_as_JSON: function () {
            var json = Orderline.export_as_JSON.apply(this, arguments);
            var weighing = this.get_weighing();
            if (weighing) {
                json.weight_gross = weighing.gross / 1000;
                json.weight_tare = weighing.tare / 1000;
                json.weight_net = weighing.net / 1000;
                json.weighed_by = weighing.by;
                json.weighed_on = weighing.scale;
            }
            return json;
        },

        init_from_JSON: function (json) {
            Orderline.init_from_JSON.apply(this, arguments);
            if (json.weighed_by) {
                this.weighing = {
                    gross: grams.from_unit(json.weight_gross, "kg"),
                    tare: grams.from_unit(json.weight_tare, "kg"),
                    net: grams.from_unit(json.weight_net, "kg"),
                    quantity: Math.abs(this.get_quantity()),
                    by: json.weighed_by,
                    scale: json.weighed_on || "",
                };
            }
        },

        export_for_printing: function () {
            var printed = Orderline.export_for_printing.apply(this, arguments);
            printed.weighing_text = this.get_weighing_text();
            printed.manual_text = this.get_manual_text();
            return printed;
        },
    });

    return models;
});
