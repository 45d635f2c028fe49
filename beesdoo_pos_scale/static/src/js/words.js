odoo.define("beesdoo_pos_scale.words", function (require) {
    "use strict";

    var core = require("web.core");
    var signs = require("beesdoo_pos_scale.signs");

    var _lt = core._lt;

    /**
     * What a cashier reads of a state, and what to do next.
     *
     *     of(state, reason)   -> {title, advice, icon, level}
     *
     * `state` of a reading, of a view, or a refusal of weighing.js; `reason` as they give
     * it, may be left out. `title` has at most 30 characters and `advice` is one sentence;
     * `icon` is Font Awesome's class, as "fa-plug"; `level` is "good", "wait" or "bad".
     * What is unknown has the words of "unreadable".
     */

    var NO_SCALE = [
        _lt("No scale at this address"),
        _lt("Ask who manages the point of sale to check the address of the scale."),
    ];

    // By state, or by state and reason: the title and the advice.
    var WORDS = {
        stable: [_lt("Weight is stable"), _lt("Press “Add this weight”.")],
        connecting: [_lt("Looking for the scale"), _lt("Wait a moment.")],
        empty: [_lt("Nothing on the scale"), _lt("Put the product on the scale.")],
        moving: [
            _lt("Weight is changing"),
            _lt("Let go of the product and wait until the weight stands still."),
        ],
        overload: [
            _lt("Too heavy for the scale"),
            _lt("Take some of it off and weigh it in several parts."),
        ],
        below_zero: [
            _lt("Scale is below zero"),
            _lt("Empty the scale, then press its zero key or clear its tare."),
        ],
        not_at_zero: [
            _lt("Scale is not at zero"),
            _lt("Empty the scale, press its zero key and weigh again."),
        ],
        scale_tare: [
            _lt("Tare is set on the scale"),
            _lt("Clear the tare on the scale and enter it here."),
        ],
        unplugged: [
            _lt("Scale is not connected"),
            _lt("Check that the cable of the scale is plugged in at both ends."),
        ],
        silent: [
            _lt("Scale does not answer"),
            _lt("Check that the scale is switched on and its cable is plugged in."),
        ],
        slow: [
            _lt("Scale answers too slowly"),
            _lt("Wait a moment; if it stays so, switch the scale off and on again."),
        ],
        unreadable: [
            _lt("Scale is not understood"),
            _lt("Switch the scale off and on again; if it stays so, ask for help."),
        ],
        offline: [
            _lt("No connection to the scale"),
            _lt("Check that the computer of the scale and its service are running."),
        ],
        "offline timeout": [
            _lt("Scale service does not answer"),
            _lt("Wait a moment; if it stays so, start the service of the scale again."),
        ],
        "offline blocked": [
            _lt("Browser blocks the scale"),
            _lt(
                "Ask who manages the point of sale to give the scale an https address."
            ),
        ],
        "offline http": NO_SCALE,
        "offline invalid": NO_SCALE,
        too_old: [
            _lt("Weight is too old"),
            _lt("Wait for a new weight; if none comes, check the scale and its cable."),
        ],
        unproven: [
            _lt("Weight did not change"),
            _lt("Lift the product and put it down again."),
        ],
        already_sold: [
            _lt("Already sold"),
            _lt("Take the product off before you weigh the next one."),
        ],
        tare_too_big: [
            _lt("Tare is more than the weight"),
            _lt("Put the product on the scale, or correct the tare."),
        ],
        "tare_too_big container_only": [
            _lt("Only the container"),
            _lt("Put the product into the container."),
        ],
        tare_twice: [
            _lt("Tare is taken off twice"),
            _lt("Clear the tare here or on the scale."),
        ],
        too_light: [
            _lt("Too light to sell"),
            _lt("Put more on the scale: so little counts as nothing."),
        ],
        wrong_unit: [
            _lt("Not sold by weight"),
            _lt("Ask for a unit of weight, such as kg, on this product."),
        ],
        not_allowed: [
            _lt("Weight cannot be typed"),
            _lt("Weigh the product: this point of sale allows no typed weights."),
        ],
        not_a_weight: [
            _lt("Not a weight"),
            _lt("Type whole grams, digits only: 1250 for 1.250 kg."),
        ],
    };

    function is_known(code) {
        return Object.prototype.hasOwnProperty.call(WORDS, code);
    }

    function of(state, reason) {
        var codes = [state + " " + reason, state, "unreadable"];
        var code = codes.filter(is_known)[0];
        return {
            title: String(WORDS[code][0]),
            advice: String(WORDS[code][1]),
            level: signs[code][0],
            icon: signs[code][1],
        };
    }

    return {of: of};
});
