odoo.define("beesdoo_pos_scale.container", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");

    /**
     * Barcodes on containers, that say what the container weighs.
     *
     *     read(parsed, parser)  -> {grams, name}, or null if it says no weight
     *
     * `parsed` is what Odoo's barcode parser made of a code of type "container". `name` is
     * "container 12345": the digits that the rule leaves open ("." in its pattern).
     */

    var _t = core._t;

    function is_of_code(parser, code, rule) {
        if (rule.type !== "container") {
            return false;
        }
        return parser.match_pattern(code, rule.pattern, rule.encoding).match;
    }

    /** The digits of the code that stand where the pattern has a dot. */
    function open_digits(code, pattern) {
        var plain = pattern.replace(/[{}]/g, "");
        return _.filter(code, function (digit, index) {
            return plain[index] === ".";
        }).join("");
    }

    function number_of(parsed, parser) {
        var rule = _.find(
            parser.nomenclature.rules,
            is_of_code.bind(null, parser, parsed.code)
        );
        return (rule && open_digits(parsed.code, rule.pattern)) || parsed.code;
    }

    function read(parsed, parser) {
        var weight = grams.from_unit(parsed.value, "kg");
        if (!grams.is_weight(weight) || weight === 0) {
            return null;
        }
        var name = _.str.sprintf(_t("container %s"), number_of(parsed, parser));
        return {grams: weight, name: name};
    }

    return {read: read};
});
