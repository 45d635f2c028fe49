odoo.define("beesdoo_pos_scale.typed_quantity", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");
    var models = require("point_of_sale.models");
    require("beesdoo_pos_scale.orderline");
    require("beesdoo_pos_scale.scale_model");

    /**
     * The keypad on a line of a product that is weighed.
     *
     *     line.judge_typed(text)  -> {value} to hand to set_quantity, or
     *                                {refusal: {title, body}} in words; with
     *                                {is_manual: true}: call line.mark_typed() afterwards
     *     line.mark_typed()       the quantity of the line is a weight typed by hand
     *     pos.refuse_weigh_again(line)  -> {title, body} why this line (or none) cannot be
     *                                weighed again, or null
     *
     * A line may be removed, set to 0 and turned into a return ("+/-", which the keypads
     * of both series send as "-0" and "0"). Any other quantity is one that no scale said:
     * refused, or marked if the store lets weights be typed. Who types 0.5 types a 0
     * first: when that is refused the line gets back what it had before the 0.
     */

    var _t = core._t;
    var ZERO = /^[-+]?[0.,]*$/;

    /** What "+/-" makes of this quantity; null if something else was typed. */
    function flipped(text, quantity) {
        var is_flip = (text === "-0" && quantity > 0) || (text === "0" && quantity < 0);
        return is_flip ? -quantity : null;
    }

    function is_harmless(text) {
        return text === "remove" || ZERO.test(text);
    }

    models.Orderline = models.Orderline.extend({
        before_zero: null,

        judge_typed: function (typed) {
            var text = String(typed === null ? "" : typed);
            if (!this.weighing && !this.pos.is_weighed(this.get_product())) {
                return {value: typed};
            }
            var other_sign = flipped(text, this.get_quantity());
            if (other_sign !== null) {
                return {value: other_sign};
            }
            if (is_harmless(text)) {
                this.before_zero = this.get_quantity() || this.before_zero;
                return {value: typed};
            }
            return this._judge_typed_weight(typed);
        },

        mark_typed: function () {
            var quantity = Math.abs(this.get_quantity());
            var unit = this.pos.weight_unit(this.get_product());
            var weight = grams.to_grams(quantity, unit);
            this.weighing = {
                gross: weight,
                tare: 0,
                net: weight,
                quantity: quantity,
                by: "manual",
                scale: "",
            };
            this.trigger("change", this);
        },

        _judge_typed_weight: function (typed) {
            var has_unit = this.pos.weight_unit(this.get_product()) !== null;
            if (this.pos.scale.settings.manual_entry && has_unit) {
                return {value: typed, is_manual: true};
            }
            this._take_zero_back();
            return {
                refusal: {
                    title: _t("This product is weighed"),
                    body: _t(
                        "Its quantity cannot be typed. Press “Weigh again” with the " +
                            "product on the scale, or remove the line."
                    ),
                },
            };
        },

        _take_zero_back: function () {
            if (this.get_quantity() === 0 && this.before_zero) {
                this.set_quantity(this.before_zero);
            }
        },
    });

    /** Where the law forbids to change a line (14.0's l10n_fr_pos_cert). */
    function is_unchangeable(pos) {
        return Boolean(
            pos.disallowLineQuantityChange && pos.disallowLineQuantityChange()
        );
    }

    models.PosModel = models.PosModel.extend({
        refuse_weigh_again: function (line) {
            if (!line || !this.is_weighed(line.get_product())) {
                return {
                    title: _t("Nothing to weigh again"),
                    body: _t("Select the line of a product that is weighed."),
                };
            }
            if (is_unchangeable(this)) {
                return {
                    title: _t("Lines may not be changed"),
                    body: _t(
                        "Set this line to 0, then weigh the product as a new line."
                    ),
                };
            }
            return null;
        },
    });

    return models;
});
