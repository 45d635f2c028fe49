odoo.define("beesdoo_welcome_screen.IdleView", function (require) {
    "use strict";

    var Widget = require("web.Widget");

    // Milliseconds
    var CLOCK_TICK = 1000;
    var MINUTE = 60 * 1000;

    /**
     * What the screen shows while nobody is there.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Idle",

        /**
         * @param {Widget} parent
         * @param {Object} shown what the template reads: `words`, `board`, `shop` ...
         */
        init: function (parent, shown) {
            this._super(parent);
            this.shown = shown;
            this._fitShifts = this._fitShifts.bind(this);
        },

        start: function () {
            this._clock = window.setInterval(this._tellTime.bind(this), CLOCK_TICK);
            this._tellTime();
            window.addEventListener("resize", this._fitShifts);
            window.requestAnimationFrame(this._fitShifts);
            return this._super();
        },

        destroy: function () {
            window.clearInterval(this._clock);
            window.removeEventListener("resize", this._fitShifts);
            this._super();
        },

        _tellTime: function () {
            var shop = new Date(Date.now() + this.shown.board.utc_minutes * MINUTE);
            var minutes = ("0" + shop.getUTCMinutes()).slice(-2);
            this.$(".o_desk_clock").text(shop.getUTCHours() + ":" + minutes);
        },

        /**
         * Show as many shifts as fit, and how many others there are.
         */
        _fitShifts: function () {
            var box = this.$(".o_desk_shifts")[0];
            if (!box) {
                return;
            }
            var rows = $(box).children().prop("hidden", false).get();
            this._tellMore(0);
            for (var left = rows.length; left > 1 && isTooHigh(box); left--) {
                rows[left - 1].hidden = true;
                this._tellMore(rows.length - left + 1);
            }
        },

        _tellMore: function (number) {
            var text = this.shown.words.more_shifts.replace("%s", number);
            this.$(".o_desk_more").prop("hidden", !number).text(text);
        },
    });

    function isTooHigh(box) {
        return box.scrollHeight > box.clientHeight + 1;
    }
});
