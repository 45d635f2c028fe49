odoo.define("beesdoo_welcome_screen.KeyBurst", function (require) {
    "use strict";

    var Class = require("web.Class");

    // Milliseconds. The limit of Odoo's barcode_events.js; most readers need 5, and nobody
    // types 18 keys a second for long.
    var SLOWEST_READER = 55;
    // A reader that has shown its pace may falter as long as this (Bluetooth does); longer
    // if it is known to end its codes by a key.
    var SILENCE = 100;
    var SILENCE_BEFORE_END = 300;
    var SURE_KEYS = 3;
    var SHORTEST_CODE = 3;
    // So few keys may be a quick hand in the search.
    var SHORT_CODE_PACE = 30;
    // Less than this and no Enter behind it may be a hand that slipped.
    var SHORTEST_WITHOUT_END = 6;
    // Keys so shortly before a code may be its beginning: what is left of a number can be
    // somebody else's. Cards with as many digits as a UPC-A are too long for that.
    var CUT_WITHIN = 500;
    var TOO_LONG_TO_BE_ANOTHER = 12;

    /** Keys that came one closely after the other: a reader's, or a hand's. */
    return Class.extend({
        init: function (hasEnd, dropped) {
            this.keys = [];
            this.dropped = dropped;
            this.longestSilence = hasEnd ? SILENCE_BEFORE_END : SILENCE;
        },

        add: function (event) {
            this.keys.push({
                written: event.key.length === 1 ? event.key : "",
                digit: _digit(event),
                time: event.timeStamp,
            });
        },

        /** Whether a key at this moment still belongs to these. */
        continues: function (time) {
            return !this.keys.length || time - this._last().time <= this._longestGap();
        },

        /** After how much silence there is nothing more to come. */
        silence: function () {
            return Math.max(SILENCE, this._longestGap());
        },

        _longestGap: function () {
            if (this.isOneKey()) {
                return SILENCE;
            }
            var isSure =
                this.keys.length >= SURE_KEYS && this._pace() <= SLOWEST_READER;
            return isSure ? this.longestSilence : SLOWEST_READER;
        },

        isOneKey: function () {
            return this.keys.length === 1;
        },

        /** Whether this is a reader's code, that a key at `end` ended. */
        isCodeEndedAt: function (end) {
            var isShort = this.keys.length < SHORTEST_WITHOUT_END;
            return (
                this.keys.length >= SHORTEST_CODE &&
                this.continues(end) &&
                this._pace() <= (isShort ? SHORT_CODE_PACE : SLOWEST_READER)
            );
        },

        /** Whether this is a reader's code, that nothing but silence ended. */
        isCode: function () {
            return (
                this.keys.length >= SHORTEST_WITHOUT_END &&
                this._pace() <= SLOWEST_READER
            );
        },

        /** Whether keys that are no code came so shortly before that these go on. */
        isCut: function () {
            return (
                this.keys.length < TOO_LONG_TO_BE_ANOTHER &&
                this.keys[0].time - this.dropped <= CUT_WITHIN
            );
        },

        /** When the last of these came, which are no code. */
        droppedAt: function () {
            return this.keys.length ? this._last().time : this.dropped;
        },

        /** Whether the keys did not say what they write (Android's keyboards). */
        isMute: function () {
            return this.keys.some(_isMute);
        },

        /** What was written; digits where each key is one, whatever the layout. */
        text: function () {
            var digits = _.pluck(this.keys, "digit");
            return (_.every(digits) ? digits : _.pluck(this.keys, "written")).join("");
        },

        /** The mean gap between two keys. */
        _pace: function () {
            var gaps = this.keys.length - 1;
            return gaps ? (this._last().time - this.keys[0].time) / gaps : 0;
        },

        _last: function () {
            return this.keys[this.keys.length - 1];
        },
    });

    /** The digit of this key as text: by what it writes, else by its place. */
    function _digit(event) {
        if (/^\d$/.test(event.key)) {
            return event.key;
        }
        var place = /^(Digit|Numpad)(\d)$/.exec(event.code || "");
        return place && !event.shiftKey ? place[2] : "";
    }

    function _isMute(key) {
        return !key.written && !key.digit;
    }
});
