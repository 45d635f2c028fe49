odoo.define("beesdoo_pos_scale.watch", function (require) {
    "use strict";

    var Freshness = require("beesdoo_pos_scale.freshness");
    var Poller = require("beesdoo_pos_scale.poller");
    var reading = require("beesdoo_pos_scale.reading");
    var transport = require("beesdoo_pos_scale.transport");

    /**
     * Watches one scale: asks its service, and tells each answer read and judged.
     *
     *     new Watch({url, interval, max_age_ms, unaged_ms, on_reading})
     *     .start(), .stop(), .pace(ms)
     *     Watch.now()      the clock of `at` and `fresh_until`, in ms
     *
     *     url              of the service, as "http://127.0.0.1:8069"
     *     on_reading       is told each reading as freshness.js gives it
     */

    // Milliseconds until an answer is given up.
    var LIMIT_MS = 600;

    /** Not the clock on the wall, which is set while the till is in use. */
    function now() {
        return window.performance.now();
    }

    function Watch(options) {
        this.url = options.url;
        this.on_reading = options.on_reading;
        this.freshness = new Freshness(options);
        this.poller = new Poller({
            read: this._read.bind(this),
            interval: options.interval,
            limit_ms: LIMIT_MS,
            now: now,
            set_timeout: window.setTimeout.bind(window),
            on_reading: this._on_answer.bind(this),
        });
    }

    Watch.prototype.start = function () {
        this.poller.start();
    };

    Watch.prototype.stop = function () {
        this.poller.stop();
    };

    Watch.prototype.pace = function (ms) {
        this.poller.pace(ms);
    };

    Watch.prototype._read = function (done) {
        return transport.read(this.url, LIMIT_MS, done);
    };

    Watch.prototype._on_answer = function (answer, sent_at, received_at) {
        var said = reading.interpret(answer);
        this.on_reading(this.freshness.judge(said, sent_at, received_at));
    };

    Watch.now = now;

    return Watch;
});
