odoo.define("beesdoo_pos_scale.till_scale", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var memory = require("beesdoo_pos_scale.memory");
    var Pan = require("beesdoo_pos_scale.pan");
    var Watch = require("beesdoo_pos_scale.watch");

    /**
     * The scales of a till, of which one is watched, and the tare that is remembered.
     *
     *     new TillScale({config_id, settings, scales})
     *     .start(), .stop()
     *     .subscribe(fn), .unsubscribe(fn)    fn is told each judged reading
     *     .scales                             [{id, name, url}]
     *     .current()                          the one that is used, or null
     *     .choose(id)                         another one; remembered on this till
     *     .pan                                of the scale in use, see pan.js
     *     .tare, .tare_name                   grams (0: none), what it is in words
     *     .set_tare(grams, name)              for the next products too; 0 forgets it
     *     .now()                              the clock of the readings
     *
     * `settings` are `{pan_rule, auto_add_ms, manual_entry, max_age_ms, unaged_ms}`. The
     * `url` of a scale is text, or a function that gives it, as it may change.
     */

    // Milliseconds from one question to the next: while somebody weighs, and else, when
    // only a change of the weight has to be noticed.
    var WEIGHING = 150;
    var WAITING = 500;
    var CHOSEN_NOW = {
        state: "connecting",
        gross: null,
        age_ms: null,
        seq: null,
        is_net: false,
        reason: null,
        fresh_until: null,
    };

    function TillScale(options) {
        this.config_id = options.config_id;
        this.settings = options.settings;
        this.scales = options.scales;
        this.subscribers = [];
        this.is_running = false;
        this.chosen = memory("localStorage", this._key("chosen"));
        this.remembered = memory("sessionStorage", this._key("tare"));
        this._load_tare();
        this._use(this._find(this.chosen.load()) || this.scales[0] || null);
    }

    TillScale.prototype.start = function () {
        this.is_running = true;
        if (this.watch) {
            this.watch.start();
        }
    };

    TillScale.prototype.stop = function () {
        this.is_running = false;
        if (this.watch) {
            this.watch.stop();
        }
    };

    TillScale.prototype.subscribe = function (subscriber) {
        this.subscribers = this.subscribers.concat([subscriber]);
        this._set_pace();
    };

    TillScale.prototype.unsubscribe = function (subscriber) {
        this.subscribers = this.subscribers.filter(function (other) {
            return other !== subscriber;
        });
        this._set_pace();
    };

    TillScale.prototype.current = function () {
        return this.scale;
    };

    TillScale.prototype.choose = function (id) {
        var scale = this._find(id);
        if (!scale || scale === this.scale) {
            return;
        }
        this.watch.stop();
        this.chosen.save(id);
        this._use(scale);
        // Nobody goes on with what the other scale said.
        this._tell(_.extend({at: this.now()}, CHOSEN_NOW));
        if (this.is_running) {
            this.watch.start();
        }
    };

    TillScale.prototype.set_tare = function (tare, name) {
        this.tare = grams.is_weight(tare) ? tare : 0;
        this.tare_name = this.tare && name ? name : "";
        this.remembered.save({tare: this.tare, name: this.tare_name});
    };

    TillScale.prototype.now = function () {
        return Watch.now();
    };

    TillScale.prototype._key = function (what) {
        return "coop_scale_" + what + "_" + this.config_id;
    };

    TillScale.prototype._find = function (id) {
        return this.scales.filter(function (scale) {
            return scale.id === id;
        })[0];
    };

    TillScale.prototype._load_tare = function () {
        var kept = this.remembered.load() || {};
        this.tare = grams.is_weight(kept.tare) ? kept.tare : 0;
        this.tare_name = this.tare ? String(kept.name || "") : "";
    };

    TillScale.prototype._use = function (scale) {
        this.scale = scale;
        if (!scale) {
            this.watch = null;
            this.pan = new Pan("none");
            return;
        }
        var sold = memory("localStorage", this._key("pan_" + scale.id));
        this.pan = new Pan(this.settings.pan_rule, sold);
        this.watch = new Watch({
            url: this._address(),
            interval: this._interval(),
            max_age_ms: this.settings.max_age_ms,
            unaged_ms: this.settings.unaged_ms,
            on_reading: this._on_reading.bind(this),
        });
    };

    TillScale.prototype._address = function () {
        return _.result(this.scale, "url");
    };

    TillScale.prototype._interval = function () {
        return this.subscribers.length ? WEIGHING : WAITING;
    };

    TillScale.prototype._set_pace = function () {
        if (this.watch) {
            this.watch.pace(this._interval());
        }
    };

    TillScale.prototype._on_reading = function (reading) {
        this.watch.url = this._address();
        this.pan.see(reading);
        this._tell(reading);
    };

    TillScale.prototype._tell = function (reading) {
        this.subscribers.forEach(function (subscriber) {
            subscriber(reading);
        });
    };

    return TillScale;
});
