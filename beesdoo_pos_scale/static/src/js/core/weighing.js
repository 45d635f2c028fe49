odoo.define("beesdoo_pos_scale.weighing", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var portion = require("beesdoo_pos_scale.portion");

    /**
     * One product on the scale: from a reading to the quantity of a line.
     *
     *     STATES, REFUSALS        the states that it adds; the refusals of `manual`
     *     new Weighing({unit, settings, pan, tare, line_id})
     *     .update(reading)        -> view; each judged reading, after the pan has seen it
     *     .view()                 -> view of the last reading, as after a new tare
     *     .set_tare(grams)        -> whether it is one
     *     .tare_from_pan(now)     -> the grams that became the tare, or null
     *     .manual(grams)          -> result, or a refusal: of a gross weight typed in
     *     .result(now)            -> result, or null if nothing may be sold right now
     *
     * `unit` is as in grams.js, null if the product is not sold by weight; `settings` is
     * `{auto_add_ms, manual_entry}`; `pan` may be left out; `tare` in grams; `line_id` is
     * of the line that is weighed again. Who sells a result, also a manual one, tells
     * `pan.sold(result.gross, line_id)` at once.
     *
     *     view    {state, reason, gross, tare, net, quantity, is_net, can_order, auto_order}
     *     result  {gross, tare, net, quantity, by: "scale" | "scale_net" | "manual"}
     *
     * Weights are whole grams; null where there is none. `reason` tells more of a state
     * (see words.js). Of "scale_net" the scale itself took the tare off and does not say
     * how much: gross is then the net weight, and tare 0.
     */

    var STATES = ["connecting", "already_sold", "tare_twice"].concat(portion.REFUSALS);
    var REFUSALS = ["not_allowed", "not_a_weight"].concat(portion.REFUSALS);
    // Grams that a container may weigh less than its tare and still be what lies there.
    var CONTAINER = 5;
    // Milliseconds. Nobody saw what the scale said in a longer gap.
    var LONGEST_GAP = 1000;
    var NOTHING_READ = {state: "connecting", gross: null, is_net: false, reason: null};

    function Weighing(options) {
        this.unit = options.unit;
        this.settings = options.settings || {};
        this.pan = options.pan || null;
        this.tare = grams.is_weight(options.tare) ? options.tare : 0;
        this.line_id = options.line_id;
        this.reading = NOTHING_READ;
        this._restart();
    }

    Weighing.prototype.update = function (reading) {
        var gap = reading.at - this.reading.at;
        this.reading = reading;
        var view = this.view();
        var is_same = view.can_order && view.net === this.same_net;
        this.same_ms =
            is_same && gap >= 0 && gap <= LONGEST_GAP ? this.same_ms + gap : 0;
        this.same_net = view.can_order ? view.net : null;
        view.auto_order = this._is_automatic(view);
        return view;
    };

    Weighing.prototype.view = function () {
        var state = this._state();
        var sold = this._portion();
        var view = {
            state: state,
            reason: this._reason(state),
            gross: this.reading.gross,
            tare: this.tare,
            net: sold.net,
            quantity: sold.quantity,
            is_net: this.reading.is_net,
            can_order: state === "stable",
        };
        view.auto_order = this._is_automatic(view);
        return view;
    };

    Weighing.prototype.set_tare = function (tare) {
        if (!grams.is_weight(tare)) {
            return false;
        }
        this.tare = tare;
        this._restart();
        return true;
    };

    Weighing.prototype.tare_from_pan = function (now) {
        var is_old = now !== undefined && !this._is_fresh(now);
        if (!this._has_weight() || this.reading.is_net || is_old) {
            return null;
        }
        this.set_tare(this.reading.gross);
        return this.tare;
    };

    Weighing.prototype.manual = function (gross) {
        if (!this.settings.manual_entry) {
            return "not_allowed";
        }
        if (!grams.is_weight(gross) || gross === 0) {
            return "not_a_weight";
        }
        var sold = portion(gross, this.tare, this.unit);
        return sold.refusal || this._prepare_result(sold, "manual");
    };

    Weighing.prototype.result = function (now) {
        if (this._state() !== "stable" || !this._is_fresh(now)) {
            return null;
        }
        var by = this.reading.is_net ? "scale_net" : "scale";
        return this._prepare_result(this._portion(), by);
    };

    Weighing.prototype._prepare_result = function (sold, by) {
        return {
            gross: sold.gross,
            tare: sold.tare,
            net: sold.net,
            quantity: sold.quantity,
            by: by,
        };
    };

    /** Whether there is a weight that was judged, see freshness.js. */
    Weighing.prototype._has_weight = function () {
        return (
            this.reading.state === "stable" &&
            this.reading.at <= this.reading.fresh_until
        );
    };

    Weighing.prototype._is_fresh = function (now) {
        return this.reading.at <= now && now <= this.reading.fresh_until;
    };

    Weighing.prototype._state = function () {
        if (!grams.is_unit(this.unit)) {
            return "wrong_unit";
        }
        if (this.reading.state !== "stable") {
            return this.reading.state;
        }
        if (!this._has_weight()) {
            return "too_old";
        }
        if (this._is_sold(this.line_id)) {
            return "already_sold";
        }
        if (this._is_tared_twice()) {
            return "tare_twice";
        }
        return this._portion().refusal || "stable";
    };

    Weighing.prototype._is_tared_twice = function () {
        return this.reading.is_net && this.tare > 0;
    };

    /** What may be sold, or could be if its state allowed. */
    Weighing.prototype._portion = function () {
        var has_one = this._has_weight() && !this._is_tared_twice();
        return portion(has_one ? this.reading.gross : null, this.tare, this.unit);
    };

    Weighing.prototype._reason = function (state) {
        if (state === "tare_too_big" && this.tare - this.reading.gross <= CONTAINER) {
            return "container_only";
        }
        return (state === this.reading.state && this.reading.reason) || null;
    };

    Weighing.prototype._is_sold = function (line_id) {
        return this.pan !== null && this.pan.blocks(this.reading, line_id);
    };

    /** Not what this line was already sold with: who weighs again puts it down again. */
    Weighing.prototype._is_automatic = function (view) {
        var wait = this.settings.auto_add_ms;
        var is_due = wait > 0 && view.can_order && this.same_ms >= wait;
        return is_due && !this._is_sold(null);
    };

    Weighing.prototype._restart = function () {
        this.same_net = null;
        this.same_ms = 0;
    };

    Weighing.STATES = STATES;
    Weighing.REFUSALS = REFUSALS;

    return Weighing;
});
