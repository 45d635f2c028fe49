odoo.define("beesdoo_pos_scale.grams", function () {
    "use strict";

    /**
     * Weights: whole grams inside, Odoo's units of measure outside.
     *
     *     MOST                         the heaviest weight that is one: 999 kg in grams
     *     is_weight(grams)             whether this is a whole number from 0 to MOST
     *     from_unit(number, unit)      whole grams, or null; unit "kg", "g", "lb" or "oz"
     *     typed(text)                  whole grams that a person typed, or null
     *     text(grams, decimal_point)   kilograms to read, "1.234"; "" if it is no weight
     *     is_unit(unit)                whether quantities of this unit are weights
     *     to_quantity(grams, unit)     the quantity of a line, or null
     *     to_grams(quantity, unit)     the weight of such a quantity, or null
     *
     * The `unit` of a quantity is `{factor, rounding}` of Odoo's uom.uom: `factor` is how
     * many make 1 kg (kg 1, g 1000, lb 2.20462), `rounding` the smallest quantity, as
     * the point of sale applies it (14.0 takes the decimals of quantities into account).
     */

    // The international pound and ounce, exact by the treaty of 1959.
    var GRAMS = {kg: 1000, g: 1, lb: 453.59237, oz: 28.349523125};
    var MOST = 999000;
    var SIX_DIGITS = /^\d{1,6}$/;
    // Finer than any unit's rounding, coarser than what computing leaves behind.
    var DECIMALS = 9;
    // Binary fractions may lie this much below the half that they stand for.
    var TOLERANCE = 1e-9;

    function is_number(value) {
        return typeof value === "number" && isFinite(value);
    }

    function is_weight(grams) {
        return (
            is_number(grams) &&
            grams >= 0 &&
            grams <= MOST &&
            Math.floor(grams) === grams
        );
    }

    /** Round, halves up; never to minus zero, which would be written as "-0". */
    function round(number) {
        return Math.round(number + TOLERANCE) + 0;
    }

    /** May be negative, which is for the caller to judge. */
    function from_unit(number, unit) {
        var name = typeof unit === "string" ? unit.toLowerCase() : "";
        if (!is_number(number) || !Object.prototype.hasOwnProperty.call(GRAMS, name)) {
            return null;
        }
        return round(number * GRAMS[name]);
    }

    /** Not "1.234" nor "1,234": it may be meant as kilograms or as grams. */
    function typed(written) {
        var digits = typeof written === "string" ? written.trim() : "";
        var grams = SIX_DIGITS.test(digits) ? Number(digits) : null;
        return is_weight(grams) ? grams : null;
    }

    function text(grams, decimal_point) {
        if (!is_weight(grams)) {
            return "";
        }
        var below = ("00" + (grams % 1000)).slice(-3);
        return Math.floor(grams / 1000) + (decimal_point || ".") + below;
    }

    function is_unit(unit) {
        return (
            Boolean(unit) &&
            is_number(unit.factor) &&
            unit.factor > 0 &&
            is_number(unit.rounding) &&
            unit.rounding > 0
        );
    }

    /** Free of what multiplying by 0.001 leaves, as in 1.2340000000000002. */
    function to_quantity(grams, unit) {
        if (!is_weight(grams) || !is_unit(unit)) {
            return null;
        }
        var steps = round((grams * unit.factor) / (1000 * unit.rounding));
        return Number((steps * unit.rounding).toFixed(DECIMALS));
    }

    function to_grams(quantity, unit) {
        if (!is_number(quantity) || !is_unit(unit)) {
            return null;
        }
        return round((quantity * 1000) / unit.factor);
    }

    return {
        MOST: MOST,
        is_weight: is_weight,
        from_unit: from_unit,
        typed: typed,
        text: text,
        is_unit: is_unit,
        to_quantity: to_quantity,
        to_grams: to_grams,
    };
});
