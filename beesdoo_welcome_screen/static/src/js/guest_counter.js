odoo.define("beesdoo_welcome_screen.GuestCounter", function (require) {
    "use strict";

    var Widget = require("web.Widget");
    var drawKey = require("beesdoo_welcome_screen.draw_key");

    var SECONDS_SHOWN = 6;

    /**
     * Counts guests, says so at once, and takes the last one back.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Guests",
        events: {"click .o_desk_undo_guest": "_onUndo"},

        /**
         * @param {Widget} parent
         * @param {Line} line
         */
        init: function (parent, line) {
            this._super(parent);
            this._line = line;
            this._guests = [];
        },

        destroy: function () {
            window.clearTimeout(this._timer);
            this._super();
        },

        /**
         * Count one guest more.
         *
         * @param {Object} words
         */
        count: function (words) {
            var guest = {key: drawKey()};
            guest.asked = this._line.ask("/coop/entrance/guest", {key: guest.key});
            guest.asked.then(_.noop, this._onRefused.bind(this, guest));
            this._words = words;
            this._guests.push(guest);
            this._tell();
        },

        _tell: function () {
            var number = this._guests.length;
            var many = this._words.guests_counted.replace("%s", number);
            this._say(number === 1 ? this._words.guest_counted : many);
            this.$(".o_desk_undo_guest").text(this._words.undo).prop("hidden", !number);
        },

        _say: function (text) {
            this.$(".o_desk_toast_text").text(text);
            this.$el.prop("hidden", false);
            window.clearTimeout(this._timer);
            this._timer = window.setTimeout(
                this._close.bind(this),
                SECONDS_SHOWN * 1000
            );
        },

        _close: function () {
            this._guests = [];
            this.$el.prop("hidden", true);
        },

        /**
         * The server hears of it after it heard of the guest, whatever the network does.
         */
        _onUndo: function () {
            var guest = this._guests.pop();
            var undo = {key: guest.key};
            var ask = this._line.ask.bind(
                this._line,
                "/coop/entrance/guest/undo",
                undo
            );
            guest.asked.then(ask).then(_.noop, _.noop);
            this._tell();
            if (!this._guests.length) {
                this._say(this._words.guest_undone);
            }
        },

        _onRefused: function (guest) {
            this._guests = _.without(this._guests, guest);
            this.$(".o_desk_undo_guest").prop("hidden", !this._guests.length);
            this._say(this._words.guest_failed);
        },
    });
});
