odoo.define("beesdoo_pos_scale.rounding_popup", function (require) {
    "use strict";

    var chrome = require("point_of_sale.chrome");
    var core = require("web.core");
    var rpc = require("web.rpc");
    require("beesdoo_pos_scale.popups");

    var _t = core._t;

    /** Says at the opening that Odoo rounds weights; who may, corrects it with one click. */
    chrome.Chrome.include({
        init: function () {
            this._super.apply(this, arguments);
            this.ready.then(this._warn_of_rounding.bind(this));
        },

        _warn_of_rounding: function () {
            var warning = this.pos.config.weight_rounding_warning;
            if (!warning) {
                return;
            }
            // Who is logged in, not who took over the till: it is done in their name.
            var is_manager = this.pos.user.role === "manager";
            this.gui.show_popup("coop-question", {
                title: _t("Weights are rounded"),
                lines: [
                    warning,
                    is_manager
                        ? _t(
                              "This can be corrected now; the till is then loaded again."
                          )
                        : _t(
                              "Ask who manages the point of sale to open this till once."
                          ),
                ],
                confirmText: is_manager ? _t("Keep weights to the gram") : "",
                cancelText: is_manager ? _t("Not now") : _t("Close"),
                cssClass: "coop-rounding",
                confirm: this._fix_rounding.bind(this),
            });
        },

        _fix_rounding: function () {
            rpc.query({
                model: "pos.config",
                method: "fix_weight_rounding",
                args: [[this.pos.config.id]],
            }).then(this._load_again.bind(this), this._say_why_not.bind(this));
        },

        _load_again: function () {
            window.location.reload();
        },

        _say_why_not: function (error, event) {
            // Else Odoo shows the error a second time, with its traceback.
            event.preventDefault();
            this.gui.show_popup("error", {
                title: _t("Not corrected"),
                body:
                    (error.data && error.data.message) ||
                    _t("The server could not be reached."),
            });
        },
    });

    return chrome.Chrome;
});
