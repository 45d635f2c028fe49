odoo.define("beesdoo_pos_scale.signs", function () {
    "use strict";

    /**
     * How a state is shown without words.
     *
     * By state, or by state and reason: its level, which is "good", "wait" (it passes by
     * itself) or "bad" (somebody has to act), and an icon of Font Awesome 4.
     */
    return {
        stable: ["good", "fa-check-circle"],
        connecting: ["wait", "fa-spinner"],
        empty: ["wait", "fa-arrow-circle-down"],
        moving: ["wait", "fa-arrows-v"],
        overload: ["bad", "fa-exclamation-triangle"],
        below_zero: ["bad", "fa-minus-circle"],
        not_at_zero: ["bad", "fa-dot-circle-o"],
        scale_tare: ["bad", "fa-shopping-basket"],
        unplugged: ["bad", "fa-plug"],
        silent: ["bad", "fa-power-off"],
        slow: ["bad", "fa-hourglass-half"],
        unreadable: ["bad", "fa-question-circle"],
        offline: ["bad", "fa-chain-broken"],
        "offline timeout": ["bad", "fa-hourglass-end"],
        "offline blocked": ["bad", "fa-lock"],
        "offline http": ["bad", "fa-map-signs"],
        "offline invalid": ["bad", "fa-map-signs"],
        too_old: ["wait", "fa-clock-o"],
        unproven: ["wait", "fa-hand-paper-o"],
        already_sold: ["wait", "fa-repeat"],
        tare_too_big: ["bad", "fa-balance-scale"],
        "tare_too_big container_only": ["wait", "fa-shopping-basket"],
        tare_twice: ["bad", "fa-clone"],
        too_light: ["bad", "fa-leaf"],
        wrong_unit: ["bad", "fa-ban"],
        not_allowed: ["bad", "fa-keyboard-o"],
        not_a_weight: ["bad", "fa-keyboard-o"],
    };
});
