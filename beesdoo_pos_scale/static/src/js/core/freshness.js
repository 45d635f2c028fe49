odoo.define("beesdoo_pos_scale.freshness", function () {
    "use strict";

    /**
     * Whether a weight is of now.
     *
     *     STATES                              those that `judge` adds
     *     new Freshness({max_age_ms, unaged_ms})
     *     .judge(reading, sent_at, now)       a copy of the reading, judged
     *
     * One for each scale, that judges every answer in turn, also failures. `sent_at` is
     * when the question left and `now` when the answer came, of the same clock in ms.
     * The copy has besides:
     *
     *     state         "too_old", or "unproven": a service without ages has given the
     *                   same weight for `unaged_ms`, as it does once the scale is gone
     *     gross         null in these states: what may not be sold is not shown
     *     at            when it was judged: `now`
     *     fresh_until   until when it may be sold; null if it says no weight
     *
     * A clock that jumps ahead makes weights too old, and one that jumps back makes the
     * answer under way too old: neither makes an old weight new.
     */

    var STATES = ["too_old", "unproven"];
    var FROM_THE_SCALE = [
        "stable",
        "empty",
        "moving",
        "overload",
        "below_zero",
        "not_at_zero",
        "scale_tare",
    ];
    // That no answer came, or none to understand, is no sign of life of the scale.
    var NOTHING_HEARD = ["offline", "unreadable"];
    var MAX_AGE_MS = 800;
    var UNAGED_MS = 30000;

    function limit(value, otherwise) {
        return value > 0 && value < Infinity ? Number(value) : otherwise;
    }

    function copy_of(reading) {
        var copy = {};
        Object.keys(reading).forEach(function (key) {
            copy[key] = reading[key];
        });
        return copy;
    }

    function Freshness(limits) {
        this.max_age_ms = limit((limits || {}).max_age_ms, MAX_AGE_MS);
        this.unaged_ms = limit((limits || {}).unaged_ms, UNAGED_MS);
        this.last = null;
        this.seq = null;
        this.seq_ms = 0;
        this.answer = null;
        this.answer_ms = 0;
    }

    Freshness.prototype.judge = function (reading, sent_at, now) {
        var judged = copy_of(reading);
        var step = this._step(now);
        var goes_back = this._follow_frame(reading.seq, step);
        this._follow_answer(reading, step);
        judged.at = now;
        judged.fresh_until = null;
        if (FROM_THE_SCALE.indexOf(reading.state) < 0) {
            return judged;
        }
        judged.fresh_until = this._fresh_until(reading, sent_at, now);
        // Written so that a time that is no number fails.
        if (goes_back || !(sent_at <= now && now <= judged.fresh_until)) {
            return this._refuse(judged, "too_old");
        }
        return this._is_unproven(reading) ? this._refuse(judged, "unproven") : judged;
    };

    /** The time since the last answer: none if the clock went back. */
    Freshness.prototype._step = function (now) {
        var step = this.last === null ? 0 : now - this.last;
        this.last = now;
        return step > 0 ? step : 0;
    };

    /**
     * Count for how long the scale's frame is the same one, whatever came in between.
     *
     * @returns {Boolean} whether its number went back: the service was started anew, and
     *     what it says next is of now
     */
    Freshness.prototype._follow_frame = function (seq, step) {
        this.seq_ms += step;
        if (seq === null || seq === this.seq) {
            return false;
        }
        var goes_back = this.seq !== null && seq < this.seq;
        this.seq = seq;
        this.seq_ms = 0;
        return goes_back;
    };

    /** Count for how long the service says the same. */
    Freshness.prototype._follow_answer = function (reading, step) {
        var answer = [reading.state, reading.gross, reading.is_net].join(" ");
        var is_heard = NOTHING_HEARD.indexOf(reading.state) < 0;
        if (is_heard && answer !== this.answer) {
            this.answer = answer;
            this.answer_ms = 0;
        } else {
            this.answer_ms += step;
        }
    };

    Freshness.prototype._fresh_until = function (reading, sent_at, now) {
        var standing = reading.seq === null ? 0 : this.seq_ms;
        return Math.min(
            sent_at + this.max_age_ms - (reading.age_ms || 0),
            now + this.max_age_ms - standing
        );
    };

    Freshness.prototype._is_unproven = function (reading) {
        return (
            reading.state === "stable" &&
            reading.age_ms === null &&
            this.answer_ms > this.unaged_ms
        );
    };

    Freshness.prototype._refuse = function (judged, state) {
        var refused = judged;
        refused.state = state;
        refused.gross = null;
        refused.fresh_until = null;
        return refused;
    };

    Freshness.STATES = STATES;

    return Freshness;
});
