odoo.define("beesdoo_welcome_screen.keys", function () {
    "use strict";

    var ENDS = ["Enter", "Tab"];
    var MAY_WRITE = ["Unidentified", "Dead", "Process"];

    /** Enter, Tab, or the same as control characters: Ctrl + J and Ctrl + M. */
    function isEnd(event) {
        return _isCombination(event)
            ? event.ctrlKey && /^[jm]$/i.test(event.key)
            : ENDS.indexOf(event.key) >= 0;
    }

    /** Ctrl + C and the like; AltGr writes, though Windows says Ctrl + Alt. */
    function _isCombination(event) {
        var isAltGr =
            event.getModifierState("AltGraph") || (event.ctrlKey && event.altKey);
        return event.metaKey || (!isAltGr && (event.ctrlKey || event.altKey));
    }

    /** Whether the key writes something, or may (Android's keyboards do not tell). */
    function writes(event) {
        return (
            !_isCombination(event) &&
            (event.key.length === 1 ||
                MAY_WRITE.indexOf(event.key) >= 0 ||
                /^Numpad\d$/.test(event.code))
        );
    }

    return {isEnd: isEnd, writes: writes};
});
