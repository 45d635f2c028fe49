odoo.define("beesdoo_pos_scale.ScaleButtons", function (require) {
    "use strict";

    var core = require("web.core");
    var screens = require("point_of_sale.screens");
    require("beesdoo_pos_scale.grams_popup");
    require("beesdoo_pos_scale.ScaleScreen");

    var _t = core._t;
    var ScaleScreen = screens.ScaleScreenWidget;

    /**
     * The buttons of the scale screen for the tare, for typing and for another scale.
     */
    ScaleScreen.include({
        events: _.extend({}, ScaleScreen.prototype.events, {
            "click .coop-scale-tare-set": "_onTypeTare",
            "click .coop-scale-tare-pan": "_onTakePan",
            "click .coop-scale-tare-clear": "_onClearTare",
            "click .coop-scale-manual": "_onTypeWeight",
            "click .coop-scale-choose": "_onChoose",
        }),

        _onTypeTare: function () {
            this.gui.show_popup("coop-grams", {
                title: _t("Tare"),
                hint: _t(
                    "What the empty container weighs, in whole grams: 250 for 0.250 kg. " +
                        "Or scan the container."
                ),
                check: this.desk.type_tare.bind(this.desk),
                scan: this._onScan.bind(this),
            });
        },

        _onTakePan: function () {
            this.desk.take_pan();
        },

        _onClearTare: function () {
            this.desk.clear_tare();
        },

        _onTypeWeight: function () {
            this.gui.show_popup("coop-grams", {
                title: _t("Weight typed by hand"),
                hint: _t(
                    "The gross weight that another scale shows, in whole grams: " +
                        "1250 for 1.250 kg."
                ),
                check: this._checkWeight.bind(this),
                confirm: this._askAgain.bind(this),
                scan: this._onScan.bind(this),
            });
        },

        _checkWeight: function (text) {
            return this.desk.type_weight(text).refusal;
        },

        /** A slip of the finger is not seen in grams: it is shown in kilograms. */
        _askAgain: function (text) {
            var typed = this.desk.type_weight(text);
            this.gui.show_popup("coop-question", {
                title: _t("Weight typed by hand"),
                lines: [typed.question],
                confirmText: _t("Sell this weight"),
                cancelText: _t("Back"),
                confirm: this._sell.bind(this, typed.result),
            });
        },

        _onChoose: function () {
            this.gui.show_popup("coop-choice", {
                title: _t("Which scale?"),
                list: _.map(this.desk.shown.scales, this._prepare_choice),
                confirm: this.desk.choose.bind(this.desk),
            });
        },

        _prepare_choice: function (scale) {
            return {id: scale.id, label: scale.name, isSelected: scale.is_current};
        },
    });

    return ScaleScreen;
});
