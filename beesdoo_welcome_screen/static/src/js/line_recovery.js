odoo.define("beesdoo_welcome_screen.LineRecovery", function (require) {
    "use strict";

    var Class = require("web.Class");
    var post = require("beesdoo_welcome_screen.post");

    // Milliseconds
    var RETRY_OFFLINE = 2000;
    var RETRY_EXPIRED = 10000;
    var RESUME = "/coop/entrance/resume";

    /**
     * What ails a line, and the way back: one probe or resumption at a time.
     *
     * `probe()` has to ask the server something, and `answered()` to be told when it did.
     */
    return Class.extend({
        init: function (options) {
            this.probe = options.probe;
            this.onTrouble = options.onTrouble;
            this.onRestored = options.onRestored;
            this.trouble = "";
            // Whether what failed has to wait; whether all has to.
            this.isBlocked = false;
            this.isResuming = false;
            // Counts the sessions, so that the end of a former one is known as such.
            this.session = 0;
            this.timers = {};
            this._handlers = {
                online: this._onOnline.bind(this),
                offline: this.lost.bind(this, "offline"),
            };
            _.each(this._handlers, function (handler, name) {
                window.addEventListener(name, handler);
            });
        },

        close: function () {
            this.isClosed = true;
            this._stopTimers();
            _.each(this._handlers, function (handler, name) {
                window.removeEventListener(name, handler);
            });
        },

        /** Nobody answered ("offline"), or not without a session ("expired"). */
        lost: function (kind) {
            this.isBlocked = true;
            if (kind === "offline") {
                this.report("offline");
                this._later("offline", this.probe, RETRY_OFFLINE);
            } else if (this.timers.expired) {
                this.report("expired");
            } else {
                this._resume();
            }
        },

        /** The server answered: what had to wait may go. */
        answered: function () {
            this.isBlocked = false;
            this._stopTimers();
        },

        /** Nothing waits any more. */
        restored: function () {
            if (this.trouble) {
                this.trouble = "";
                this.onRestored();
            }
        },

        report: function (kind) {
            if (this.trouble !== kind) {
                this.trouble = kind;
                this.onTrouble(kind);
            }
        },

        _resume: function () {
            if (!this.isResuming) {
                this.isResuming = true;
                post(RESUME).then(
                    this._onResumed.bind(this),
                    this._onResumeFailed.bind(this)
                );
            }
        },

        _onResumed: function (isResumed) {
            this.isResuming = false;
            if (this.isClosed) {
                return;
            }
            // Not at once again, should the new session end as soon as it began.
            this._later("expired", this._resume, RETRY_EXPIRED);
            if (isResumed) {
                this.session += 1;
            } else {
                this.report("expired");
            }
            // Without a device key somebody may have logged in in another window.
            this.probe();
        },

        _onResumeFailed: function (failure) {
            if (failure.kind !== "offline") {
                this._onResumed(false);
                return;
            }
            this.isResuming = false;
            if (!this.isClosed) {
                this.lost("offline");
            }
        },

        _onOnline: function () {
            if (this.trouble === "offline") {
                this.probe();
            }
        },

        /** Do this after a while, unless it is to happen already. */
        _later: function (name, act, delay) {
            if (!this.timers[name]) {
                this.timers[name] = setTimeout(
                    this._onTime.bind(this, name, act),
                    delay
                );
            }
        },

        _onTime: function (name, act) {
            delete this.timers[name];
            act.call(this);
        },

        _stopTimers: function () {
            _.each(this.timers, clearTimeout);
            this.timers = {};
        },
    });
});
