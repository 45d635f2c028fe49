odoo.define("beesdoo_pos_scale.words", function (require) {
    "use strict";

    var core = require("web.core");

    var _lt = core._lt;

    /**
     * What a cashier reads of a state, and what to do next.
     *
     *     of(state, reason)   -> {title, advice, icon, level}
     *     codes()             every state that has words
     *
     * `state` of a reading, a view or a refusal of weighing.js; `reason` as they give it,
     * may be left out. `title` has at most 30 characters and `advice` is one sentence;
     * `icon` is Font Awesome's class, as "fa-plug"; `level` is "good", "wait" (it passes)
     * or "bad" (somebody has to act).
     */

    function words(level, icon, title, advice) {
        return {level: level, icon: icon, title: title, advice: advice};
    }

    var ASK = _lt(
        "Ask who manages the point of sale to check the address of the scale."
    );

    var WORDS = {
        stable: words(
            "good",
            "fa-check-circle",
            _lt("Weight is stable"),
            _lt("Press Order to sell this weight.")
        ),
        connecting: words(
            "wait",
            "fa-spinner",
            _lt("Looking for the scale"),
            _lt("Wait a moment.")
        ),
        empty: words(
            "wait",
            "fa-arrow-circle-down",
            _lt("Nothing on the scale"),
            _lt("Put the product on the scale.")
        ),
        moving: words(
            "wait",
            "fa-arrows-v",
            _lt("Weight is changing"),
            _lt("Let go of the product and wait until the weight stands still.")
        ),
        overload: words(
            "bad",
            "fa-exclamation-triangle",
            _lt("Too heavy for the scale"),
            _lt("Take some of it off and weigh it in several parts.")
        ),
        below_zero: words(
            "bad",
            "fa-minus-circle",
            _lt("Scale is below zero"),
            _lt("Empty the scale, then press its zero key or clear its tare.")
        ),
        not_at_zero: words(
            "bad",
            "fa-dot-circle-o",
            _lt("Scale is not at zero"),
            _lt("Empty the scale, press its zero key and weigh again.")
        ),
        scale_tare: words(
            "bad",
            "fa-shopping-basket",
            _lt("Tare is set on the scale"),
            _lt("Clear the tare on the scale and enter it here.")
        ),
        unplugged: words(
            "bad",
            "fa-plug",
            _lt("Scale is not connected"),
            _lt("Check that the cable of the scale is plugged in at both ends.")
        ),
        silent: words(
            "bad",
            "fa-power-off",
            _lt("Scale does not answer"),
            _lt("Check that the scale is switched on and its cable is plugged in.")
        ),
        slow: words(
            "bad",
            "fa-hourglass-half",
            _lt("Scale answers too slowly"),
            _lt("Wait a moment; if it stays so, switch the scale off and on again.")
        ),
        unreadable: words(
            "bad",
            "fa-question-circle",
            _lt("Scale is not understood"),
            _lt("Switch the scale off and on again; if it stays so, ask for help.")
        ),
        offline: words(
            "bad",
            "fa-chain-broken",
            _lt("No connection to the scale"),
            _lt(
                "Check that the scale's computer and its service are running; it is " +
                    "tried again by itself."
            )
        ),
        "offline timeout": words(
            "bad",
            "fa-chain-broken",
            _lt("Scale service hangs"),
            _lt("Start the service of the scale again; it is tried again by itself.")
        ),
        "offline blocked": words(
            "bad",
            "fa-lock",
            _lt("Browser blocks the scale"),
            _lt("Ask who manages the point of sale to give the scale an https address.")
        ),
        "offline http": words(
            "bad",
            "fa-map-signs",
            _lt("No scale at this address"),
            ASK
        ),
        "offline invalid": words(
            "bad",
            "fa-map-signs",
            _lt("No scale at this address"),
            ASK
        ),
        too_old: words(
            "wait",
            "fa-clock-o",
            _lt("Weight is too old"),
            _lt("Wait for a new weight; if none comes, check the scale and its cable.")
        ),
        unproven: words(
            "wait",
            "fa-hand-paper-o",
            _lt("Weight did not change"),
            _lt("Lift the product and put it down again.")
        ),
        already_sold: words(
            "wait",
            "fa-repeat",
            _lt("Already sold"),
            _lt("Take the product off before you weigh the next one.")
        ),
        tare_too_big: words(
            "bad",
            "fa-balance-scale",
            _lt("Tare is more than the weight"),
            _lt("Put the product on the scale, or correct the tare.")
        ),
        "tare_too_big container_only": words(
            "wait",
            "fa-shopping-basket",
            _lt("Only the container"),
            _lt("Put the product into the container.")
        ),
        tare_twice: words(
            "bad",
            "fa-clone",
            _lt("Tare is taken off twice"),
            _lt("Clear the tare here or on the scale.")
        ),
        too_light: words(
            "bad",
            "fa-leaf",
            _lt("Too light to sell"),
            _lt("Put more on the scale: so little counts as nothing.")
        ),
        wrong_unit: words(
            "bad",
            "fa-ban",
            _lt("Not sold by weight"),
            _lt("Ask for a unit of weight, such as kg, on this product.")
        ),
        not_allowed: words(
            "bad",
            "fa-keyboard-o",
            _lt("Weight cannot be typed"),
            _lt("Weigh the product: this point of sale allows no typed weights.")
        ),
        not_a_weight: words(
            "bad",
            "fa-keyboard-o",
            _lt("Not a weight"),
            _lt("Type whole grams, digits only: 1250 for 1.250 kg.")
        ),
    };

    function has(code) {
        return Object.prototype.hasOwnProperty.call(WORDS, code);
    }

    function of(state, reason) {
        var code = [state + " " + reason, state, "unreadable"].filter(has)[0];
        var known = WORDS[code];
        return words(
            known.level,
            known.icon,
            String(known.title),
            String(known.advice)
        );
    }

    function codes() {
        return Object.keys(WORDS).filter(function (code) {
            return code.indexOf(" ") < 0;
        });
    }

    return {of: of, codes: codes};
});
