odoo.define("beesdoo_pos_scale.ScaleGauge", function (require) {
    "use strict";

    var Widget = require("web.Widget");
    var core = require("web.core");
    var grams = require("beesdoo_pos_scale.grams");
    var ReadingRate = require("beesdoo_pos_scale.reading_rate");
    var Watch = require("beesdoo_pos_scale.watch");
    var words = require("beesdoo_pos_scale.words");

    var _t = core._t;
    // Milliseconds from question to question, as at the till.
    var INTERVAL = 150;
    var NONE = "–";
    var COLOURS = {good: "alert-success", wait: "alert-warning", bad: "alert-danger"};
    // In these nothing is known of how the service tells ages.
    var NOTHING_HEARD = ["offline", "unreadable", "unplugged", "silent", "slow"];

    /**
     * What one scale says right now, by the same judgement as at the till.
     */
    return Widget.extend({
        template: "beesdoo_pos_scale.ScaleGauge",

        /**
         * @param {Widget} parent
         * @param {Object} scale `name` and `url`
         * @param {Object} settings `max_age_ms` and `unaged_ms`
         */
        init: function (parent, scale, settings) {
            this._super(parent);
            this.scale = scale;
            this.rate = new ReadingRate();
            this.watch = new Watch({
                url: scale.url,
                interval: INTERVAL,
                max_age_ms: settings.max_age_ms,
                unaged_ms: settings.unaged_ms,
                on_reading: this._onReading.bind(this),
            });
        },

        start: function () {
            this._showState({state: "connecting", reason: null});
            this.watch.start();
            return this._super.apply(this, arguments);
        },

        destroy: function () {
            this.watch.stop();
            this._super.apply(this, arguments);
        },

        _onReading: function (reading) {
            this.rate.add(reading);
            this._showState(reading);
            this._showWeight(reading);
            this._showAge(reading);
            var rate = this.rate.per_second(reading.at);
            this._write(".o_scale_gauge_rate", rate.toFixed(1));
        },

        _showState: function (reading) {
            var said = words.of(reading.state, reading.reason);
            var is_stable = reading.state === "stable";
            var advice = is_stable ? _t("The till may sell this weight.") : said.advice;
            this._write(".o_scale_gauge_title", said.title);
            this._write(".o_scale_gauge_advice", advice);
            this.$(".o_scale_gauge_icon").attr(
                "class",
                "o_scale_gauge_icon fa fa-fw " + said.icon
            );
            this.$(".o_scale_gauge_state").attr(
                "class",
                "o_scale_gauge_state alert " + COLOURS[said.level]
            );
        },

        _showWeight: function (reading) {
            var point = core._t.database.parameters.decimal_point;
            var text = grams.text(reading.gross, point);
            this._write(".o_scale_gauge_weight", text ? text + " kg" : NONE);
            this.$(".o_scale_gauge_net").prop("hidden", !text || !reading.is_net);
        },

        _showAge: function (reading) {
            var is_told = reading.age_ms !== null;
            var text = is_told ? Math.round(reading.age_ms) + " ms" : NONE;
            this._write(".o_scale_gauge_age", text);
            if (NOTHING_HEARD.indexOf(reading.state) < 0) {
                this.$(".o_scale_gauge_ageless").prop("hidden", is_told);
            }
        },

        /** Only what changed, so that a screen reader does not say it again. */
        _write: function (selector, text) {
            var $element = this.$(selector);
            if ($element.text() !== text) {
                $element.text(text);
            }
        },
    });
});
