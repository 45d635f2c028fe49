odoo.define("beesdoo_welcome_screen.KeyReader", function (require) {
    "use strict";

    var Class = require("web.Class");
    var FieldMemory = require("beesdoo_welcome_screen.FieldMemory");
    var KeyBurst = require("beesdoo_welcome_screen.KeyBurst");
    var KeyCatcher = require("beesdoo_welcome_screen.KeyCatcher");
    var keys = require("beesdoo_welcome_screen.keys");

    // Milliseconds. Some readers end a code with two keys (carriage return and line feed).
    var SECOND_END = 100;
    var LATE = 50;

    /**
     * Tells what a card reader types from what a hand types, wherever the focus is.
     *
     * `onCode(text)` gets each code, "" for one whose beginning is missing;
     * `onShortcut(key, event)` each Escape, and each key that a hand pressed by itself
     * outside of text fields.
     */
    return Class.extend({
        init: function (options) {
            this.onCode = options.onCode;
            this.onShortcut = options.onShortcut;
            this.catcher = new KeyCatcher();
            this.burst = new KeyBurst();
            this.fields = [];
            this.swallowed = {};
            this.lastCode = -Infinity;
            this._handlers = {
                keydown: this._onKeydown.bind(this),
                keyup: this._onKeyup.bind(this),
            };
        },

        listen: function () {
            _.each(this._handlers, function (handler, name) {
                document.addEventListener(name, handler, true);
            });
        },

        close: function () {
            this._forget();
            this.catcher.close();
            _.each(this._handlers, function (handler, name) {
                document.removeEventListener(name, handler, true);
            });
        },

        _onKeydown: function (event) {
            if (event.repeat || !event.key) {
                return this._swallowRepeated(event);
            }
            delete this.swallowed[event.code];
            if (event.key === "Escape") {
                this._forget();
                return this.onShortcut(event.key, event);
            }
            if (keys.isEnd(event)) {
                return this._onEnd(event);
            }
            return keys.writes(event) ? this._onWriting(event) : undefined;
        },

        /** Whoever listens for a key that goes up has not seen that one go down. */
        _onKeyup: function (event) {
            if (this.swallowed[event.code]) {
                delete this.swallowed[event.code];
                _stop(event);
            }
        },

        _onWriting: function (event) {
            if (!this.burst.continues(event.timeStamp)) {
                this._finish();
            }
            var field = this.catcher.fieldOf(event);
            if (field) {
                this._remember(field);
            } else if (this.burst.keys.length || !_isForElement(event)) {
                this._swallow(event);
            }
            this.burst.add(event);
            this.lastEvent = event;
            this._wait();
        },

        _onEnd: function (event) {
            if (this.burst.isCodeEndedAt(event.timeStamp)) {
                this._swallow(event);
                this.hasEnd = true;
                this.lastCode = event.timeStamp;
                this._tellCode();
            } else if (event.timeStamp - this.lastCode <= SECOND_END) {
                this._swallow(event);
            } else {
                this._finish();
            }
        },

        _wait: function () {
            clearTimeout(this.timer);
            this.waitsSince = performance.now();
            this.timer = setTimeout(this._onSilence.bind(this), this.burst.silence());
        },

        _onSilence: function () {
            // The browser was busy: keys may have come that it has not told yet.
            if (performance.now() - this.waitsSince > this.burst.silence() + LATE) {
                return this._wait();
            }
            if (this.burst.isOneKey() && !this.fields.length) {
                return this._tellShortcut();
            }
            return this._finish();
        },

        /** No more keys belong to these; no end was typed. */
        _finish: function () {
            var dropped = this.burst.droppedAt();
            if (this.burst.isCode()) {
                this.hasEnd = false;
                this.lastCode = this.lastEvent.timeStamp + this.burst.silence();
                this._tellCode();
            }
            this._forget(dropped);
        },

        _tellCode: function () {
            var field = _.last(this.fields);
            var isMute = field && this.burst.isMute();
            var text = isMute ? field.written() : this.burst.text();
            var isCut = this.burst.isCut();
            _.invoke(this.fields, "restore");
            this._forget();
            if (text) {
                this.onCode(isCut ? "" : text);
            }
        },

        _tellShortcut: function () {
            var event = this.lastEvent;
            this._forget(this.burst.droppedAt());
            if (event.key.length === 1 && event.key !== " " && !_isChoice(event)) {
                this.onShortcut(event.key, event);
            }
        },

        _forget: function (dropped) {
            clearTimeout(this.timer);
            this.burst = new KeyBurst(this.hasEnd, dropped);
            this.fields = [];
        },

        _remember: function (field) {
            if (!_.findWhere(this.fields, {field: field})) {
                this.fields.push(new FieldMemory(field));
            }
        },

        _swallow: function (event) {
            this.swallowed[event.code] = true;
            _stop(event);
        },

        /** A button is pressed once, however long a hand holds Enter. */
        _swallowRepeated: function (event) {
            if (this.swallowed[event.code] || event.key === "Enter") {
                _stop(event);
            }
        },
    });

    function _stop(event) {
        event.preventDefault();
        event.stopImmediatePropagation();
    }

    /** Whether the focused element itself may want this key of a hand. */
    function _isForElement(event) {
        return event.key === " " || event.key.length > 1;
    }

    function _isChoice(event) {
        return event.target.tagName === "SELECT";
    }
});
