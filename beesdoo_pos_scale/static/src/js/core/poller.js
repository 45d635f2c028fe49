odoo.define("beesdoo_pos_scale.poller", function () {
    "use strict";

    /**
     * Asks the scale's service again and again: never twice at once, never for long.
     *
     *     new Poller({read, interval, now, set_timeout, on_reading, limit_ms})
     *     .start(), .stop()
     *     .pace(ms)        another interval, at once
     *
     *     read(done)       ask, and call `done(answer)` once; gives a function that ends
     *                      the question unanswered, called when its time is over
     *     interval         ms from the start of one question to the start of the next
     *     now()            ms of a clock, best one that nobody sets
     *     set_timeout(fn, ms)
     *     on_reading(answer, sent_at, now)   each answer, or `{failure: "timeout"}`
     *     limit_ms         how long an answer may take, 600 if left out: what comes later
     *                      is dropped
     *
     * No answer is told after `stop()`.
     */

    // The bridge and pywebdriver answer within 20 ms.
    var LIMIT_MS = 600;
    var SHORTEST = 50;
    var TIMEOUT = {failure: "timeout"};

    function Poller(options) {
        this.options = options;
        this.limit_ms = options.limit_ms > 0 ? options.limit_ms : LIMIT_MS;
        this.interval = SHORTEST;
        this.is_running = false;
        // The question under way; null between two questions.
        this.asked = null;
        this.sent_at = null;
        // Counts the timers of the next question: only the last one set rings.
        this.turn = 0;
        this.pace(options.interval);
    }

    Poller.prototype.start = function () {
        if (!this.is_running) {
            this.is_running = true;
            this._ask();
        }
    };

    Poller.prototype.stop = function () {
        this.is_running = false;
        this.turn += 1;
        this._end();
    };

    Poller.prototype.pace = function (ms) {
        if (!(ms > 0 && ms < Infinity)) {
            return;
        }
        this.interval = Math.max(SHORTEST, ms);
        if (this.is_running && !this.asked) {
            this._plan();
        }
    };

    Poller.prototype._ask = function () {
        var asked = {end: null};
        this.asked = asked;
        this.sent_at = this.options.now();
        this.options.set_timeout(this._on_limit.bind(this, asked), this.limit_ms);
        var end = this._read(asked);
        if (this.asked === asked) {
            asked.end = end;
        }
    };

    Poller.prototype._read = function (asked) {
        try {
            return this.options.read(this._on_answer.bind(this, asked));
        } catch (error) {
            this._on_answer(asked, {failure: "invalid"});
            return null;
        }
    };

    /** The timer may ring late on a busy page, and the answer be told before it. */
    Poller.prototype._on_answer = function (asked, answer) {
        if (this.asked !== asked) {
            return;
        }
        var is_late = this.options.now() - this.sent_at > this.limit_ms;
        this._tell(is_late ? TIMEOUT : answer);
    };

    Poller.prototype._on_limit = function (asked) {
        if (this.asked === asked) {
            this._end();
            this._tell(TIMEOUT);
        }
    };

    /** Plan first: whoever listens may stop, change the pace, or fail. */
    Poller.prototype._tell = function (answer) {
        var sent_at = this.sent_at;
        this.asked = null;
        this._plan();
        this.options.on_reading(answer, sent_at, this.options.now());
    };

    Poller.prototype._plan = function () {
        this.turn += 1;
        var passed = this.options.now() - this.sent_at;
        // A clock that jumped back makes nobody wait longer than one interval.
        var rest = Math.min(Math.max(this.interval - passed, 0), this.interval);
        this.options.set_timeout(this._on_turn.bind(this, this.turn), rest);
    };

    Poller.prototype._on_turn = function (turn) {
        if (this.is_running && turn === this.turn) {
            this._ask();
        }
    };

    Poller.prototype._end = function () {
        var asked = this.asked;
        this.asked = null;
        if (asked && asked.end) {
            asked.end();
        }
    };

    return Poller;
});
