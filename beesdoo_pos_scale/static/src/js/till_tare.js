odoo.define("beesdoo_pos_scale.till_tare", function (require) {
    "use strict";

    var container = require("beesdoo_pos_scale.container");
    var core = require("web.core");
    var grams = require("beesdoo_pos_scale.grams");
    var words = require("beesdoo_pos_scale.words");

    /**
     * The remembered tare, where no product is on the scale yet.
     *
     *     label(scale)        "Tare" or "Tare 0.250 kg", with what it is of
     *     type(pos, text)     -> null, or what is wrong with it, in words; 0 forgets it
     *     scan(pos, parsed)   -> null, or why this barcode is no tare, in words
     */

    var _t = core._t;

    function label(scale) {
        if (!scale.tare) {
            return _t("Tare");
        }
        var weight = grams.text(scale.tare, _t.database.parameters.decimal_point);
        var known = _.str.sprintf(_t("Tare %s kg"), weight);
        return scale.tare_name ? known + " (" + scale.tare_name + ")" : known;
    }

    function type(pos, text) {
        var tare = grams.typed(text);
        if (tare === null) {
            return words.of("not_a_weight").advice;
        }
        pos.scale.set_tare(tare, tare ? _t("typed") : "");
        return null;
    }

    function scan(pos, parsed) {
        if (parsed.type !== "container") {
            return _t("This is no barcode of a container.");
        }
        var scanned = container.read(parsed, pos.barcode_reader.barcode_parser);
        if (!scanned) {
            return _t("This container's barcode does not say what it weighs.");
        }
        pos.scale.set_tare(scanned.grams, scanned.name);
        return null;
    }

    return {label: label, type: type, scan: scan};
});
