odoo.define("beesdoo_welcome_screen.Countdown", function (require) {
    "use strict";

    var Class = require("web.Class");

    var TICK = 200;

    /**
     * Counts seconds down by the clock, so that a tablet that slept does not count
     * longer.
     */
    return Class.extend({
        /**
         * @param {Number} seconds
         * @param {Object} heard `onTick(left, seconds)` and `onEnd()`, each optional
         */
        init: function (seconds, heard) {
            this.seconds = seconds;
            this._heard = heard;
            this.restart();
        },

        restart: function () {
            this.stop();
            this._end = Date.now() + this.seconds * 1000;
            this._timer = window.setInterval(this._tick.bind(this), TICK);
            this._tell(this.seconds);
        },

        stop: function () {
            window.clearInterval(this._timer);
        },

        _tick: function () {
            var left = (this._end - Date.now()) / 1000;
            if (left > 0) {
                this._tell(left);
                return;
            }
            this.stop();
            this._heard.onEnd();
        },

        _tell: function (left) {
            if (this._heard.onTick) {
                this._heard.onTick(left, this.seconds);
            }
        },
    });
});
