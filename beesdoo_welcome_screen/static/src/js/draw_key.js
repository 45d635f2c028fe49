odoo.define("beesdoo_welcome_screen.draw_key", function () {
    "use strict";

    /**
     * @returns {String} 32 random characters: the server counts each key once
     */
    return function drawKey() {
        var bytes = window.crypto.getRandomValues(new Uint8Array(16));
        return _.map(bytes, function (byte) {
            return ("0" + byte.toString(16)).slice(-2);
        }).join("");
    };
});
