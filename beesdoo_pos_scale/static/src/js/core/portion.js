odoo.define("beesdoo_pos_scale.portion", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");

    /**
     * What is sold of a gross weight.
     *
     *     REFUSALS                    every refusal
     *     portion(gross, tare, unit)  -> {gross, tare, net, quantity, refusal}
     *
     * Grams, and the quantity of a line in that unit (see grams.js). With a refusal there
     * is nothing to sell, net is null unless it is "too_light", and quantity is null:
     *
     *     "wrong_unit"     the product is not sold by weight
     *     "tare_too_big"   the tare is not less than the weight
     *     "too_light"      the quantity is rounded to none
     */

    var REFUSALS = ["wrong_unit", "tare_too_big", "too_light"];

    function portion(gross, tare, unit) {
        var sold = {gross: gross, tare: tare, net: null, quantity: null, refusal: null};
        if (!grams.is_unit(unit)) {
            sold.refusal = "wrong_unit";
            return sold;
        }
        // Written so that what is no number is refused.
        if (!(grams.is_weight(gross) && grams.is_weight(tare) && tare < gross)) {
            sold.refusal = "tare_too_big";
            return sold;
        }
        sold.net = gross - tare;
        var quantity = grams.to_quantity(sold.net, unit);
        if (quantity > 0) {
            sold.quantity = quantity;
        } else {
            sold.refusal = "too_light";
        }
        return sold;
    }

    portion.REFUSALS = REFUSALS;

    return portion;
});
